package org.daybook.console.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.daybook.core.analytics.CategoryFlow;
import org.daybook.core.analytics.DayBalance;
import org.daybook.core.analytics.MonthlyFlow;
import org.daybook.core.analytics.Turnover;
import org.daybook.core.money.Money;
import org.junit.jupiter.api.Test;

class FlowTests {

    private static final Currency CZK = Currency.getInstance("CZK");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 26);

    private static final List<MonthlyFlow> FLOWS = List.of(
            flow(FEBRUARY, "CHECKING", "TRANSFER", 100, 30, CZK),
            flow(FEBRUARY, "SAVINGS", "TRANSFER", 50, 0, CZK),
            flow(FEBRUARY, "CHECKING", "CARD_PAYMENT", 0, 700, CZK),
            flow(FEBRUARY.plusMonths(1), "CHECKING", "TRANSFER", 1, 2, CZK),
            flow(FEBRUARY, "CHECKING", "TRANSFER", 9_999, 9_999, EUR));

    @Test
    void addsProductsAndKindsOfAMonth() {
        assertThat(Flow.byMonth(FLOWS, CZK))
                .extracting(
                        Flow::name,
                        flow -> flow.in().amount().minor(),
                        flow -> flow.out().amount().minor(),
                        flow -> flow.net().minor(),
                        flow -> flow.in().count())
                .containsExactly(tuple("2026-02", 150L, 730L, -580L, 3L), tuple("2026-03", 1L, 2L, -1L, 1L));
    }

    @Test
    void putsTheLargestKindFirst() {
        assertThat(Flow.byKind(FLOWS, CZK))
                .extracting(
                        flow -> flow.in().amount().minor(),
                        flow -> flow.out().amount().minor())
                .containsExactly(tuple(0L, 700L), tuple(151L, 32L));
    }

    @Test
    void namesCategoriesInOneCurrency() {
        assertThat(Flow.byCategory(
                        List.of(
                                new CategoryFlow("FEES", turnover(0, CZK), turnover(5, CZK)),
                                new CategoryFlow("SALARY", turnover(80, CZK), turnover(0, CZK)),
                                new CategoryFlow("SALARY", turnover(7, EUR), turnover(0, EUR))),
                        CZK))
                .extracting(Flow::name)
                .containsExactly("Salary", "Fees");
    }

    @Test
    void addsTheProductsOfADay() {
        List<BankDay> days = BankDay.of(
                List.of(
                        new DayBalance(DAY, "CHECKING", 3, Money.ofMinor(500, CZK), 1, Money.ofMinor(40, CZK)),
                        new DayBalance(DAY, "SAVINGS", 2, Money.ofMinor(900, CZK), 0, Money.zero(CZK)),
                        new DayBalance(DAY, "SAVINGS", 2, Money.ofMinor(900, EUR), 0, Money.zero(EUR))),
                CZK);

        assertThat(days).singleElement().satisfies(day -> {
            assertThat(day.creditAccounts()).isEqualTo(5);
            assertThat(day.net()).isEqualTo(Money.ofMinor(1_360, CZK));
        });
    }

    private static MonthlyFlow flow(
            YearMonth month, String product, String kind, long in, long out, Currency currency) {
        return new MonthlyFlow(month, product, kind, "OTHER", turnover(in, currency), turnover(out, currency));
    }

    private static Turnover turnover(long minor, Currency currency) {
        return new Turnover(1, Money.ofMinor(minor, currency));
    }
}
