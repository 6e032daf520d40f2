package org.daybook.core.operations;

import java.util.List;
import java.util.Optional;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work on the books as staff ask for it and watch it: an executor carries it out. To look asks for
 * {@link Permission#SEE_JOBS}, to start and stop for {@link Permission#RUN_JOBS}; what is started or stopped is audited.
 */
@Service
public class WorkDesk {

    private final WorkBoard board;
    private final Operations operations;
    private final ExecutorPresence executors;
    private final Authority authority;
    private final AuditTrail audit;

    WorkDesk(
            WorkBoard board, Operations operations, ExecutorPresence executors, Authority authority, AuditTrail audit) {
        this.board = board;
        this.operations = operations;
        this.executors = executors;
        this.authority = authority;
        this.audit = audit;
    }

    /** The latest first. */
    public List<WorkView> page(int offset, int limit) {
        authority.require(Permission.SEE_JOBS);
        return board.page(offset, limit);
    }

    /**
     * Work of the last days that failed, was refused or stopped, or whose process is gone, and was not asked for again since;
     * the latest first.
     */
    public List<WorkView> troubled() {
        authority.require(Permission.SEE_JOBS);
        return board.troubled();
    }

    /** How much there is to do. */
    public WorkLoad load() {
        authority.require(Permission.SEE_JOBS);
        return board.load();
    }

    public long count() {
        authority.require(Permission.SEE_JOBS);
        return board.count();
    }

    public Optional<WorkView> find(long requestId) {
        authority.require(Permission.SEE_JOBS);
        return board.find(requestId);
    }

    /** Whether an executor is there to take work up. */
    public boolean executorAlive() {
        authority.require(Permission.SEE_JOBS);
        return executors.anyAlive();
    }

    /**
     * Leaves work for an executor; see {@link Operations#submit}.
     *
     * @return the request's id
     */
    @Transactional
    public long submit(Work work) {
        Actor actor = authority.require(Permission.RUN_JOBS);
        long request = operations.submit(work, actor.name());
        record(actor, WorkAction.WORK_REQUESTED, request, AuditDetails.of("kind", work.kind()));
        return request;
    }

    /** Asks work to stop at the next point from which it can go on. */
    @Transactional
    public StopOutcome stop(long requestId) {
        Actor actor = authority.require(Permission.RUN_JOBS);
        StopOutcome outcome = operations.requestStop(requestId);
        switch (outcome) {
            case StopOutcome.Stopping stopping -> record(actor, requestId);
            case StopOutcome.Stopped stopped -> record(actor, requestId);
            case StopOutcome.NothingToStop nothing -> {
                // What did not happen is not audited.
            }
        }
        return outcome;
    }

    private void record(Actor actor, long stopped) {
        record(actor, WorkAction.WORK_STOP_REQUESTED, stopped, AuditDetails.NONE);
    }

    /**
     * Leaves work that was stopped or failed for an executor again; see {@link Operations#resume}.
     *
     * @return the request that goes on: this one, or that of its night
     */
    @Transactional
    public long resume(long requestId) {
        Actor actor = authority.require(Permission.RUN_JOBS);
        long resumed = operations.resume(requestId);
        record(actor, WorkAction.WORK_RESUMED, resumed, AuditDetails.NONE);
        return resumed;
    }

    private void record(Actor actor, WorkAction action, long request, AuditDetails details) {
        audit.record(actor, action, new AuditSubject("work", Long.toString(request)), details);
    }
}
