package org.daybook.core.standingorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.test.SmallBank.OPERATIONS;
import static org.daybook.core.test.SmallBank.czk;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.account.AccountClosures;
import org.daybook.core.account.ClosingBegun;
import org.daybook.core.account.ClosingOutcome;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.Payout;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.money.Money;
import org.daybook.core.standingorder.StandingOrderOutcome.Refused;
import org.daybook.core.standingorder.StandingOrderOutcome.Stands;
import org.daybook.core.test.Books;
import org.daybook.core.test.SmallBank;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Standing orders that meet the closing of an account. */
class OrdersAtClosingIntegrationTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private Books books;
    private SmallBank bank;

    @BeforeEach
    void openBooks() {
        books = Books.open(WithLateOrder.class);
        bank = new SmallBank(books::bean, books.asRoot());
        books.bean(BusinessDates.class).advanceTo(MONDAY, "test");
        bank.open("PAYER", MONDAY, 0, "CURRENT");
        bank.open("PAYEE", MONDAY, 0, "CURRENT");
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    /** It is not there when the orders are ended, and stands before the account is locked. */
    @Test
    void orderThatIsEnteredMeanwhileStandsAgainstClosing() {
        StandingOrderId before = stands(enter("before", "PAYER", "PAYEE", czk(100)));
        // Whoever is paid by an order that ends is not to be waited for.
        bank.open("OTHER", MONDAY, 0, "CURRENT");
        AtomicReference<StandingOrderOutcome> late = books.bean(LateOrder.class).late;
        books.bean(LateOrder.class).order.set(() -> late.set(enter("late", "PAYER", "OTHER", czk(100))));

        assertThat(close("PAYER"))
                .isEqualTo(new ClosingOutcome.Pending(
                        "A standing order was entered just now. Please close the account again."));
        assertThat(bank.account("PAYER").closedOn()).isNull();
        assertThat(open("PAYER")).containsExactlyInAnyOrder(before, stands(late.get()));

        assertThat(close("PAYER")).isInstanceOf(ClosingOutcome.Closed.class);
        assertThat(open("PAYER")).isEmpty();
    }

    @Test
    void noOrderOutlivesItsAccountWhoeverIsFirst() throws Exception {
        for (int round = 0; round < 20; round++) {
            String account = "R" + round;
            bank.open(account, MONDAY, 0, "CURRENT");

            List<Object> outcomes = Together.run(
                    3,
                    thread -> List.of(
                            thread == 0 ? close(account) : enter(account + thread, account, "PAYEE", czk(100))));

            boolean closed = outcomes.stream().anyMatch(ClosingOutcome.Closed.class::isInstance);
            assertThat(bank.account(account).closedOn() != null).isEqualTo(closed);
            assertThat(outcomes)
                    .filteredOn(Refused.class::isInstance)
                    .allMatch(new Refused(StandingOrderRefusal.ACCOUNT_CLOSED)::equals);
            assertThat(open(account)).as("round %d: %s", round, outcomes).hasSize(closed ? 0 : 2);
        }
    }

    /** Whatever else stands against the order; what is declared before comes first. */
    @ParameterizedTest
    @CsvSource({
        "PAYER, PAYEE, CZK, 100, ACCOUNT_CLOSED",
        "OTHER, PAYER, CZK, 100, ACCOUNT_CLOSED",
        "nobody's, PAYER, CZK, 100, ACCOUNT_UNKNOWN",
        "PAYER, nobody's, CZK, 100, BENEFICIARY_UNKNOWN",
        "PAYER, PAYEE, EUR, 100, ACCOUNT_CLOSED",
        "PAYER, PAYER, CZK, 100, ACCOUNT_CLOSED",
        "PAYER, PAYEE, CZK, 0, ACCOUNT_CLOSED"
    })
    void closedAccountTakesNoOrder(String from, String to, String currency, long minor, StandingOrderRefusal refusal) {
        bank.open("OTHER", MONDAY, 0, "CURRENT");
        assertThat(close("PAYER")).isInstanceOf(ClosingOutcome.Closed.class);

        assertThat(enter("o", from, to, Money.ofMinor(minor, Currency.getInstance(currency))))
                .isEqualTo(new Refused(refusal));
    }

    @Test
    void withoutABusinessDateAClosedAccountIsNotAskedAfter() {
        close("PAYER");
        books.bean(BusinessDates.class).close(MONDAY, "test");

        assertThat(enter("o", "PAYER", "PAYEE", czk(100)))
                .isEqualTo(new Refused(StandingOrderRefusal.NO_BUSINESS_DATE));
    }

    private ClosingOutcome close(String account) {
        return bank.as(OPERATIONS, () -> books.bean(AccountClosures.class).close(account, new Payout.Nothing()));
    }

    private StandingOrderOutcome enter(String key, String from, String to, Money amount) {
        StandingOrderTerms terms = new StandingOrderTerms(
                new Beneficiary.Here(to), amount, "Rent", new Schedule(MONDAY, Frequency.MONTHLY, null));
        return bank.as(OPERATIONS, () -> books.bean(StandingOrders.class)
                .enter(new NewStandingOrder(key, CounterOrder.BRANCH, from, terms)));
    }

    private List<StandingOrderId> open(String account) {
        return bank.as(OPERATIONS, () -> books.bean(StandingOrders.class).ofAccount(account)).stream()
                .filter(order -> !order.ended())
                .map(StandingOrder::id)
                .toList();
    }

    private static StandingOrderId stands(StandingOrderOutcome outcome) {
        return ((Stands) outcome).order().id();
    }

    /** No {@code @Configuration}, or the core's scan would find it. */
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @Import(CoreConfiguration.class)
    static class WithLateOrder {

        @Bean
        LateOrder lateOrder() {
            return new LateOrder();
        }
    }

    /** Hears of a closing after the orders were ended, and lets something be done then, once. */
    static class LateOrder {

        private final AtomicReference<Runnable> order = new AtomicReference<>(() -> {});
        private final AtomicReference<StandingOrderOutcome> late = new AtomicReference<>();

        @EventListener
        @Order(Ordered.LOWEST_PRECEDENCE)
        public void on(ClosingBegun begun) {
            order.getAndSet(() -> {}).run();
        }
    }
}
