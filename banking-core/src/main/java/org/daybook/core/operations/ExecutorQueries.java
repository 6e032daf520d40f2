package org.daybook.core.operations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the server which locks are held. */
@Repository
class ExecutorQueries {

    private final JdbcClient jdbc;

    ExecutorQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether anybody holds one of these locks of this schema. */
    boolean anyHeld(List<String> names) {
        String schema = jdbc.sql("SELECT DATABASE()").query(String.class).single();
        return names.stream().anyMatch(name -> jdbc.sql("SELECT IS_USED_LOCK(?) IS NOT NULL")
                .param(NamedLocks.serverName(schema, name))
                .query(Boolean.class)
                .single());
    }
}
