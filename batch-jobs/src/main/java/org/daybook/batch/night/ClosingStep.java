package org.daybook.batch.night;

import java.time.LocalDate;
import org.daybook.batch.closing.ClosingResult;
import org.daybook.batch.closing.ClosingRuns;
import org.daybook.batch.job.Requester;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the night up, writes its summary and closes it. */
@Component
@Order(11)
class ClosingStep implements NightStep {

    private final ClosingRuns closings;

    ClosingStep(ClosingRuns closings) {
        this.closings = closings;
    }

    @Override
    public String name() {
        return "closing";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        return switch (closings.run(date, state.alerts(), state.proofs(), requester)) {
            case ClosingResult.Closed _ -> new StepOutcome.Done("closed");
            case ClosingResult.Refused refused -> new StepOutcome.Refused(refused.reason());
            case ClosingResult.Stopped _ -> new StepOutcome.Stopped();
        };
    }
}
