package org.daybook.batch.night;

import java.time.LocalDate;
import org.daybook.batch.analytics.RollUpResult;
import org.daybook.batch.analytics.RollUpRuns;
import org.daybook.batch.job.Requester;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rolls the books up for the console's figures. */
@Component
@Order(8)
class AnalyticsStep implements NightStep {

    private final RollUpRuns rollUps;

    AnalyticsStep(RollUpRuns rollUps) {
        this.rollUps = rollUps;
    }

    @Override
    public String name() {
        return "analytics";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        return switch (rollUps.run(date, requester)) {
            case RollUpResult.RolledUp done ->
                new StepOutcome.Done(done.days() == 1 ? "1 day rolled up" : done.days() + " days rolled up");
            case RollUpResult.Refused refused -> new StepOutcome.Refused(refused.reason());
            case RollUpResult.Stopped _ -> new StepOutcome.Stopped();
        };
    }
}
