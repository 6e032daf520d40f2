package org.daybook.batch.night;

import java.time.LocalDate;
import org.daybook.batch.job.Requester;
import org.daybook.core.closing.NightFigures;
import org.daybook.core.closing.Nights;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds the night up, writes its summary and closes it. */
@Component
@Order(7)
class ClosingStep implements NightStep {

    private final Nights nights;
    private final TransactionTemplate transaction;

    ClosingStep(Nights nights, TransactionTemplate transaction) {
        this.nights = nights;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "closing";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        NightFigures figures = nights.figures(date, state.alerts(), state.proofs());
        if (!figures.addsUp()) {
            return new StepOutcome.Refused("The night of " + date + " does not add up: " + figures.statementsDue()
                    + " statements were due, " + figures.statementsMade() + " made, " + figures.messagesAccepted()
                    + " accepted by the mail server, " + figures.exceptions().size() + " named as exceptions.");
        }
        transaction.executeWithoutResult(_ -> {
            state.run().assertHeld();
            nights.close(date, figures);
        });
        return new StepOutcome.Done("closed");
    }
}
