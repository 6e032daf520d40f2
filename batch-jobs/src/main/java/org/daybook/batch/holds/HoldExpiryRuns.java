package org.daybook.batch.holds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.batch.job.DatedWork;
import org.daybook.batch.job.DatedWork.Outcome;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.Requester;
import org.daybook.core.ledger.HoldId;
import org.daybook.core.ledger.Holds;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.WorkContents;
import org.daybook.core.security.Actor;
import org.springframework.stereotype.Component;

/** Ends holds whose last business date is over: see the README beside this class. */
@Component
public class HoldExpiryRuns {

    private static final int AT_A_TIME = 200;

    private final DatedWork work;
    private final Holds holds;

    HoldExpiryRuns(DatedWork work, Holds holds) {
        this.work = work;
        this.holds = holds;
    }

    /**
     * Ends what expires on a date, or should have before.
     *
     * @return how many holds were ended
     * @throws org.daybook.core.operations.HeldByAnother if a live process does it
     */
    public Outcome<Long> run(LocalDate date, Requester requester) {
        return work.run(
                new DatedWork.Order(
                        OperationKind.HOLDS, WorkContents.holds(date), "holds that expire on " + date, date),
                requester,
                run -> expire(date, run));
    }

    private Optional<Long> expire(LocalDate date, LiveRun run) {
        String actor = Actor.job("holds").toString();
        run.progress().begin("ending holds", holds.countToExpire(date));
        long ended = 0;
        for (List<HoldId> due = holds.toExpire(date, AT_A_TIME);
                !due.isEmpty();
                due = holds.toExpire(date, AT_A_TIME)) {
            for (HoldId hold : due) {
                if (run.held().stopWanted()) {
                    return Optional.empty();
                }
                holds.expire(hold, date, "NIGHT", actor);
                ended++;
                run.progress().advance(1);
            }
        }
        return Optional.of(ended);
    }
}
