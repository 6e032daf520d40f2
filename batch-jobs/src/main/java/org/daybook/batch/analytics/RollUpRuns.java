package org.daybook.batch.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.batch.job.BooksWork;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.Requester;
import org.daybook.core.analytics.Days;
import org.daybook.core.analytics.RollUps;
import org.daybook.core.ledger.Proof;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Work;
import org.springframework.stereotype.Component;

/** Rolls the books up to a date: see the README beside this class. */
@Component
public class RollUpRuns {

    private final BooksWork work;
    private final RollUps rollUps;

    RollUpRuns(BooksWork work, RollUps rollUps) {
        this.work = work;
        this.rollUps = rollUps;
    }

    /**
     * Rolls up whatever is missing up to a date, and proves it.
     *
     * @throws org.daybook.core.operations.HeldByAnother if a live process is rolling up to the same date
     */
    public RollUpResult run(LocalDate date, Requester requester) {
        return work.runOnWholeBooks(
                Work.analytics(date),
                requester,
                RollUpResult.Stopped::new,
                RollUpResult.Refused::new,
                run -> rollUp(date, run, requester));
    }

    private RollUpResult rollUp(LocalDate date, HeldRun run, Requester requester) {
        RollUpResult result = rollUp(date, new LiveRun(run, requester.progress()));
        switch (result) {
            case RollUpResult.RolledUp _ -> run.done();
            case RollUpResult.Refused refused -> run.failed(refused.reason());
            case RollUpResult.Stopped _ -> run.stopped();
        }
        return result;
    }

    private RollUpResult rollUp(LocalDate date, LiveRun run) {
        List<Days> missing = rollUps.begin(date);
        long days = missing.stream().mapToLong(Days::count).sum();
        run.progress().begin("rolling days up", days);
        for (Days piece : missing) {
            if (run.held().stopWanted()) {
                return new RollUpResult.Stopped();
            }
            Optional<String> fault = rollUps.rollUpProved(piece, run.held()::assertHeld).stream()
                    .filter(proof -> !proof.holds())
                    .findFirst()
                    .map(RollUpRuns::sentence);
            if (fault.isPresent()) {
                return new RollUpResult.Refused(fault.get());
            }
            run.progress().advance(piece.count());
        }
        return new RollUpResult.RolledUp(days);
    }

    private static String sentence(Proof broken) {
        return "The roll-ups are not what the journal says. " + broken.claim() + ": " + broken.failed() + " of "
                + broken.counted() + " are not, first: " + broken.failures().getFirst();
    }
}
