package org.daybook.batch.cutoff;

import java.time.LocalDate;
import org.daybook.batch.job.BooksWork;
import org.daybook.batch.job.Requester;
import org.daybook.core.closing.Nights;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Work;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes a date for booking: see the README beside this class. */
@Component
public class CutOffRuns {

    private final BooksWork work;
    private final Nights nights;
    private final TransactionTemplate transaction;

    CutOffRuns(BooksWork work, Nights nights, TransactionTemplate transaction) {
        this.work = work;
        this.nights = nights;
        this.transaction = transaction;
    }

    /**
     * Closes a date for booking. It waits for an import to end, so that no folder was checked before and is booked after.
     *
     * @throws org.daybook.core.operations.HeldByAnother if a live process does it
     */
    public CutOffResult run(LocalDate date, Requester requester) {
        if (nights.find(date).isPresent()) {
            return new CutOffResult.CutOffBefore();
        }
        return work.runOnWholeBooks(
                Work.cutOff(date),
                requester,
                CutOffResult.Stopped::new,
                CutOffResult.Refused::new,
                run -> cutOff(date, run, requester));
    }

    /** The run ends with the transaction: whoever finds the date closed need not look for a run that was not ended. */
    private CutOffResult cutOff(LocalDate date, HeldRun run, Requester requester) {
        transaction.executeWithoutResult(_ -> {
            run.assertHeld();
            nights.begin(date, requester.name());
            run.done();
        });
        return new CutOffResult.CutOff();
    }
}
