package org.daybook.console.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.daybook.console.shared.TermsText;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;
import org.junit.jupiter.api.Test;

class TermsViewModelTests {

    @Test
    void readsRatesWithoutRounding() {
        assertThat(TermsViewModel.rate("1.25")).contains(new BigDecimal("0.0125"));
        assertThat(TermsViewModel.rate(" 2,1255 ")).contains(new BigDecimal("0.021255"));
        assertThat(TermsViewModel.rate("100")).contains(new BigDecimal("1.00"));
        assertThat(List.of("", "-1", "100.01", "1.23456", "x", "1e2"))
                .allMatch(typed -> TermsViewModel.rate(typed).isEmpty());
    }

    @Test
    void writesRatesAsTheyAreRead() {
        assertThat(TermsText.percent(new BigDecimal("0.012500"))).isEqualTo("1.25");
        assertThat(TermsText.percent(new BigDecimal("0.021255"))).isEqualTo("2.1255");
        assertThat(TermsText.percent(new BigDecimal("0.000000"))).isEqualTo("0.00");
        assertThat(TermsText.percent(new BigDecimal("1.000000"))).isEqualTo("100.00");
    }

    @Test
    void findsLimitsThatRepeat() {
        DailyLimit one = new DailyLimit(OrderKind.TRANSFER, "*", czk(1), 1);
        DailyLimit same = new DailyLimit(OrderKind.TRANSFER, "*", czk(2), 2);
        DailyLimit other = new DailyLimit(OrderKind.TRANSFER, "BRANCH", czk(2), 2);

        assertThat(TermsViewModel.repeats(List.of(one, same))).isTrue();
        assertThat(TermsViewModel.repeats(List.of(one, other))).isFalse();
        assertThat(TermsViewModel.words(List.of(one, other)))
                .isEqualTo("Transfers: 0.01 in 1; Transfers, Branch: 0.02 in 2");
    }

    private static Money czk(long minor) {
        return Money.ofMinor(minor, Currency.getInstance("CZK"));
    }
}
