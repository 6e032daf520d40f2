package org.daybook.console.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import org.daybook.core.account.LimitUse;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;
import org.junit.jupiter.api.Test;

class LimitViewModelTests {

    private final LimitViewModel model = new LimitViewModel(
            List.of(new LimitUse(new DailyLimit(OrderKind.WITHDRAWAL, "*", czk(500), 3), false, czk(0), 0)));

    @Test
    void moreByAmountOrNumberTakesTwo() {
        assertThat(model.takesTwo(OrderKind.WITHDRAWAL, "*", czk(501), 3)).isTrue();
        assertThat(model.takesTwo(OrderKind.WITHDRAWAL, "*", czk(100), 4)).isTrue();
        assertThat(model.takesTwo(OrderKind.WITHDRAWAL, "*", czk(500), 3)).isFalse();
        assertThat(model.takesTwo(OrderKind.WITHDRAWAL, "*", czk(499), 2)).isFalse();
    }

    /** Nothing was limited there, so any limit is a lower one. */
    @Test
    void firstLimitTakesOne() {
        assertThat(model.takesTwo(OrderKind.WITHDRAWAL, "BRANCH", czk(9_999), 99))
                .isFalse();
        assertThat(model.takesTwo(OrderKind.TRANSFER, "*", czk(9_999), 99)).isFalse();
    }

    private static Money czk(long minor) {
        return Money.ofMinor(minor, Currency.getInstance("CZK"));
    }
}
