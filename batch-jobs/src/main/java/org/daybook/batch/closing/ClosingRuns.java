package org.daybook.batch.closing;

import java.time.LocalDate;
import java.util.List;
import org.daybook.batch.job.BooksWork;
import org.daybook.batch.job.Requester;
import org.daybook.core.closing.NightAlerts;
import org.daybook.core.closing.NightFigures;
import org.daybook.core.closing.Nights;
import org.daybook.core.delivery.Deliveries;
import org.daybook.core.ledger.Proof;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Work;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds a night up, writes its summary and closes it: see the README beside this class. */
@Component
public class ClosingRuns {

    private final BooksWork work;
    private final Nights nights;
    private final Deliveries deliveries;
    private final TransactionTemplate transaction;

    ClosingRuns(BooksWork work, Nights nights, Deliveries deliveries, TransactionTemplate transaction) {
        this.work = work;
        this.nights = nights;
        this.deliveries = deliveries;
        this.transaction = transaction;
    }

    /**
     * Closes the night of a date, which the cut-off has begun.
     *
     * @param alerts what the night's scan has raised
     * @param proofs what the night has proved of the books
     * @throws org.daybook.core.operations.HeldByAnother if a live process does it
     */
    public ClosingResult run(LocalDate date, List<NightAlerts> alerts, List<Proof> proofs, Requester requester) {
        return work.run(
                Work.closing(date),
                requester,
                ClosingResult.Stopped::new,
                run -> close(date, nights.figures(date, alerts, proofs), run));
    }

    /** The run ends with the transaction: nobody comes back to a night that is closed. */
    private ClosingResult close(LocalDate date, NightFigures figures, HeldRun run) {
        if (!figures.addsUp()) {
            String reason = "The night of " + date + " does not add up: " + figures.statementsDue()
                    + " statements were due, " + figures.statementsMade() + " made, " + figures.messagesAccepted()
                    + " " + deliveries.handedOver() + ", "
                    + figures.exceptions().size() + " named as exceptions.";
            run.failed(reason);
            return new ClosingResult.Refused(reason);
        }
        transaction.executeWithoutResult(_ -> {
            run.assertHeld();
            nights.close(date, figures);
            run.done();
        });
        return new ClosingResult.Closed();
    }
}
