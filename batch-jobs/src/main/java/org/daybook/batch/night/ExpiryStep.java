package org.daybook.batch.night;

import java.time.LocalDate;
import org.daybook.batch.job.Requester;
import org.daybook.core.account.Unfreezing;
import org.daybook.core.security.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lifts the freezes whose last day has come to its end. Nothing is booked on it any more. */
@Component
@Order(5)
class ExpiryStep implements NightStep {

    private final Unfreezing unfreezing;

    ExpiryStep(Unfreezing unfreezing) {
        this.unfreezing = unfreezing;
    }

    @Override
    public String name() {
        return "expiry";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        int lifted = unfreezing.liftExpired(date, Actor.job("night"));
        return new StepOutcome.Done(
                lifted == 0 ? "no freeze expired" : lifted + (lifted == 1 ? " freeze" : " freezes") + " expired");
    }
}
