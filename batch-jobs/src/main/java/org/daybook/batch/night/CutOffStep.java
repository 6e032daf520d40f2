package org.daybook.batch.night;

import java.time.LocalDate;
import org.daybook.batch.job.BooksWork;
import org.daybook.batch.job.Requester;
import org.daybook.core.closing.Nights;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Work;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes the date for booking. It waits for an import to end, so that no folder was checked before and is booked after. */
@Component
@Order(4)
class CutOffStep implements NightStep {

    private final BooksWork work;
    private final Nights nights;
    private final TransactionTemplate transaction;

    CutOffStep(BooksWork work, Nights nights, TransactionTemplate transaction) {
        this.work = work;
        this.nights = nights;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "cut-off";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        if (nights.find(date).isPresent()) {
            return new StepOutcome.Done("the date was closed for booking before");
        }
        return work.runOnWholeBooks(
                Work.cutOff(date),
                requester,
                StepOutcome.Stopped::new,
                StepOutcome.Refused::new,
                run -> cutOff(date, run, requester));
    }

    private StepOutcome cutOff(LocalDate date, HeldRun run, Requester requester) {
        transaction.executeWithoutResult(_ -> {
            run.assertHeld();
            nights.begin(date, requester.name());
        });
        run.done();
        return new StepOutcome.Done("nothing is booked on " + date + " any more");
    }
}
