package org.daybook.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.daybook.core.approval.ApprovalOutcome;
import org.daybook.core.approval.ApprovalOutcome.Reason;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposal;
import org.daybook.core.approval.Proposing;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.money.Money;
import org.daybook.core.security.Authority;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductsIntegrationTests {

    private static final Currency CZK = Currency.getInstance("CZK");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Principal OPERATIONS = Principal.staff("otto", Set.of(Role.OPERATIONS));

    private static final Principal OLGA = Principal.staff("olga", Set.of(Role.OPERATIONS));

    /** Those of the savings account, and one more. */
    private static final List<DailyLimit> LIMITS = List.of(
            new DailyLimit(OrderKind.DEPOSIT, "*", czk(100_000_000), 20),
            new DailyLimit(OrderKind.WITHDRAWAL, "*", czk(10_000_000), 5),
            new DailyLimit(OrderKind.WITHDRAWAL, "ATM", czk(500), 3),
            new DailyLimit(OrderKind.TRANSFER, "*", czk(50_000_000), 10));

    private Books books;
    private Products products;

    @BeforeEach
    void openBooks() {
        books = Books.open();
        books.bean(BusinessDates.class).advanceTo(DAY, "test");
        products = books.bean(Products.class);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void bankBeginsWithTwoProductsInSevenCurrencies() {
        List<ProductTerms> all = products.on(DAY);

        assertThat(all.stream().map(terms -> terms.product() + " " + terms.currency()))
                .containsExactly(
                        "CHECKING CHF",
                        "CHECKING CZK",
                        "CHECKING EUR",
                        "CHECKING GBP",
                        "CHECKING HUF",
                        "CHECKING PLN",
                        "CHECKING USD",
                        "SAVINGS CHF",
                        "SAVINGS CZK",
                        "SAVINGS EUR",
                        "SAVINGS GBP",
                        "SAVINGS HUF",
                        "SAVINGS PLN",
                        "SAVINGS USD");
        assertThat(products.terms("SAVINGS", CZK, DAY))
                .contains(new ProductTerms(
                        "SAVINGS",
                        LocalDate.of(1900, 1, 1),
                        Money.zero(CZK),
                        new InterestTerms(new BigDecimal("0.025"), new BigDecimal("0.129"), DayCount.ACT_365),
                        Money.zero(CZK),
                        List.of(
                                new DailyLimit(OrderKind.DEPOSIT, "*", czk(100_000_000), 20),
                                new DailyLimit(OrderKind.WITHDRAWAL, "*", czk(10_000_000), 5),
                                new DailyLimit(OrderKind.TRANSFER, "*", czk(50_000_000), 10))));
        assertThat(products.terms("CHECKING", Currency.getInstance("EUR"), DAY)).hasValueSatisfying(terms -> {
            assertThat(terms.monthlyFee()).hasToString("EUR 2.00");
            assertThat(terms.overdraftLimit()).hasToString("EUR 200.00");
            assertThat(terms.dailyLimits()).hasSize(7);
        });
    }

    @Test
    void unknownProductHasNoTerms() {
        assertThat(products.terms("CURRENT", CZK, DAY)).isEmpty();
        assertThat(products.terms("Spořicí", CZK, DAY)).isEmpty();
        assertThat(products.terms("CHECKING", JPY, DAY)).isEmpty();
        assertThat(products.terms("CHECKING", CZK, LocalDate.of(1899, 12, 31))).isEmpty();
    }

    @Test
    void newTermsHoldFromTheirFirstDayOn() {
        ProductTerms before = products.terms("SAVINGS", CZK, DAY).orElseThrow();
        ProductTerms april = terms("SAVINGS", LocalDate.of(2026, 4, 1), CZK, "0.03");

        assertThat(set(april)).isEqualTo(new TermsOutcome.Set(april));

        assertThat(products.terms("SAVINGS", CZK, LocalDate.of(2026, 3, 31))).contains(before);
        assertThat(products.terms("SAVINGS", CZK, LocalDate.of(2026, 4, 1))).contains(april);
        assertThat(products.history("SAVINGS", CZK)).containsExactly(before, april);
        assertThat(published("SAVINGS", "CZK"))
                .containsExactly("1900-01-01 2026-03-31 0.025000", "2026-04-01 9999-12-31 0.030000");
    }

    @Test
    void ofTwoTermsForOneDayTheLaterCounts() {
        LocalDate april = LocalDate.of(2026, 4, 1);
        set(terms("SAVINGS", april, CZK, "0.3"));
        ProductTerms corrected = terms("SAVINGS", april, CZK, "0.03");

        set(corrected);

        assertThat(products.terms("SAVINGS", CZK, april)).contains(corrected);
        assertThat(published("SAVINGS", "CZK"))
                .containsExactly("1900-01-01 2026-03-31 0.025000", "2026-04-01 9999-12-31 0.030000");
    }

    @Test
    void pastAndPresentKeepTheirTerms() {
        TermsOutcome.TooEarly tooEarly = new TermsOutcome.TooEarly(DAY.plusDays(1));

        assertThat(set(terms("SAVINGS", DAY, CZK, "0.03"))).isEqualTo(tooEarly);
        assertThat(set(terms("SAVINGS", DAY.minusYears(1), CZK, "0.03"))).isEqualTo(tooEarly);

        assertThat(tooEarly.sentence(day -> "the " + day.getDayOfMonth() + "rd"))
                .isEqualTo("New terms can hold from the 3rd on, not before.");
        assertThat(products.history("SAVINGS", CZK)).hasSize(1);
    }

    @Test
    void termsHoldFromADayThatTheBooksKnow() {
        for (LocalDate unknown :
                List.of(LocalDate.of(2201, 1, 1), LocalDate.of(12026, 4, 1), LocalDate.of(1899, 12, 31))) {
            for (Currency currency : List.of(CZK, JPY)) {
                assertThat(set(terms("SAVINGS", unknown, currency, "0.03"))).isEqualTo(new TermsOutcome.DayUnknown());
            }
        }

        assertThat(new TermsOutcome.DayUnknown().sentence(LocalDate::toString))
                .isEqualTo("New terms hold from a day on that lies in the years 1900 to 2200.");
        assertThat(products.history("SAVINGS", JPY)).isEmpty();
    }

    @Test
    void largerOverdraftTakesTwo() {
        LocalDate april = LocalDate.of(2026, 4, 1);
        ProductTerms larger = withOverdraft(terms("SAVINGS", april, CZK, "0.03"), 1);
        ProductDesk desk = books.bean(ProductDesk.class);

        assertThat(set(larger)).isEqualTo(new TermsOutcome.SecondPersonNeeded());
        assertThat(products.history("SAVINGS", CZK)).hasSize(1);

        Proposal proposal = proposed(larger);
        assertThat(as(OPERATIONS, () -> desk.propose(larger, "Again")))
                .isEqualTo(new TermsOutcome.Asked(new Proposing.AlreadyProposed(proposal)));
        assertThat(approve(OPERATIONS, proposal)).isEqualTo(new ApprovalOutcome.Refused(Reason.OWN_PROPOSAL));
        assertThat(products.history("SAVINGS", CZK)).hasSize(1);
        assertThat(approve(OLGA, proposal)).isInstanceOf(ApprovalOutcome.Executed.class);

        assertThat(products.terms("SAVINGS", CZK, april)).contains(larger);
        assertThat(set(withOverdraft(terms("SAVINGS", april, CZK, "0.04"), 1)))
                .as("no larger than what two have agreed on")
                .isInstanceOf(TermsOutcome.Set.class);
        assertThat(books.asRoot()
                        .sql("SELECT CONCAT(actor_name, ' ', subject_reference, ' ', details LIKE '%proposal="
                                + proposal.id() + "\n%') FROM audit_entry WHERE action = 'PRODUCT_TERMS_SET'"
                                + " ORDER BY sequence")
                        .query(String.class)
                        .list())
                .containsExactly("olga SAVINGS CZK 1", "otto SAVINGS CZK 0");
    }

    @Test
    void raisingOrDroppingADailyLimitTakesTwo() {
        ProductTerms all = terms("SAVINGS", LocalDate.of(2026, 4, 1), CZK, "0.03");
        assertThat(set(all)).isInstanceOf(TermsOutcome.Set.class);
        DailyLimit more = new DailyLimit(OrderKind.WITHDRAWAL, "ATM", czk(501), 3);
        DailyLimit oftener = new DailyLimit(OrderKind.WITHDRAWAL, "ATM", czk(500), 4);
        DailyLimit less = new DailyLimit(OrderKind.WITHDRAWAL, "ATM", czk(499), 2);

        assertThat(set(all.withDailyLimits(replaced(more)))).isEqualTo(new TermsOutcome.SecondPersonNeeded());
        assertThat(set(all.withDailyLimits(replaced(oftener)))).isEqualTo(new TermsOutcome.SecondPersonNeeded());
        assertThat(set(all.withDailyLimits(LIMITS.subList(0, 3)))).isEqualTo(new TermsOutcome.SecondPersonNeeded());
        assertThat(set(all.withDailyLimits(replaced(less)))).isInstanceOf(TermsOutcome.Set.class);
    }

    @Test
    void proposalSaysWhatEachDailyLimitWas() {
        ProductTerms all = terms("SAVINGS", LocalDate.of(2026, 4, 1), CZK, "0.03");
        set(all);
        DailyLimit more = new DailyLimit(OrderKind.WITHDRAWAL, "ATM", czk(501), 3);
        DailyLimit other = new DailyLimit(OrderKind.DEPOSIT, "MOBILE", czk(7), 1);

        assertThat(proposed(all.withDailyLimits(List.of(more, other))).content().values())
                .containsEntry("limit_01", "WITHDRAWAL ATM 501 3 500 3")
                .containsEntry("limit_02", "DEPOSIT MOBILE 7 1 none")
                .containsKey("dropped_03")
                .doesNotContainKeys("dropped_04", "limit_03");
    }

    @Test
    void onlyWhatCanBeSetAndTakesTwoIsProposed() {
        ProductTerms same = terms("SAVINGS", LocalDate.of(2026, 4, 1), CZK, "0.03");
        ProductTerms larger = withOverdraft(same, 1);

        assertThat(propose(same)).isEqualTo(new TermsOutcome.RaisesNothing());
        assertThat(propose(withOverdraft(terms("SAVINGS", DAY, CZK, "0.03"), 1)))
                .isEqualTo(new TermsOutcome.TooEarly(DAY.plusDays(1)));
        assertThat(propose(larger.withDailyLimits(limits(21, "C")))).isEqualTo(new TermsOutcome.TooManyLimits());
        assertThat(propose(larger.withDailyLimits(limits(20, "C".repeat(38)))))
                .isEqualTo(new TermsOutcome.TooManyLimits());
        Proposal most = proposed(larger.withDailyLimits(limits(20, "STANDING_OR_")));
        assertThat(most.content().values()).containsKeys("limit_20", "dropped_03");
        assertThat(products.history("SAVINGS", CZK)).hasSize(1);
    }

    private static List<DailyLimit> limits(int number, String channel) {
        return IntStream.range(0, number)
                .mapToObj(at -> new DailyLimit(
                        OrderKind.TRANSFER, channel + (char) ('A' + at), czk(1_000_000_000_000_000L), 10))
                .toList();
    }

    @Test
    void anotherProductWithAnOverdraftTakesTwo() {
        ProductTerms yen = withOverdraft(terms("CHECKING", DAY, JPY, "0"), 1);

        assertThat(set(yen)).isEqualTo(new TermsOutcome.SecondPersonNeeded());
        assertThat(approve(OLGA, proposed(yen))).isInstanceOf(ApprovalOutcome.Executed.class);

        assertThat(products.terms("CHECKING", JPY, DAY)).contains(yen);
    }

    @Test
    void proposalComesAfterTheTermsItWasMadeFor() {
        ProductTerms larger = withOverdraft(terms("SAVINGS", LocalDate.of(2026, 4, 1), CZK, "0.03"), 1);
        Proposal proposal = proposed(larger);
        ProductTerms meanwhile = terms("SAVINGS", LocalDate.of(2026, 3, 20), CZK, "0.01");
        assertThat(set(meanwhile)).isInstanceOf(TermsOutcome.Set.class);

        assertThat(approve(OLGA, proposal))
                .isEqualTo(new ApprovalOutcome.NotDone(
                        "The product was given other terms after this was proposed. Please propose it again."));

        Proposal again = proposed(withOverdraft(larger, 2));
        books.bean(BusinessDates.class).advanceTo(LocalDate.of(2026, 4, 1), "test");
        assertThat(approve(OLGA, again))
                .isEqualTo(new ApprovalOutcome.NotDone(
                        "The first day of these terms has come. Please propose them again from a later day."));
        assertThat(products.history("SAVINGS", CZK)).hasSize(2);
    }

    private static ProductTerms withOverdraft(ProductTerms terms, long minor) {
        return new ProductTerms(
                terms.product(),
                terms.validFrom(),
                Money.ofMinor(minor, terms.currency()),
                terms.interest(),
                terms.monthlyFee(),
                terms.dailyLimits());
    }

    private static List<DailyLimit> replaced(DailyLimit atm) {
        return List.of(LIMITS.get(0), LIMITS.get(1), atm, LIMITS.get(3));
    }

    private Proposal proposed(ProductTerms terms) {
        return ((Proposing.Proposed) ((TermsOutcome.Asked) propose(terms)).proposing()).proposal();
    }

    private TermsOutcome propose(ProductTerms terms) {
        return as(OPERATIONS, () -> books.bean(ProductDesk.class).propose(terms, "Customers ask for it"));
    }

    private ApprovalOutcome approve(Principal who, Proposal proposal) {
        return as(who, () -> books.bean(Approvals.class).approve(proposal.id(), proposal.hash()));
    }

    @Test
    void anotherCurrencyIsOfferedAtOnce() {
        ProductTerms yen = terms("CHECKING", DAY, JPY, "0");

        assertThat(set(yen)).isEqualTo(new TermsOutcome.Set(yen));

        assertThat(products.terms("CHECKING", JPY, DAY)).contains(yen);
        assertThat(books.asRoot()
                        .sql(
                                "SELECT CONCAT(actor_name, ' ', action, ' ', subject_reference) FROM audit_entry WHERE actor_name <> 'test'")
                        .query(String.class)
                        .list())
                .containsExactly("otto PRODUCT_TERMS_SET CHECKING JPY");
    }

    @Test
    void termsAreSetByThoseAloneWhoMay() {
        for (Role role : Set.of(Role.VIEWER, Role.ANALYST, Role.ADMINISTRATOR)) {
            assertThatThrownBy(() -> as(Principal.staff("somebody", Set.of(role)), () -> books.bean(ProductDesk.class)
                            .set(terms("SAVINGS", DAY.plusDays(1), CZK, "0"))))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThat(products.history("SAVINGS", CZK)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE product_terms SET credit_rate = 0.5",
                "DELETE FROM product_terms",
                "UPDATE product_daily_limit SET most_count = 1000",
                "DELETE FROM product_daily_limit"
            })
    void termsAreNeverChangedByAnybody(String tampering) throws SQLException {
        for (var login : List.of(books.schema().runtime(), books.schema().owner())) {
            try (Connection connection = books.schema().connect(login);
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(tampering)).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void termsThatMakeNoSenseAreRefusedAtOnce() {
        InterestTerms none = new InterestTerms(BigDecimal.ZERO, BigDecimal.ZERO, DayCount.ACT_360);
        DailyLimit limit = new DailyLimit(OrderKind.DEPOSIT, "ATM", czk(1), 1);

        assertThatThrownBy(() -> new InterestTerms(new BigDecimal("1.01"), BigDecimal.ZERO, DayCount.ACT_360))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InterestTerms(new BigDecimal("-0.01"), BigDecimal.ZERO, DayCount.ACT_360))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InterestTerms(new BigDecimal("0.1234567"), BigDecimal.ZERO, DayCount.ACT_360))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new ProductTerms("checking", DAY, czk(0), none, czk(0), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProductTerms("CHECKING", DAY, czk(-1), none, czk(0), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProductTerms("CHECKING", DAY, czk(0), none, Money.zero(JPY), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProductTerms("CHECKING", DAY, czk(0), none, czk(0), List.of(limit, limit)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DailyLimit(OrderKind.DEPOSIT, "atm", czk(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private TermsOutcome set(ProductTerms terms) {
        return as(OPERATIONS, () -> books.bean(ProductDesk.class).set(terms));
    }

    private <T> T as(Principal who, Supplier<T> work) {
        return books.bean(Authority.class).actingAs(who, work);
    }

    /** First and last day and credit rate, as other features read them. */
    private List<String> published(String product, String currency) {
        return books.asRoot()
                .sql("SELECT CONCAT_WS(' ', valid_from, valid_to, credit_rate) FROM product_terms_published"
                        + " WHERE product = ? AND currency = ? ORDER BY valid_from")
                .params(product, currency)
                .query(String.class)
                .list();
    }

    private static ProductTerms terms(String product, LocalDate from, Currency currency, String creditRate) {
        return new ProductTerms(
                product,
                from,
                Money.zero(currency),
                new InterestTerms(new BigDecimal(creditRate), BigDecimal.ZERO, DayCount.ACT_365),
                Money.zero(currency),
                LIMITS.stream()
                        .map(limit -> new DailyLimit(
                                limit.kind(),
                                limit.channel(),
                                Money.ofMinor(limit.most().minor(), currency),
                                limit.mostCount()))
                        .toList());
    }

    private static Money czk(long minor) {
        return Money.ofMinor(minor, CZK);
    }
}
