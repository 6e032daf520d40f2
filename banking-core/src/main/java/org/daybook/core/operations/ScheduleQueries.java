package org.daybook.core.operations;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When regular work last fell due. */
@Repository
class ScheduleQueries {

    private final JdbcClient jdbc;

    ScheduleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When it was last asked for; its row stays locked until the transaction ends. Empty, and entered now, if never. */
    Optional<LocalDateTime> lock(String name, LocalDateTime now) {
        int entered = jdbc.sql("INSERT IGNORE INTO operation_schedule (name, last_fired_at) VALUES (?, ?)")
                .params(name, now)
                .update();
        if (entered == 1) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT last_fired_at FROM operation_schedule WHERE name = ? FOR UPDATE")
                .param(name)
                .query(LocalDateTime.class)
                .optional();
    }

    void fired(String name, LocalDateTime at) {
        jdbc.sql("UPDATE operation_schedule SET last_fired_at = ? WHERE name = ?")
                .params(at, name)
                .update();
    }
}
