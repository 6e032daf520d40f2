package org.daybook.console.standingorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.daybook.console.standingorder.StandingOrderViewModel.State;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterRefusal;
import org.daybook.core.money.Money;
import org.daybook.core.standingorder.Frequency;
import org.daybook.core.standingorder.Schedule;
import org.daybook.core.standingorder.StandingOrder;
import org.daybook.core.standingorder.StandingOrderId;
import org.daybook.core.standingorder.StandingOrderTerms;
import org.daybook.core.standingorder.StandingOrderTry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingOrderViewModelTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 27);
    private static final Money AMOUNT = Money.ofMinor(100, Currency.getInstance("CZK"));

    @Test
    void orderRunsUntilItIsEndedOrOver() {
        assertThat(StandingOrderViewModel.state(order(null, false), DAY)).isEqualTo(State.RUNS);
        assertThat(StandingOrderViewModel.state(order(DAY.minusDays(1), false), DAY))
                .isEqualTo(State.OVER);
        assertThat(StandingOrderViewModel.state(order(null, true), DAY)).isEqualTo(State.ENDED);
        assertThat(StandingOrderViewModel.next(order(null, false), DAY)).contains(DAY);
        assertThat(StandingOrderViewModel.next(order(null, true), DAY)).isEmpty();
    }

    @Test
    void saysWhyThereIsNoSuchSchedule() {
        assertThat(StandingOrderViewModel.fault(DAY, Frequency.MONTHLY, Optional.of(DAY)))
                .isEmpty();
        assertThat(StandingOrderViewModel.fault(DAY, Frequency.WEEKLY, Optional.of(DAY.minusDays(1))))
                .contains("The last date is before the first one.");
        assertThat(StandingOrderViewModel.fault(DAY, Frequency.END_OF_MONTH, Optional.empty()))
                .contains("The first date has to be the last day of its month.");
        assertThat(StandingOrderViewModel.fault(LocalDate.of(2026, 2, 28), Frequency.END_OF_MONTH, Optional.empty()))
                .isEmpty();
    }

    @Test
    void readsAsASentence() {
        assertThat(StandingOrderViewModel.words(new Schedule(DAY, Frequency.WEEKLY, DAY.plusDays(7))))
                .isEqualTo("Every week from 27/03/2026 to 03/04/2026");
        assertThat(StandingOrderViewModel.words(new StandingOrderTry(
                        DAY,
                        1,
                        DAY,
                        StandingOrderTry.Result.REFUSED,
                        Optional.of(CounterRefusal.INSUFFICIENT_AVAILABLE_BALANCE),
                        AMOUNT)))
                .isEqualTo("Refused, to be tried again: The available balance is not enough.");
    }

    private static StandingOrder order(@Nullable LocalDate last, boolean ended) {
        return new StandingOrder(
                new StandingOrderId(1),
                1,
                new StandingOrderTerms(
                        new Beneficiary.Here("A001"),
                        AMOUNT,
                        "",
                        new Schedule(LocalDate.of(2026, 3, 20), Frequency.WEEKLY, last)),
                1,
                ended);
    }
}
