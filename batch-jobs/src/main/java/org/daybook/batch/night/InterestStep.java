package org.daybook.batch.night;

import java.time.LocalDate;
import org.daybook.batch.interest.InterestRuns;
import org.daybook.batch.job.Requester;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds the date's interest, after all else is booked on it, and posts the month's at its end. */
@Component
@Order(3)
class InterestStep implements NightStep {

    private final InterestRuns interest;

    InterestStep(InterestRuns interest) {
        this.interest = interest;
    }

    @Override
    public String name() {
        return "interest";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        return StepOutcome.of(
                interest.run(date, requester),
                found -> "interest of " + found.accounts() + " accounts found, " + found.entries() + " entries posted");
    }
}
