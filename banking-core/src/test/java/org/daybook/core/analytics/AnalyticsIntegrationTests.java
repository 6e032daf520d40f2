package org.daybook.core.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.daybook.core.analytics.AnalyticsBank.CZK;
import static org.daybook.core.analytics.AnalyticsBank.EUR;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnalyticsIntegrationTests {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 2, 10);

    private static AnalyticsBank bank;

    /** The first entry lies further back than twelve months. */
    @BeforeAll
    static void openBank() {
        bank = new AnalyticsBank();
        bank.register("C2", "Jana Nováková");
        bank.register("C10", "Karel Novák");
        bank.register("C3", "100 % Bio s.r.o.");
        bank.open("A1", "CHECKING", CZK, "C2", "C10");
        bank.open("S1", "SAVINGS", CZK, "C2");
        bank.open("E1", "CHECKING", EUR, "C2");
        bank.open("A2", "CHECKING", CZK, "C10");
        bank.open("A3", "CHECKING", CZK, "C3");
        bank.book("2025-02-28", "A1", 1_000_00, "OPENING_BALANCE");
        bank.book("2025-03-01", "A1", 1_00, "CASH_DEPOSIT");
        bank.book("2026-01-05", "A1", -20_00, "CARD_PAYMENT");
        bank.book("2026-01-05", "A2", -30_00, "CARD_PAYMENT");
        bank.book("2026-01-06", "E1", 9_00, "REMITTANCE_IN");
        bank.transfer("2026-02-01", "A1", "S1", 300_00);
        bank.book("2026-02-10", "A2", -5_00, "STATEMENT_FEE");
        bank.rollUpTo(TO);
    }

    @AfterAll
    static void closeBank() {
        bank.close();
    }

    @Test
    void coversWhatIsRolledUp() {
        assertThat(bank.asViewer(() -> bank.analytics().covered())).contains(new Days(LocalDate.of(2025, 2, 28), TO));
    }

    @Test
    void tellsFlowsByMonth() {
        YearMonth january = YearMonth.of(2026, 1);
        YearMonth february = YearMonth.of(2026, 2);

        assertThat(bank.asViewer(() -> bank.analytics().flows(FROM, TO)))
                .containsExactly(
                        new MonthlyFlow(january, "CHECKING", "CARD_PAYMENT", "CARD", czk(0, 0), czk(2, 50_00)),
                        new MonthlyFlow(january, "CHECKING", "REMITTANCE_IN", "TRANSFERS", eur(1, 9_00), eur(0, 0)),
                        new MonthlyFlow(february, "CHECKING", "STATEMENT_FEE", "FEES", czk(0, 0), czk(1, 5_00)),
                        new MonthlyFlow(february, "CHECKING", "TRANSFER", "TRANSFERS", czk(0, 0), czk(1, 300_00)),
                        new MonthlyFlow(february, "SAVINGS", "TRANSFER", "TRANSFERS", czk(1, 300_00), czk(0, 0)));
        assertThat(bank.asViewer(() -> bank.analytics().flows(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 9))))
                .isEmpty();
    }

    @Test
    void tellsBalancesByDay() {
        LocalDate eve = LocalDate.of(2026, 1, 31);

        assertThat(bank.asViewer(() -> bank.analytics().balances(eve, eve.plusDays(1))))
                .containsExactly(
                        new DayBalance(eve, "CHECKING", 1, money(981_00, CZK), 1, money(30_00, CZK)),
                        new DayBalance(eve, "CHECKING", 1, money(9_00, EUR), 0, money(0, EUR)),
                        new DayBalance(eve.plusDays(1), "CHECKING", 1, money(681_00, CZK), 1, money(30_00, CZK)),
                        new DayBalance(eve.plusDays(1), "SAVINGS", 1, money(300_00, CZK), 0, money(0, CZK)),
                        new DayBalance(eve.plusDays(1), "CHECKING", 1, money(9_00, EUR), 0, money(0, EUR)));
    }

    @Test
    void tellsCategories() {
        assertThat(bank.asViewer(() -> bank.analytics().byCategory(FROM, TO)))
                .containsExactly(
                        new CategoryFlow("CARD", czk(0, 0), czk(2, 50_00)),
                        new CategoryFlow("FEES", czk(0, 0), czk(1, 5_00)),
                        new CategoryFlow("TRANSFERS", czk(1, 300_00), czk(1, 300_00)),
                        new CategoryFlow("TRANSFERS", eur(1, 9_00), eur(0, 0)));
    }

    @Test
    void tellsTheLargestStreamsOfEachCurrency() {
        assertThat(bank.asViewer(() -> bank.analytics().topFlows(FROM, TO, 2)))
                .containsExactly(
                        new TopFlow(Side.CREDIT, "SAVINGS", "TRANSFER", "TRANSFERS", czk(1, 300_00)),
                        new TopFlow(Side.DEBIT, "CHECKING", "TRANSFER", "TRANSFERS", czk(1, 300_00)),
                        new TopFlow(Side.CREDIT, "CHECKING", "REMITTANCE_IN", "TRANSFERS", eur(1, 9_00)));
    }

    /** An account counts with its addressee alone; what is older than twelve months is not in the flows. */
    @Test
    void summarisesCustomers() {
        assertThat(customers("", CustomerSort.REFERENCE, true))
                .containsExactly(
                        new CustomerSummary(
                                "C2",
                                "Jana Nováková",
                                2,
                                money(981_00, CZK),
                                czk(2, 301_00),
                                czk(2, 320_00),
                                LocalDate.of(2026, 2, 1)),
                        new CustomerSummary(
                                "C2",
                                "Jana Nováková",
                                1,
                                money(9_00, EUR),
                                eur(1, 9_00),
                                eur(0, 0),
                                LocalDate.of(2026, 1, 6)),
                        new CustomerSummary("C3", "100 % Bio s.r.o.", 1, money(0, CZK), czk(0, 0), czk(0, 0), null),
                        new CustomerSummary(
                                "C10",
                                "Karel Novák",
                                1,
                                money(-35_00, CZK),
                                czk(0, 0),
                                czk(2, 35_00),
                                LocalDate.of(2026, 2, 10)));
    }

    @Test
    void findsCustomersByReferenceAndName() {
        assertThat(references("c", CustomerSort.REFERENCE, true)).isEmpty();
        assertThat(references("C1", CustomerSort.REFERENCE, true)).containsExactly("C10");
        assertThat(references("novak", CustomerSort.REFERENCE, true)).containsExactly("C2", "C2", "C10");
        assertThat(references(" NOVÁKOVÁ  jana ", CustomerSort.REFERENCE, true)).containsExactly("C2", "C2");
        assertThat(references("0 %", CustomerSort.REFERENCE, true)).containsExactly("C3");
        assertThat(references("%", CustomerSort.REFERENCE, true)).containsExactly("C3");
        assertThat(references("_", CustomerSort.REFERENCE, true)).isEmpty();
        CustomerFilter euros = new CustomerFilter("nov", Optional.of(EUR));
        assertThat(bank.asViewer(() -> bank.analytics().customerSummaries(euros, CustomerSort.NAME, true, 0, 10)))
                .extracting(CustomerSummary::customer, CustomerSummary::balance)
                .containsExactly(tuple("C2", money(9_00, EUR)));
        assertThat(bank.asViewer(() -> bank.analytics().countCustomers(euros))).isEqualTo(1);
        assertThat(bank.asViewer(() -> bank.analytics().countCustomers(CustomerFilter.ALL)))
                .isEqualTo(4);
    }

    @Test
    void sortsByEachColumnBothWays() {
        assertThat(references("", CustomerSort.NAME, true)).containsExactly("C3", "C2", "C2", "C10");
        assertThat(references("", CustomerSort.NAME, false)).containsExactly("C10", "C2", "C2", "C3");
        assertThat(references("", CustomerSort.ACCOUNTS, false)).containsExactly("C2", "C2", "C3", "C10");
        assertThat(references("", CustomerSort.BALANCE, true)).containsExactly("C10", "C3", "C2", "C2");
        assertThat(references("", CustomerSort.IN, false)).containsExactly("C2", "C2", "C3", "C10");
        assertThat(references("", CustomerSort.OUT, false)).containsExactly("C2", "C10", "C2", "C3");
        assertThat(references("", CustomerSort.LAST_BOOKING_DATE, false)).containsExactly("C10", "C2", "C2", "C3");
        assertThat(references("", CustomerSort.REFERENCE, false)).containsExactly("C10", "C3", "C2", "C2");
    }

    @Test
    void pagesWithoutGapOrRepetition() {
        List<CustomerSummary> all = customers("", CustomerSort.BALANCE, false);

        for (int offset = 0; offset <= all.size(); offset++) {
            int from = offset;
            assertThat(bank.asViewer(() -> bank.analytics()
                            .customerSummaries(CustomerFilter.ALL, CustomerSort.BALANCE, false, from, 1)))
                    .isEqualTo(all.subList(from, Math.min(all.size(), from + 1)));
        }
    }

    @Test
    void summarisesTheAccountsOfACustomer() {
        assertThat(bank.asViewer(() -> bank.analytics().accountSummaries("C2")))
                .containsExactly(
                        account("A1", "CHECKING", 681_00, CZK, czk(1, 1_00), czk(2, 320_00), "2026-02-01"),
                        account("E1", "CHECKING", 9_00, EUR, eur(1, 9_00), eur(0, 0), "2026-01-06"),
                        account("S1", "SAVINGS", 300_00, CZK, czk(1, 300_00), czk(0, 0), "2026-02-01"));
        assertThat(bank.asViewer(() -> bank.analytics().accountSummaries("C"))).isEmpty();
    }

    @Test
    void showsNothingBeforeTheFirstNight() {
        try (AnalyticsBank fresh = new AnalyticsBank()) {
            fresh.register("C1", "Somebody");
            fresh.open("A1", "CHECKING", CZK, "C1");
            fresh.book("2026-01-05", "A1", 20_00, "CASH_DEPOSIT");

            assertThat(fresh.asViewer(() -> fresh.analytics().covered())).isEmpty();
            assertThat(fresh.asViewer(() -> fresh.analytics().flows(FROM, TO))).isEmpty();
            assertThat(fresh.asViewer(() ->
                            fresh.analytics().customerSummaries(CustomerFilter.ALL, CustomerSort.IN, true, 0, 10)))
                    .containsExactly(new CustomerSummary(
                            "C1", "Somebody", 1, money(20_00, CZK), czk(0, 0), czk(0, 0), LocalDate.of(2026, 1, 5)));
        }
    }

    private static List<CustomerSummary> customers(String text, CustomerSort sort, boolean ascending) {
        CustomerFilter filter = new CustomerFilter(text, Optional.empty());
        return bank.asViewer(() -> bank.analytics().customerSummaries(filter, sort, ascending, 0, 100));
    }

    private static List<String> references(String text, CustomerSort sort, boolean ascending) {
        return customers(text, sort, ascending).stream()
                .map(CustomerSummary::customer)
                .toList();
    }

    private static AccountSummary account(
            String reference, String product, long minor, Currency currency, Turnover in, Turnover out, String last) {
        return new AccountSummary(
                reference,
                bank.account(reference).number(),
                product,
                money(minor, currency),
                in,
                out,
                LocalDate.parse(last));
    }

    private static Money money(long minor, Currency currency) {
        return Money.ofMinor(minor, currency);
    }

    private static Turnover czk(long count, long minor) {
        return new Turnover(count, money(minor, CZK));
    }

    private static Turnover eur(long count, long minor) {
        return new Turnover(count, money(minor, EUR));
    }
}
