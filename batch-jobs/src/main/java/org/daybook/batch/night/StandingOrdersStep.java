package org.daybook.batch.night;

import java.time.LocalDate;
import org.daybook.batch.job.Requester;
import org.daybook.batch.standingorders.StandingOrderRuns;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pays what standing orders make due on the date, before it is closed. */
@Component
@Order(2)
class StandingOrdersStep implements NightStep {

    private final StandingOrderRuns orders;

    StandingOrdersStep(StandingOrderRuns orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "standing orders";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        return StepOutcome.of(
                orders.run(date, requester),
                tried -> tried.executed() + " standing orders executed, " + tried.refused()
                        + " refused and to be tried again, " + tried.givenUp() + " given up");
    }
}
