package org.daybook.console.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.console.mandate.MandateText.State;
import org.daybook.core.account.Mandate;
import org.daybook.core.account.MandateScope;
import org.daybook.core.customer.CustomerId;
import org.junit.jupiter.api.Test;

class MandateTextTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 27);

    @Test
    void holdsFromItsFirstDayToItsLast() {
        assertThat(state(DAY, Optional.empty())).isEqualTo(State.HOLDS);
        assertThat(state(DAY.minusDays(9), Optional.of(DAY))).isEqualTo(State.HOLDS);
        assertThat(state(DAY.plusDays(1), Optional.empty())).isEqualTo(State.TO_COME);
        assertThat(state(DAY.minusDays(9), Optional.of(DAY.minusDays(1)))).isEqualTo(State.OVER);
    }

    /** Ended before it began. */
    @Test
    void isOverIfItNeverHolds() {
        assertThat(state(DAY.plusDays(9), Optional.of(DAY.plusDays(8)))).isEqualTo(State.OVER);
    }

    private static State state(LocalDate from, Optional<LocalDate> to) {
        return MandateText.state(new Mandate(1, "A001", new CustomerId(1), "C1", MandateScope.VIEW, from, to), DAY);
    }
}
