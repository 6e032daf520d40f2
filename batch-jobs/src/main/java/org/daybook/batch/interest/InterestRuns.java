package org.daybook.batch.interest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.batch.job.DatedWork;
import org.daybook.batch.job.DatedWork.Outcome;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.Requester;
import org.daybook.core.interest.AccountCharges;
import org.daybook.core.interest.InterestAccruals;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.WorkContents;
import org.daybook.core.security.Actor;
import org.springframework.stereotype.Component;

/** Finds a day's interest, and posts a month's with its fee: see the README beside this class. */
@Component
public class InterestRuns {

    private static final int AT_A_TIME = 200;
    private static final Actor ACTOR = Actor.job("interest");

    private final DatedWork work;
    private final InterestAccruals accruals;
    private final AccountCharges charges;

    InterestRuns(DatedWork work, InterestAccruals accruals, AccountCharges charges) {
        this.work = work;
        this.accruals = accruals;
        this.charges = charges;
    }

    /** What a run came to; what one before it had done is not counted. */
    public record Found(long accounts, long entries) {}

    /**
     * Finds the interest of a date, and at the end of a month posts what is due.
     *
     * @throws org.daybook.core.operations.HeldByAnother if a live process does it
     */
    public Outcome<Found> run(LocalDate date, Requester requester) {
        return work.run(
                new DatedWork.Order(
                        OperationKind.INTEREST, WorkContents.interest(date), "interest and fees of " + date, date),
                requester,
                run -> accrue(date, run)
                        .flatMap(accounts -> charge(date, run).map(entries -> new Found(accounts, entries))));
    }

    private Optional<Long> accrue(LocalDate date, LiveRun run) {
        run.progress().begin("finding interest", accruals.count(date));
        long accounts = 0;
        while (!run.held().stopWanted()) {
            int looked = accruals.accrue(date, AT_A_TIME, run.held()::assertHeld);
            if (looked == 0) {
                return Optional.of(accounts);
            }
            accounts += looked;
            run.progress().advance(looked);
        }
        return Optional.empty();
    }

    private Optional<Long> charge(LocalDate date, LiveRun run) {
        if (!charges.isDue(date)) {
            return Optional.of(0L);
        }
        run.progress().begin("posting interest and fees", accruals.count(date));
        long entries = 0;
        for (List<LedgerAccountId> due = charges.due(date, 0, AT_A_TIME);
                !due.isEmpty();
                due = charges.due(date, due.getLast().value(), AT_A_TIME)) {
            for (LedgerAccountId account : due) {
                if (run.held().stopWanted()) {
                    return Optional.empty();
                }
                entries += charges.charge(account, date, ACTOR, run.held()::assertHeld);
                run.progress().advance(1);
            }
        }
        return Optional.of(entries);
    }
}
