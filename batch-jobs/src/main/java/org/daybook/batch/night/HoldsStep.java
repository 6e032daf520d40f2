package org.daybook.batch.night;

import java.time.LocalDate;
import org.daybook.batch.holds.HoldExpiryRuns;
import org.daybook.batch.job.Requester;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends the holds whose last date this is, so that the standing orders that follow find the money. */
@Component
@Order(1)
class HoldsStep implements NightStep {

    private final HoldExpiryRuns expiries;

    HoldsStep(HoldExpiryRuns expiries) {
        this.expiries = expiries;
    }

    @Override
    public String name() {
        return "holds";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        return StepOutcome.of(
                expiries.run(date, requester), ended -> ended == 1 ? "1 hold expired" : ended + " holds expired");
    }
}
