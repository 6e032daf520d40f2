package org.daybook.batch.night;

import java.time.LocalDate;
import org.daybook.batch.delivering.DeliveryResult;
import org.daybook.batch.delivering.DeliveryRuns;
import org.daybook.batch.job.Requester;
import org.daybook.core.delivery.SendingResult;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sends what is in the outbox. A mail server that is down leaves messages waiting; the night goes on and says so. */
@Component
@Order(9)
class DeliveryStep implements NightStep {

    private final DeliveryRuns deliveries;

    DeliveryStep(DeliveryRuns deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        return switch (deliveries.run(requester)) {
            case DeliveryResult.Tried(SendingResult sent) ->
                new StepOutcome.Done(sent.accepted() + " of " + sent.tried() + " messages " + deliveries.handedOver()
                        + sent.interrupted().map(why -> "; " + why).orElse(""));
            case DeliveryResult.Stopped _ -> new StepOutcome.Stopped();
        };
    }
}
