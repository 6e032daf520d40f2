package org.daybook.console.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;
import org.junit.jupiter.api.Test;

class LimitTextTests {

    @Test
    void readsNumbersAndChannelsAlone() {
        assertThat(LimitText.count(" 12 ")).contains(12);
        assertThat(List.of("", "-1", "1.5", "1234567", "x"))
                .allMatch(typed -> LimitText.count(typed).isEmpty());
        assertThat(List.of("*", "BRANCH", "STANDING_ORDER")).allMatch(LimitText::isChannel);
        assertThat(List.of("", "branch", "**", "A B")).noneMatch(LimitText::isChannel);
    }

    /** Tellers post through a channel of their own: a limit of the branch alone would not bind them. */
    @Test
    void offersTheCounterBesideTheBranch() {
        Money most = Money.ofMinor(100, Currency.getInstance("CZK"));

        assertThat(LimitText.CHANNELS).contains("BRANCH", "COUNTER").allMatch(LimitText::isChannel);
        assertThat(LimitText.of(new DailyLimit(OrderKind.WITHDRAWAL, "COUNTER", most, 1)))
                .isEqualTo("Withdrawals, Counter");
        assertThat(LimitText.of(new DailyLimit(OrderKind.TRANSFER, "*", most, 1)))
                .isEqualTo("Transfers");
    }
}
