package org.daybook.batch.night;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.batch.delivering.DeliveryResult;
import org.daybook.batch.delivering.DeliveryRuns;
import org.daybook.batch.job.Requester;
import org.daybook.core.delivery.SendingResult;
import org.daybook.core.operations.HeldByAnother;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sends what is in the outbox. A mail server that is down leaves messages waiting; the night goes on and says so. */
@Component
@Order(5)
class DeliveryStep implements NightStep {

    private static final long MILLISECONDS_BETWEEN_TRIES = 500;

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
        Optional<DeliveryResult> result = attempt(requester);
        while (result.isEmpty()) {
            if (requester.givesUp() || !waited()) {
                return new StepOutcome.Stopped();
            }
            result = attempt(requester);
        }
        return switch (result.get()) {
            case DeliveryResult.Tried(SendingResult sent) ->
                new StepOutcome.Done(sent.accepted() + " of " + sent.tried() + " messages accepted"
                        + sent.interrupted().map(why -> "; " + why).orElse(""));
            case DeliveryResult.Stopped _ -> new StepOutcome.Stopped();
        };
    }

    /** Empty while the executor is sending. */
    private Optional<DeliveryResult> attempt(Requester requester) {
        try {
            return Optional.of(deliveries.run(requester));
        } catch (HeldByAnother sending) {
            return Optional.empty();
        }
    }

    private static boolean waited() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
