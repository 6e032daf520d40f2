package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.HoldRequest.Capture;
import org.daybook.core.account.HoldRequest.Place;
import org.daybook.core.account.HoldRequest.Release;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.money.Money;
import org.daybook.core.standingorder.Frequency;
import org.daybook.core.standingorder.NewStandingOrder;
import org.daybook.core.standingorder.Schedule;
import org.daybook.core.standingorder.StandingOrderTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelsTests {

    private static final Currency CZK = Currency.getInstance("CZK");
    private static final Money AMOUNT = Money.ofMinor(1, CZK);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Beneficiary SHOP = new Beneficiary.Here("SHOP");

    /** Whatever names a channel; of them, a counter order alone may come over the counter. */
    private static final Map<String, Consumer<String>> ORDERS = Map.of(
            "hold", channel -> new Place("k", channel, "1", AMOUNT, DAY, "Fuel"),
            "capture", channel -> new Capture("k", channel, "h", SHOP, AMOUNT, ""),
            "release", channel -> new Release(channel, "h"),
            "opening",
                    channel -> new OpeningOrder(
                            "k", channel, List.of("C"), "SAVINGS", CZK, StatementCycle.MONTHLY, Optional.empty()),
            "reversal", channel -> new ReversalOrder("k", channel, new JournalEntryId(1), "", "Slip"),
            "standing order",
                    channel -> new NewStandingOrder(
                            "k",
                            channel,
                            "1",
                            new StandingOrderTerms(SHOP, AMOUNT, "", new Schedule(DAY, Frequency.WEEKLY, null))));

    @Test
    void overTheCounterComesWhatIsOrderedThere() {
        assertThatCode(() -> new Deposit("k", CounterOrder.COUNTER, "1", AMOUNT, ""))
                .doesNotThrowAnyException();
        ORDERS.forEach((what, order) -> {
            assertThatCode(() -> order.accept("ATM")).as(what).doesNotThrowAnyException();
            assertThatThrownBy(() -> order.accept(CounterOrder.COUNTER))
                    .as(what)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Orders over the counter come from a customer who is served there");
        });
    }

    /** A limit could not be set for them, so they would be a way around it. */
    @ParameterizedTest
    @ValueSource(strings = {"branch", "*", "", " ", "BRANCH ", "_ATM", "A\u00c1", "ATM/2"})
    void nothingComesThroughAChannelThatHasNoName(String channel) {
        assertThatThrownBy(() -> new Deposit("k", channel, "1", AMOUNT, ""))
                .isInstanceOf(IllegalArgumentException.class);
        ORDERS.forEach((what, order) ->
                assertThatThrownBy(() -> order.accept(channel)).as(what).isInstanceOf(IllegalArgumentException.class));
    }
}
