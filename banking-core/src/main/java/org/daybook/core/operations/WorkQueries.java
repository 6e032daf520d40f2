package org.daybook.core.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests with their latest runs. */
@Repository
class WorkQueries {

    private static final String SELECT = """
            SELECT request.*, run.holder, run.started_at, run.ended_at, progress.step,
                   COALESCE(progress.done, 0) AS done, COALESCE(progress.total, 0) AS total,
                   COALESCE(run.outcome IS NULL AND COALESCE(progress.reported_at, run.started_at)
                       > UTC_TIMESTAMP(6) - INTERVAL %d SECOND, FALSE) AS alive,
                   request.state IN ('STOPPED', 'FAILED')
                       AND IF(whole.id IS NULL, request.parameters IS NOT NULL,
                              around.state IN ('STOPPED', 'FAILED') AND around.parameters IS NOT NULL) AS resumable
            FROM operation_request request
                 LEFT JOIN operation_run run ON run.id = (
                     SELECT MAX(latest.id) FROM operation_run latest WHERE latest.request_id = request.id)
                 LEFT JOIN operation_progress progress ON progress.run_id = run.id
                 LEFT JOIN operation_run whole ON whole.id = run.part_of
                 LEFT JOIN operation_request around ON around.id = whole.request_id
            """.formatted(NamedLocks.SECONDS_WITHOUT_A_SIGN);

    /** What did not end as it should, or whose process is gone, unless the same was asked for again since. */
    private static final String TROUBLED = """
            SELECT * FROM (%s) work
            WHERE (work.state IN ('FAILED', 'REFUSED', 'STOPPED') OR work.state = 'RUNNING' AND NOT work.alive)
              AND COALESCE(work.ended_at, work.started_at, work.requested_at) > UTC_TIMESTAMP(6) - INTERVAL ? DAY
              AND NOT EXISTS (SELECT 1 FROM operation_request later
                              WHERE later.kind = work.kind AND later.content_hash = work.content_hash
                                AND later.id > work.id)
            ORDER BY work.id DESC LIMIT ?""".formatted(SELECT);

    private final JdbcClient jdbc;

    WorkQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WorkView> page(int offset, int limit) {
        return jdbc.sql(SELECT + " ORDER BY request.id DESC LIMIT ? OFFSET ?")
                .params(limit, offset)
                .query((row, number) -> read(row))
                .list();
    }

    List<WorkView> troubled(int days, int most) {
        return jdbc.sql(TROUBLED)
                .params(days, most)
                .query((row, number) -> read(row))
                .list();
    }

    WorkLoad load() {
        return jdbc.sql(
                        "SELECT COALESCE(SUM(work.alive), 0) AS running, COALESCE(SUM(work.state = 'NEW'), 0) AS waiting"
                                + " FROM (" + SELECT + " WHERE request.state IN ('NEW', 'RUNNING')) work")
                .query((row, number) -> new WorkLoad(row.getLong("running"), row.getLong("waiting")))
                .single();
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM operation_request")
                .query(Long.class)
                .single();
    }

    Optional<WorkView> find(long requestId) {
        return jdbc.sql(SELECT + " WHERE request.id = ?")
                .param(requestId)
                .query((row, number) -> read(row))
                .optional();
    }

    private static WorkView read(ResultSet row) throws SQLException {
        return new WorkView(
                row.getLong("id"),
                OperationKind.valueOf(row.getString("kind")),
                row.getString("description"),
                row.getString("requested_by"),
                row.getObject("requested_at", LocalDateTime.class),
                OperationState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getBoolean("stop_requested"),
                row.getBoolean("unattended"),
                row.getString("holder"),
                row.getObject("started_at", LocalDateTime.class),
                row.getObject("ended_at", LocalDateTime.class),
                row.getString("step"),
                row.getLong("done"),
                row.getLong("total"),
                row.getBoolean("alive"),
                row.getBoolean("resumable"));
    }
}
