package org.daybook.core.operations;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The runs of requests. */
@Repository
class RunQueries {

    private final JdbcClient jdbc;

    RunQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends the runs of a request whose process died. */
    void abandon(long requestId, LocalDateTime at) {
        jdbc.sql(
                        "UPDATE operation_run SET ended_at = ?, outcome = 'ABANDONED' WHERE request_id = ? AND outcome IS NULL")
                .params(at, requestId)
                .update();
    }

    /** The new run's id. */
    long begin(long requestId, String holder, LocalDateTime at) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO operation_run (request_id, holder, started_at) VALUES (?, ?, ?)")
                .params(requestId, holder, at)
                .update(keys);
        Number runId = keys.getKey();
        if (runId == null) {
            throw new IllegalStateException("The database gave no key for a new run");
        }
        return runId.longValue();
    }

    void isPartOf(long runId, long whole) {
        jdbc.sql("UPDATE operation_run SET part_of = ? WHERE id = ? AND outcome IS NULL")
                .params(whole, runId)
                .update();
    }

    /** The request whose run the latest run of this one is a step of. */
    Optional<Long> wholeOf(long requestId) {
        return jdbc.sql("""
                        SELECT whole.request_id
                        FROM operation_run run JOIN operation_run whole ON whole.id = run.part_of
                        WHERE run.id = (SELECT MAX(latest.id) FROM operation_run latest WHERE latest.request_id = ?)""").param(requestId).query(Long.class).optional();
    }

    Optional<Long> firstRequest(Work work) {
        return jdbc.sql("SELECT id FROM operation_request WHERE kind = ? AND content_hash = ? ORDER BY id LIMIT 1")
                .params(work.kind().name(), work.content().bytes())
                .query(Long.class)
                .optional();
    }

    void end(long runId, OperationState state, LocalDateTime at) {
        jdbc.sql("UPDATE operation_run SET ended_at = ?, outcome = ? WHERE id = ?")
                .params(at, state.name(), runId)
                .update();
    }

    /** Whether the run has no outcome yet; until the transaction ends, nobody can give it one. */
    boolean isHeld(long runId) {
        return jdbc.sql("SELECT 1 FROM operation_run WHERE id = ? AND outcome IS NULL LOCK IN SHARE MODE")
                .param(runId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    boolean stopRequested(long requestId) {
        return jdbc.sql("SELECT stop_requested FROM operation_request WHERE id = ?")
                .param(requestId)
                .query(Boolean.class)
                .single();
    }

    /** The last sign of life of the run that goes on, by the server's clock; its begin, if it has given none yet. */
    Optional<LocalDateTime> lastSign(Work work) {
        return jdbc.sql("""
                        SELECT COALESCE(progress.reported_at, run.started_at)
                        FROM operation_run run JOIN operation_request request ON request.id = run.request_id
                             LEFT JOIN operation_progress progress ON progress.run_id = run.id
                        WHERE request.kind = ? AND request.content_hash = ? AND run.outcome IS NULL
                        ORDER BY run.id DESC LIMIT 1""")
                .params(work.kind().name(), work.content().bytes())
                .query(LocalDateTime.class)
                .optional();
    }

    StopOutcome requestStop(long requestId) {
        int asked = jdbc.sql("""
                        UPDATE operation_request SET stop_requested = TRUE, version = version + 1
                        WHERE id = ? AND state = 'RUNNING' AND NOT stop_requested""").param(requestId).update();
        if (asked > 0) {
            return new StopOutcome.Stopping();
        }
        int unbegun = jdbc.sql("""
                        UPDATE operation_request SET stop_requested = TRUE, state = 'STOPPED', version = version + 1
                        WHERE id = ? AND state = 'NEW'""").param(requestId).update();
        return unbegun > 0 ? new StopOutcome.Stopped() : new StopOutcome.NothingToStop();
    }

    /** Unattended requests that nobody has begun, or whose run has given no sign of life for so many seconds. */
    List<Long> waiting(int seconds) {
        return jdbc.sql("""
                        SELECT request.id FROM operation_request request
                        WHERE request.unattended AND (request.state = 'NEW' OR request.state = 'RUNNING' AND NOT EXISTS (
                            SELECT 1 FROM operation_run run LEFT JOIN operation_progress progress ON progress.run_id = run.id
                            WHERE run.request_id = request.id AND run.outcome IS NULL
                              AND COALESCE(progress.reported_at, run.started_at) > UTC_TIMESTAMP(6) - INTERVAL ? SECOND))
                        ORDER BY request.id""").param(seconds).query(Long.class).list();
    }

    /** Whether a run of the request has given a sign of life within so many seconds. */
    boolean isAlive(long requestId, int seconds) {
        return jdbc.sql("""
                        SELECT COUNT(*) > 0
                        FROM operation_run run LEFT JOIN operation_progress progress ON progress.run_id = run.id
                        WHERE run.request_id = ? AND run.outcome IS NULL
                          AND COALESCE(progress.reported_at, run.started_at) > UTC_TIMESTAMP(6) - INTERVAL ? SECOND""").params(requestId, seconds).query(Boolean.class).single();
    }

    /** Who carries a request out, for people. */
    Optional<String> holderOf(Work work) {
        return jdbc.sql("""
                        SELECT CONCAT(run.holder, ', since ', DATE_FORMAT(run.started_at, '%Y-%m-%d %H:%i:%s'), ' UTC')
                        FROM operation_run run JOIN operation_request request ON request.id = run.request_id
                        WHERE request.kind = ? AND request.content_hash = ? AND run.outcome IS NULL
                        ORDER BY run.id DESC LIMIT 1""")
                .params(work.kind().name(), work.content().bytes())
                .query(String.class)
                .optional();
    }

    /** The latest run of these kinds that has given a sign of life within so many seconds, for people. */
    Optional<String> running(Set<OperationKind> kinds, int seconds) {
        return jdbc.sql("""
                        SELECT CONCAT(request.description, ', ', run.holder)
                        FROM operation_run run JOIN operation_request request ON request.id = run.request_id
                             LEFT JOIN operation_progress progress ON progress.run_id = run.id
                        WHERE run.outcome IS NULL AND request.kind IN (:kinds)
                          AND COALESCE(progress.reported_at, run.started_at) > UTC_TIMESTAMP(6) - INTERVAL :seconds SECOND
                        ORDER BY run.id DESC LIMIT 1""")
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("seconds", seconds)
                .query(String.class)
                .optional();
    }
}
