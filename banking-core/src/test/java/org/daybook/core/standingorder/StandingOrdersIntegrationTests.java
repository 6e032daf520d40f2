package org.daybook.core.standingorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.daybook.core.test.SmallBank.OPERATIONS;
import static org.daybook.core.test.SmallBank.czk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.core.account.Account;
import org.daybook.core.account.AccountClosures;
import org.daybook.core.account.AccountLimits;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.Bounce;
import org.daybook.core.account.ClosingOutcome;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterRefusal;
import org.daybook.core.account.Payout;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.ledger.LedgerProofs;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.standingorder.StandingOrderExecutions.Due;
import org.daybook.core.standingorder.StandingOrderOutcome.Refused;
import org.daybook.core.standingorder.StandingOrderOutcome.Stands;
import org.daybook.core.standingorder.StandingOrderTry.Result;
import org.daybook.core.test.Books;
import org.daybook.core.test.SmallBank;
import org.daybook.core.test.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On Monday 2 March 2026; the payer has 100.00. */
class StandingOrdersIntegrationTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);
    private static final Actor NIGHT = Actor.job("standing-orders");

    private Books books;
    private SmallBank bank;

    @BeforeEach
    void openBooks() {
        books = Books.open();
        bank = new SmallBank(books::bean, books.asRoot());
        books.bean(BusinessDates.class).advanceTo(MONDAY, "test");
        bank.open("PAYER", MONDAY, 0, "CURRENT");
        bank.open("PAYEE", MONDAY, 0, "CURRENT");
        bank.book("PAYER", 10_000, MONDAY, MONDAY);
    }

    @AfterEach
    void closeBooks() {
        assertThat(books.bean(LedgerProofs.class).prove(id -> "Ledger account " + id.value()))
                .allMatch(proof -> proof.holds());
        books.close();
    }

    @Test
    void paysOnEachDueDateOnce() {
        StandingOrderId order = enter("rent", 1_000, MONDAY, Frequency.WEEKLY, null);

        List<Result> results = nights(MONDAY, MONDAY.plusDays(15));

        assertThat(results).containsExactly(Result.EXECUTED, Result.EXECUTED, Result.EXECUTED);
        assertThat(nights(MONDAY, MONDAY.plusDays(15))).isEmpty();
        assertThat(bank.balance("PAYEE")).isEqualTo(czk(3_000));
        assertThat(tries(order))
                .extracting(StandingOrderTry::dueDate, StandingOrderTry::triedOn)
                .containsExactly(
                        tuple(MONDAY.plusDays(14), MONDAY.plusDays(14)),
                        tuple(MONDAY.plusDays(7), MONDAY.plusDays(7)),
                        tuple(MONDAY, MONDAY));
        assertThat(entries())
                .containsExactly(
                        "standing-order/" + order.value() + "/2026-03-02 STANDING_ORDER 1000 2026-03-02 2026-03-02",
                        "standing-order/" + order.value() + "/2026-03-09 STANDING_ORDER 1000 2026-03-09 2026-03-09",
                        "standing-order/" + order.value() + "/2026-03-16 STANDING_ORDER 1000 2026-03-16 2026-03-16");
    }

    @Test
    void dailyLimitsCountForThemToo() {
        DailyLimit limit = new DailyLimit(OrderKind.TRANSFER, DailyLimit.ANY_CHANNEL, czk(900), 5);
        books.bean(Authority.class)
                .actingAs(OPERATIONS, () -> books.bean(AccountLimits.class).set("PAYER", limit));
        StandingOrderId order = enter("rent", 1_000, MONDAY, Frequency.MONTHLY, null);

        assertThat(nights(MONDAY, MONDAY)).containsExactly(Result.REFUSED);

        assertThat(tries(order))
                .extracting(StandingOrderTry::refusal)
                .containsExactly(Optional.of(CounterRefusal.DAILY_AMOUNT_REACHED));
        assertThat(bank.balance("PAYEE")).isEqualTo(czk(0));
    }

    /** A clerk who freezes reads what that stops. */
    @Test
    void openOrderIsPendingOnItsAccount() {
        enter("rent", 1_000, MONDAY.plusDays(2), Frequency.MONTHLY, null);
        enter("over", 500, MONDAY.plusDays(2), Frequency.MONTHLY, MONDAY.plusDays(3));
        books.bean(BusinessDates.class).advanceTo(MONDAY.plusDays(7), "test");
        OpenStandingOrders open = books.bean(OpenStandingOrders.class);
        Account payer = books.bean(Accounts.class).find("PAYER").orElseThrow();
        Account payee = books.bean(Accounts.class).find("PAYEE").orElseThrow();

        assertThat(open.of(payer))
                .containsExactly(new Bounce("Standing order", czk(1_000), Optional.of(LocalDate.of(2026, 4, 4))));
        assertThat(open.of(payee)).isEmpty();
    }

    /** With the account, or not at all: a closing that is refused leaves them as they were. */
    @Test
    void endsWithItsAccount() {
        StandingOrderId rent = enter("rent", 1_000, MONDAY.plusDays(2), Frequency.MONTHLY, null);
        StandingOrderId club = enter("club", 500, MONDAY.plusDays(2), Frequency.WEEKLY, null);

        assertThat(close(new Payout.Nothing())).isEqualTo(new ClosingOutcome.BalanceLeft(czk(10_000)));
        assertThat(ended(rent, club)).containsExactly(false, false);

        assertThat(close(new Payout.Cash())).isInstanceOf(ClosingOutcome.Closed.class);
        assertThat(ended(rent, club)).containsExactly(true, true);
        assertThat(nights(MONDAY, MONDAY.plusDays(9))).isEmpty();
        assertThat(bank.balance("PAYEE")).isEqualTo(czk(0));
    }

    private ClosingOutcome close(Payout payout) {
        return books.bean(Authority.class)
                .actingAs(OPERATIONS, () -> books.bean(AccountClosures.class).close("PAYER", payout));
    }

    private List<Boolean> ended(StandingOrderId... ids) {
        List<StandingOrder> all = books.bean(Authority.class)
                .actingAs(OPERATIONS, () -> books.bean(StandingOrders.class).ofAccount("PAYER"));
        return Stream.of(ids)
                .map(id -> all.stream()
                        .filter(order -> order.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .ended())
                .toList();
    }

    @Test
    void weekendIsPaidOnTheNextBusinessDay() {
        StandingOrderId order = enter("weekend", 1_000, SATURDAY, Frequency.MONTHLY, null);

        nights(MONDAY, MONDAY.plusDays(10));

        assertThat(tries(order))
                .extracting(StandingOrderTry::dueDate, StandingOrderTry::triedOn)
                .containsExactly(tuple(SATURDAY, SATURDAY.plusDays(2)));
    }

    @Test
    void refusedIsTriedAgainAndThenGivenUp() {
        StandingOrderId poor = enter("poor", 20_000, MONDAY.plusDays(3), Frequency.MONTHLY, null);

        nights(MONDAY, MONDAY.plusDays(14));

        // Thursday, Friday, Monday, Tuesday.
        assertThat(tries(poor))
                .extracting(
                        StandingOrderTry::number,
                        StandingOrderTry::triedOn,
                        StandingOrderTry::result,
                        StandingOrderTry::refusal)
                .containsExactly(
                        tuple(4, MONDAY.plusDays(8), Result.GIVEN_UP, insufficient()),
                        tuple(3, MONDAY.plusDays(7), Result.REFUSED, insufficient()),
                        tuple(2, MONDAY.plusDays(4), Result.REFUSED, insufficient()),
                        tuple(1, MONDAY.plusDays(3), Result.REFUSED, insufficient()));
        assertThat(bank.balance("PAYER")).isEqualTo(czk(10_000));
    }

    @Test
    void paidOnceTheMoneyIsThere() {
        StandingOrderId order = enter("late-money", 12_000, MONDAY, Frequency.MONTHLY, null);
        nights(MONDAY, MONDAY);
        bank.book("PAYER", 2_000, MONDAY.plusDays(1), MONDAY.plusDays(1));

        nights(MONDAY.plusDays(1), MONDAY.plusDays(1));

        assertThat(tries(order)).extracting(StandingOrderTry::result).containsExactly(Result.EXECUTED, Result.REFUSED);
        assertThat(bank.balance("PAYER")).isEqualTo(czk(0));
    }

    @Test
    void oneDueDateAtOnceIsPaidOnce() throws Exception {
        StandingOrderId order = enter("race", 1_000, MONDAY, Frequency.MONTHLY, null);

        List<Optional<StandingOrderTry>> tries = Together.run(
                6,
                _ -> List.of(books.bean(StandingOrderExecutions.class)
                        .execute(new Due(order, MONDAY), MONDAY, NIGHT, () -> {})));

        assertThat(tries.stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(bank.balance("PAYEE")).isEqualTo(czk(1_000));
    }

    /** Entries were booked for a later date before the missed night was made up for. */
    @Test
    void missedNightPaysOnTheAccountsLatestDateValuedOnItsOwn() {
        StandingOrderId order = enter("missed", 1_000, MONDAY, Frequency.MONTHLY, null);
        bank.book("PAYEE", 5, MONDAY.plusDays(4), MONDAY.plusDays(4));

        nights(MONDAY, MONDAY);

        assertThat(entries())
                .containsExactly(
                        "standing-order/" + order.value() + "/2026-03-02 STANDING_ORDER 1000 2026-03-06 2026-03-02");
    }

    @Test
    void changeAndEndTakeHoldAndAreAudited() {
        StandingOrderId order = enter("changed", 1_000, MONDAY, Frequency.WEEKLY, null);
        nights(MONDAY, MONDAY);
        StandingOrders orders = books.bean(StandingOrders.class);

        StandingOrderOutcome changed =
                bank.as(OPERATIONS, () -> orders.change(order, terms(2_000, MONDAY, Frequency.WEEKLY, null)));
        nights(MONDAY.plusDays(1), MONDAY.plusDays(7));
        StandingOrderOutcome unknown = bank.as(
                OPERATIONS,
                () -> orders.change(order, terms(2_000, MONDAY, Frequency.WEEKLY, LocalDate.of(12026, 3, 2))));
        StandingOrderOutcome ended = bank.as(OPERATIONS, () -> orders.end(order));
        nights(MONDAY.plusDays(8), MONDAY.plusDays(30));

        assertThat(changed).isInstanceOfSatisfying(Stands.class, stands -> assertThat(
                        stands.order().version())
                .isEqualTo(2));
        assertThat(unknown).isEqualTo(new Refused(StandingOrderRefusal.DATES_UNKNOWN));
        assertThat(ended).isInstanceOfSatisfying(Stands.class, stands -> assertThat(
                        stands.order().ended())
                .isTrue());
        assertThat(bank.balance("PAYEE")).isEqualTo(czk(3_000));
        assertThat(bank.as(OPERATIONS, () -> orders.end(order)))
                .isEqualTo(new Refused(StandingOrderRefusal.ORDER_ENDED));
        assertThat(books.asRoot()
                        .sql("SELECT action FROM audit_entry WHERE actor_name <> 'test' ORDER BY sequence")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "STANDING_ORDER_ENTERED",
                        "STANDING_ORDER_CHANGED",
                        "STANDING_ORDER_REFUSED",
                        "STANDING_ORDER_ENDED",
                        "STANDING_ORDER_REFUSED");
    }

    @Test
    void refusesWhatCannotBeOrdered() {
        assertThat(refusal("nobody's", terms(1, MONDAY, Frequency.WEEKLY, null)))
                .isEqualTo(StandingOrderRefusal.ACCOUNT_UNKNOWN);
        assertThat(refusal("PAYER", to("nobody's", czk(1), MONDAY)))
                .isEqualTo(StandingOrderRefusal.BENEFICIARY_UNKNOWN);
        assertThat(refusal("PAYER", to("PAYER", czk(1), MONDAY))).isEqualTo(StandingOrderRefusal.SAME_ACCOUNT);
        assertThat(refusal("PAYER", to("PAYEE", Money.ofMinor(1, Currency.getInstance("EUR")), MONDAY)))
                .isEqualTo(StandingOrderRefusal.CURRENCY_DIFFERS);
        assertThat(refusal("PAYER", terms(0, MONDAY, Frequency.WEEKLY, null)))
                .isEqualTo(StandingOrderRefusal.AMOUNT_NOT_POSITIVE);
        assertThat(refusal("PAYER", terms(1, MONDAY.minusDays(1), Frequency.WEEKLY, null)))
                .isEqualTo(StandingOrderRefusal.FIRST_DATE_PAST);
        for (LocalDate unknown :
                List.of(LocalDate.of(2201, 1, 1), LocalDate.of(12026, 3, 2), LocalDate.of(1899, 12, 31))) {
            assertThat(refusal("PAYER", terms(1, unknown, Frequency.WEEKLY, null)))
                    .isEqualTo(StandingOrderRefusal.DATES_UNKNOWN);
        }
        assertThat(refusal("PAYER", terms(1, MONDAY.minusDays(1), Frequency.WEEKLY, LocalDate.of(9999, 12, 31))))
                .isEqualTo(StandingOrderRefusal.DATES_UNKNOWN);
        enter("key", 1, MONDAY, Frequency.WEEKLY, null);
        assertThat(enter("key", 1, MONDAY, Frequency.WEEKLY, null)).isNotNull();
        assertThat(bank.as(OPERATIONS, () -> books.bean(StandingOrders.class)
                        .enter(new NewStandingOrder(
                                "key", "BRANCH", "PAYER", terms(2, MONDAY, Frequency.WEEKLY, null)))))
                .isEqualTo(new Refused(StandingOrderRefusal.KEY_USED_FOR_ANOTHER_ORDER));
        assertThat(bank.as(OPERATIONS, () -> books.bean(StandingOrders.class).ofAccount("PAYER")))
                .hasSize(1);
    }

    private StandingOrderRefusal refusal(String account, StandingOrderTerms terms) {
        return ((Refused) bank.as(OPERATIONS, () -> books.bean(StandingOrders.class)
                        .enter(new NewStandingOrder("refused", "BRANCH", account, terms))))
                .refusal();
    }

    private StandingOrderId enter(
            String key, long minor, LocalDate first, Frequency frequency, @Nullable LocalDate last) {
        return ((Stands) bank.as(OPERATIONS, () -> books.bean(StandingOrders.class)
                        .enter(new NewStandingOrder(key, "BRANCH", "PAYER", terms(minor, first, frequency, last)))))
                .order()
                .id();
    }

    private static StandingOrderTerms terms(
            long minor, LocalDate first, Frequency frequency, @Nullable LocalDate last) {
        return new StandingOrderTerms(
                new Beneficiary.Here("PAYEE"), czk(minor), "Rent", new Schedule(first, frequency, last));
    }

    private static StandingOrderTerms to(String account, Money amount, LocalDate first) {
        return new StandingOrderTerms(
                new Beneficiary.Here(account), amount, "Rent", new Schedule(first, Frequency.WEEKLY, null));
    }

    /** What the nights of these dates came to, one order looked at after the other. */
    private List<Result> nights(LocalDate from, LocalDate to) {
        StandingOrderExecutions executions = books.bean(StandingOrderExecutions.class);
        List<Result> results = new ArrayList<>();
        for (LocalDate date : from.datesUntil(to.plusDays(1)).toList()) {
            Optional<StandingOrderId> after = Optional.of(new StandingOrderId(0));
            while (after.isPresent()) {
                var list = executions.due(date, after.get(), 1);
                list.due().forEach(due -> executions
                        .execute(due, date, NIGHT, () -> {})
                        .map(StandingOrderTry::result)
                        .ifPresent(results::add));
                after = list.lastLooked();
            }
        }
        return results;
    }

    private List<StandingOrderTry> tries(StandingOrderId order) {
        return bank.as(OPERATIONS, () -> books.bean(StandingOrders.class).tries(order));
    }

    private List<String> entries() {
        return books.asRoot()
                .sql("SELECT CONCAT_WS(' ', idempotency_key, kind, amount_minor, booking_date, value_date)"
                        + " FROM journal_entry WHERE kind = 'STANDING_ORDER' ORDER BY id")
                .query(String.class)
                .list();
    }

    private static Optional<CounterRefusal> insufficient() {
        return Optional.of(CounterRefusal.INSUFFICIENT_AVAILABLE_BALANCE);
    }
}
