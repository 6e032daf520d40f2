package org.daybook.batch.standingorders;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.batch.job.DatedWork;
import org.daybook.batch.job.DatedWork.Outcome;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.Requester;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.WorkContents;
import org.daybook.core.security.Actor;
import org.daybook.core.standingorder.StandingOrderExecutions;
import org.daybook.core.standingorder.StandingOrderExecutions.Due;
import org.daybook.core.standingorder.StandingOrderExecutions.DueList;
import org.daybook.core.standingorder.StandingOrderId;
import org.daybook.core.standingorder.StandingOrderTry;
import org.springframework.stereotype.Component;

/** Pays what standing orders make due: see the README beside this class. */
@Component
public class StandingOrderRuns {

    private static final int AT_A_TIME = 500;
    private static final Actor ACTOR = Actor.job("standing-orders");

    private final DatedWork work;
    private final StandingOrderExecutions executions;

    StandingOrderRuns(DatedWork work, StandingOrderExecutions executions) {
        this.work = work;
        this.executions = executions;
    }

    /** What a run came to; what one before it had done is not counted. */
    public record Tried(long executed, long refused, long givenUp) {

        private Tried and(StandingOrderTry.Result result) {
            return switch (result) {
                case EXECUTED -> new Tried(executed + 1, refused, givenUp);
                case REFUSED -> new Tried(executed, refused + 1, givenUp);
                case GIVEN_UP -> new Tried(executed, refused, givenUp + 1);
            };
        }
    }

    /**
     * Pays what is due on a date, and tries again what was refused on earlier ones.
     *
     * @throws org.daybook.core.operations.HeldByAnother if a live process does it
     */
    public Outcome<Tried> run(LocalDate date, Requester requester) {
        return work.run(
                new DatedWork.Order(
                        OperationKind.STANDING_ORDERS,
                        WorkContents.standingOrders(date),
                        "standing orders of " + date,
                        date),
                requester,
                run -> execute(date, run));
    }

    private Optional<Tried> execute(LocalDate date, LiveRun run) {
        run.progress().begin("paying standing orders", 0);
        Tried all = new Tried(0, 0, 0);
        Optional<StandingOrderId> after = Optional.of(new StandingOrderId(0));
        while (after.isPresent()) {
            DueList list = executions.due(date, after.get(), AT_A_TIME);
            for (Due due : list.due()) {
                if (run.held().stopWanted()) {
                    return Optional.empty();
                }
                Optional<StandingOrderTry> tried = executions.execute(due, date, ACTOR, run.held()::assertHeld);
                all = tried.map(StandingOrderTry::result).map(all::and).orElse(all);
                run.progress().advance(1);
            }
            after = list.lastLooked();
        }
        return Optional.of(all);
    }
}
