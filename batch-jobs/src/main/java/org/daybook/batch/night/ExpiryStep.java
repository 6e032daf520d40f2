package org.daybook.batch.night;

import java.time.LocalDate;
import org.daybook.batch.expiry.FreezeExpiryRuns;
import org.daybook.batch.job.Requester;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lifts the freezes whose last day has come to its end. Nothing is booked on it any more. */
@Component
@Order(5)
class ExpiryStep implements NightStep {

    private final FreezeExpiryRuns expiries;

    ExpiryStep(FreezeExpiryRuns expiries) {
        this.expiries = expiries;
    }

    @Override
    public String name() {
        return "expiry";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        return StepOutcome.of(
                expiries.run(date, requester),
                lifted -> lifted == 0
                        ? "no freeze expired"
                        : lifted + (lifted == 1 ? " freeze" : " freezes") + " expired");
    }
}
