package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.account.SampleBank.ADMINISTRATOR;
import static org.daybook.core.account.SampleBank.ANALYST;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.OPERATIONS;
import static org.daybook.core.account.SampleBank.VIEWER;

import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.CounterOrder.Transfer;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.account.CounterOutcome.Posted;
import org.daybook.core.account.CounterOutcome.Refused;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Principal;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CounterEntriesIntegrationTests {

    private static final Currency EUR = Currency.getInstance("EUR");

    private static SampleBank bank;
    private static int opened;

    @BeforeAll
    static void openBank() {
        bank = new SampleBank();
    }

    @AfterAll
    static void closeBank() {
        assertThat(bank.failures()).isEmpty();
        bank.close();
    }

    /** A fresh account with 100.00 in it. */
    private static String account() {
        String reference = "A" + ++opened;
        bank.open(reference, 0, "Holder of " + reference);
        bank.fund(reference, 10_000);
        return reference;
    }

    @Test
    void cashGoesInAndOut() {
        String account = account();

        CounterOutcome in = carryOut(new Deposit("in", "BRANCH", account, czk(2_500), "Savings box"));
        CounterOutcome out =
                carryOut(new Withdrawal("out", "BRANCH", bank.account(account).number(), czk(12_500), ""));

        assertThat(in).isInstanceOfSatisfying(Posted.class, posted -> assertThat(posted.bookingDate())
                .isEqualTo(DAY));
        assertThat(out).isInstanceOf(Posted.class);
        assertThat(entries(account))
                .containsExactly(
                        "CASH_DEPOSIT BRANCH STAFF otto CASH CUSTOMER 2500 2026-03-02 2026-03-02 Savings box",
                        "CASH_WITHDRAWAL BRANCH STAFF otto CUSTOMER CASH 12500 2026-03-02 2026-03-02 ");
        assertThat(bank.balance(account)).isEqualTo(czk(0));
    }

    @Test
    void moneyIsSentWithinTheBank() {
        String payer = account();
        String payee = account();

        CounterOutcome outcome = carryOut(new Transfer(
                "sent",
                "BRANCH",
                payer,
                new Beneficiary.Here(spaced(bank.account(payee).number())),
                czk(4_000),
                "Rent"));

        assertThat(outcome).isInstanceOf(Posted.class);
        assertThat(bank.balance(payer)).isEqualTo(czk(6_000));
        assertThat(bank.balance(payee)).isEqualTo(czk(14_000));
        assertThat(entries(payer))
                .containsExactly("TRANSFER BRANCH STAFF otto CUSTOMER CUSTOMER 4000 2026-03-02 2026-03-02 Rent");
    }

    @Test
    void moneyForAnotherBankGoesThroughClearing() {
        String payer = account();

        CounterOutcome outcome = carryOut(new Transfer(
                "abroad",
                "BRANCH",
                payer,
                new Beneficiary.Elsewhere("DEUTDEFF", "DE89370400440532013000", "Max Muster", "DE"),
                czk(4_000),
                "Invoice 7"));

        assertThat(outcome).isInstanceOf(Posted.class);
        assertThat(entries(payer))
                .containsExactly("TRANSFER BRANCH STAFF otto CUSTOMER CLEARING 4000 2026-03-02 2026-03-02 Invoice 7");
        assertThat(bank.books()
                        .asRoot()
                        .sql("SELECT CONCAT_WS(' ', counterparty_bank, counterparty_account, counterparty_name,"
                                + " counterparty_country) FROM journal_entry WHERE idempotency_key = 'counter/abroad'")
                        .query(String.class)
                        .single())
                .isEqualTo("DEUTDEFF DE89370400440532013000 Max Muster DE");
    }

    /** A reason to refuse a transfer of 1.00 from an account to another one, by itself and with every other one. */
    static Stream<Set<CounterRefusal>> reasons() {
        Set<CounterRefusal> tried = EnumSet.complementOf(
                EnumSet.of(CounterRefusal.NO_BUSINESS_DATE, CounterRefusal.KEY_USED_FOR_ANOTHER_ORDER));
        return tried.stream().flatMap(one -> tried.stream()
                .filter(other -> one.compareTo(other) <= 0)
                .map(other -> EnumSet.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void givesReasonDeclaredFirst(Set<CounterRefusal> reasons) {
        String payer = account();
        String payee = account();
        Money amount = czk(100);
        for (CounterRefusal reason : reasons) {
            switch (reason) {
                case ACCOUNT_UNKNOWN -> payer = "nobody's";
                case BENEFICIARY_UNKNOWN -> payee = "unknown";
                case ACCOUNT_CLOSED -> change(payer, "status = 'CLOSED'");
                case ACCOUNT_RESTRICTED -> change(payer, "freeze = 'DEBITS'");
                case CURRENCY_DIFFERS -> amount = Money.ofMinor(amount.minor(), EUR);
                case SAME_ACCOUNT -> payee = payee.equals("unknown") ? payee : payer;
                case AMOUNT_NOT_POSITIVE -> amount = Money.ofMinor(0, amount.currency());
                case AMOUNT_BEYOND_SCALE ->
                    amount = amount.isZero() ? amount : Money.ofMinor(Long.MAX_VALUE, amount.currency());
                case BOOKING_DATE_GOES_BACK -> change(payer, "last_booking_date = '2026-03-03'");
                case DAILY_AMOUNT_REACHED -> limit(payer, new DailyLimit(OrderKind.TRANSFER, "BRANCH", czk(99), 10));
                case DAILY_COUNT_REACHED -> limit(payer, new DailyLimit(OrderKind.TRANSFER, "*", czk(100_000), 0));
                case INSUFFICIENT_AVAILABLE_BALANCE -> change(payer, "held_minor = 10000");
                case NO_BUSINESS_DATE, KEY_USED_FOR_ANOTHER_ORDER -> throw new IllegalStateException("Not here");
            }
        }
        Transfer order = new Transfer("reasons-" + opened, "BRANCH", payer, new Beneficiary.Here(payee), amount, "");

        CounterOutcome outcome = carryOut(order);

        assertThat(outcome).isEqualTo(new Refused(reasons.iterator().next()));
        repair();
    }

    private static void limit(String account, DailyLimit limit) {
        bank.as(OPERATIONS, () -> bank.bean(AccountLimits.class).set(account, limit));
    }

    /** What the test tampered with, so that the books can be proven in the end. */
    private static void repair() {
        bank.books()
                .asRoot()
                .sql("UPDATE ledger_account SET status = 'OPEN', freeze = 'NONE', held_minor = 0,"
                        + " last_booking_date = IF(last_sequence = 0, NULL, '2026-03-02') WHERE owner = 'CUSTOMER'")
                .update();
    }

    @Test
    void nothingIsEnteredBeforeTheFirstBusinessDate() {
        try (SampleBank young = SampleBank.undated()) {
            young.open("1", 0, "Jana Nováková");

            CounterOutcome outcome = young.as(OPERATIONS, () -> young.bean(CounterEntries.class)
                    .deposit(new Deposit("k", "BRANCH", "1", czk(1), "")));

            assertThat(outcome).isEqualTo(new Refused(CounterRefusal.NO_BUSINESS_DATE));
            assertThat(young.as(OPERATIONS, () -> young.bean(CounterEntries.class)
                            .deposit(new Deposit("k", "BRANCH", "2", czk(1), ""))))
                    .isEqualTo(new Refused(CounterRefusal.ACCOUNT_UNKNOWN));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusalCanBeReadAloud(CounterRefusal refusal) {
        assertThat(refusal.sentence())
                .matches("[A-Z][A-Za-z ,']+\\.( [A-Z][A-Za-z ]+\\.)?")
                .doesNotContainIgnoringCase("frozen", "freeze", "fraud", "alert", "_");
    }

    @Test
    void sameKeyIsAnsweredAlikeForEver() {
        String account = account();
        Withdrawal posted = new Withdrawal("once", "BRANCH", account, czk(9_000), "");
        Withdrawal refused = new Withdrawal("never", "BRANCH", account, czk(9_000), "");
        CounterOutcome first = carryOut(posted);
        CounterOutcome second = carryOut(refused);

        bank.fund(account, 100_000);

        assertThat(carryOut(posted)).isEqualTo(first).isInstanceOf(Posted.class);
        assertThat(bank.audited().getLast()).endsWith("kind=WITHDRAWAL, repeated=true");
        assertThat(carryOut(refused))
                .isEqualTo(second)
                .isEqualTo(new Refused(CounterRefusal.INSUFFICIENT_AVAILABLE_BALANCE));
        assertThat(carryOut(new Withdrawal("once", "BRANCH", account, czk(1), "")))
                .isEqualTo(new Refused(CounterRefusal.KEY_USED_FOR_ANOTHER_ORDER));
        assertThat(bank.balance(account)).isEqualTo(czk(101_000));
    }

    /** The first answer was lost and the business date has moved on: it is still the same order. */
    @Test
    void sameKeyIsAnsweredAlikeOnAnotherDay() {
        try (SampleBank other = new SampleBank()) {
            other.open("1", 0, "Jana Nováková");
            Deposit posted = new Deposit("paid-in", "BRANCH", "1", czk(100), "");
            Withdrawal refused = new Withdrawal("paid-out", "BRANCH", "1", czk(200), "");
            CounterEntries counter = other.bean(CounterEntries.class);
            CounterOutcome first = other.as(OPERATIONS, () -> counter.deposit(posted));
            CounterOutcome second = other.as(OPERATIONS, () -> counter.withdraw(refused));

            other.bean(BusinessDates.class).advanceTo(DAY.plusDays(1), "test");

            assertThat(other.as(OPERATIONS, () -> counter.deposit(posted))).isEqualTo(first);
            assertThat(other.as(OPERATIONS, () -> counter.withdraw(refused))).isEqualTo(second);
            assertThat(other.as(OPERATIONS, () -> counter.deposit(new Deposit("new", "BRANCH", "1", czk(1), ""))))
                    .isInstanceOfSatisfying(Posted.class, today -> assertThat(today.bookingDate())
                            .isEqualTo(DAY.plusDays(1)));
            assertThat(other.balance("1")).isEqualTo(czk(101));
        }
    }

    /** The books' names of events are shorter than a key may be. */
    @Test
    void longestKeyIsAKeyLikeAnyOther() {
        String account = account();
        Deposit order = new Deposit("k".repeat(100), "BRANCH", account, czk(5), "");

        CounterOutcome first = carryOut(order);

        assertThat(carryOut(order)).isEqualTo(first).isInstanceOf(Posted.class);
        assertThat(bank.balance(account)).isEqualTo(czk(10_005));
    }

    @Test
    void oneKeyAtOnceIsOneEntry() throws Exception {
        String account = account();
        List<String> others = List.of(account(), account(), account(), account());

        List<CounterOutcome> same =
                Together.run(8, thread -> List.of(carryOut(new Withdrawal("same", "BRANCH", account, czk(100), ""))));
        List<CounterOutcome> contested = Together.run(
                4,
                thread -> List.of(carryOut(new Withdrawal("contested", "BRANCH", others.get(thread), czk(100), ""))));

        assertThat(same).hasSize(8).hasOnlyElementsOfType(Posted.class);
        assertThat(Set.copyOf(same)).hasSize(1);
        assertThat(bank.balance(account)).isEqualTo(czk(9_900));
        assertThat(contested.stream().filter(Posted.class::isInstance)).hasSize(1);
        assertThat(contested.stream().filter(new Refused(CounterRefusal.KEY_USED_FOR_ANOTHER_ORDER)::equals))
                .hasSize(3);
    }

    @Test
    void staffOrdersAreAuditedWithTheirOutcome() {
        String account = account();
        int before = bank.audited().size();

        Posted posted = (Posted) carryOut(new Deposit("audited", "BRANCH", account, czk(100), "For Jana Nováková"));
        carryOut(new Withdrawal("refused", "BRANCH", account, czk(1_000_000), ""));
        carryOut(new Withdrawal("missing", "BRANCH", "Jana Nováková", czk(1), ""));

        assertThat(bank.audited().subList(before, before + 3))
                .containsExactly(
                        "otto ENTRY_POSTED " + account + " amount=CZK 1.00, booking_date=2026-03-02, entry="
                                + posted.entry().value() + ", kind=DEPOSIT, repeated=false",
                        "otto ENTRY_REFUSED " + account
                                + " amount=CZK 10000.00, kind=WITHDRAWAL, refusal=INSUFFICIENT_AVAILABLE_BALANCE,"
                                + " repeated=false",
                        "otto ENTRY_REFUSED (unknown) amount=CZK 0.01, kind=WITHDRAWAL, refusal=ACCOUNT_UNKNOWN,"
                                + " repeated=false");
    }

    @Test
    void ordersAreForThoseAloneWhoMay() {
        String account = account();
        for (Principal who : List.of(VIEWER, ANALYST, ADMINISTRATOR, Principal.job("night"))) {
            assertThatThrownBy(() -> bank.as(who, () -> bank.bean(CounterEntries.class)
                            .deposit(new Deposit("no", "BRANCH", account, czk(1), ""))))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThat(bank.balance(account)).isEqualTo(czk(10_000));
    }

    @Test
    void ordersThatNobodyCouldSendAreRefusedAtOnce() {
        for (String key : List.of("", " ", "a b", "é", "x".repeat(101))) {
            assertThatThrownBy(() -> new Deposit(key, "BRANCH", "1", czk(1), ""))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Deposit("k", " ", "1", czk(1), "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Deposit("k", "BRANCH", "1", czk(1), "x".repeat(501)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Beneficiary.Elsewhere("B", "A", " ", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Beneficiary.Elsewhere("B", "A", "N", "Germany"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CounterOutcome carryOut(CounterOrder order) {
        CounterEntries counter = bank.bean(CounterEntries.class);
        return bank.as(OPERATIONS, () -> switch (order) {
            case Deposit deposit -> counter.deposit(deposit);
            case Withdrawal withdrawal -> counter.withdraw(withdrawal);
            case Transfer transfer -> counter.transfer(transfer);
        });
    }

    private static void change(String reference, String change) {
        Optional.of(reference).filter(known -> !known.equals("nobody's")).ifPresent(known -> bank.books()
                .asRoot()
                .sql("UPDATE ledger_account SET " + change + " WHERE id = ?")
                .param(bank.account(known).ledgerAccount().value())
                .update());
    }

    /** The entries of an account that came through the counter. */
    private static List<String> entries(String reference) {
        return bank.books()
                .asRoot()
                .sql("""
                        SELECT CONCAT_WS(' ', e.kind, e.channel, e.actor, COALESCE(d.role, d.owner), COALESCE(c.role, c.owner),
                                         e.amount_minor, e.booking_date, e.value_date, e.narrative)
                        FROM journal_entry e
                             JOIN ledger_account d ON d.id = e.debit_account_id
                             JOIN ledger_account c ON c.id = e.credit_account_id
                        WHERE e.idempotency_key LIKE 'counter/%' AND ? IN (d.id, c.id)
                        ORDER BY e.id""")
                .param(bank.account(reference).ledgerAccount().value())
                .query(String.class)
                .list();
    }

    private static String spaced(String number) {
        return String.join(" ", Arrays.asList(number.split("(?<=\\G.{4})", -1)));
    }

    private static Money czk(long minor) {
        return Money.ofMinor(minor, CZK);
    }
}
