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

    /**
     * When it was last asked for; its row stays locked until the transaction ends. Empty, and entered now, if never. Entering
     * first would lock a row that is there for reading, and two who then want it for writing wait for each other.
     */
    Optional<LocalDateTime> lock(String name, LocalDateTime now) {
        Optional<LocalDateTime> last = jdbc.sql(
                        "SELECT last_fired_at FROM operation_schedule WHERE name = ? FOR UPDATE")
                .param(name)
                .query(LocalDateTime.class)
                .optional();
        if (last.isEmpty()) {
            jdbc.sql("INSERT IGNORE INTO operation_schedule (name, last_fired_at) VALUES (?, ?)")
                    .params(name, now)
                    .update();
        }
        return last;
    }

    void fired(String name, LocalDateTime at) {
        jdbc.sql("UPDATE operation_schedule SET last_fired_at = ? WHERE name = ?")
                .params(at, name)
                .update();
    }
}
