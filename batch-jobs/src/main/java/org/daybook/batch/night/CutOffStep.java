package org.daybook.batch.night;

import java.time.LocalDate;
import org.daybook.batch.cutoff.CutOffResult;
import org.daybook.batch.cutoff.CutOffRuns;
import org.daybook.batch.job.Requester;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Closes the date for booking. */
@Component
@Order(4)
class CutOffStep implements NightStep {

    private final CutOffRuns cutOffs;

    CutOffStep(CutOffRuns cutOffs) {
        this.cutOffs = cutOffs;
    }

    @Override
    public String name() {
        return "cut-off";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        return switch (cutOffs.run(date, requester)) {
            case CutOffResult.CutOff _ -> new StepOutcome.Done("nothing is booked on " + date + " any more");
            case CutOffResult.CutOffBefore _ -> new StepOutcome.Done("the date was closed for booking before");
            case CutOffResult.Refused refused -> new StepOutcome.Refused(refused.reason());
            case CutOffResult.Stopped _ -> new StepOutcome.Stopped();
        };
    }
}
