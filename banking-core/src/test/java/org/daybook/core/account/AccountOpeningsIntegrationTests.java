package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.OPERATIONS;

import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.core.account.OpeningOutcome.DepositRefused;
import org.daybook.core.account.OpeningOutcome.Opened;
import org.daybook.core.account.OpeningOutcome.Reason;
import org.daybook.core.account.OpeningOutcome.Refused;
import org.daybook.core.money.Money;
import org.daybook.core.security.Actor;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Permission;
import org.daybook.core.security.Principal;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccountOpeningsIntegrationTests {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");

    private static SampleBank bank;

    @BeforeAll
    static void openBank() {
        bank = new SampleBank();
        bank.open("1", 0, "Jana Nováková", "Karel Novák");
    }

    @AfterAll
    static void closeBank() {
        assertThat(bank.failures()).isEmpty();
        bank.close();
    }

    @Test
    void opensAccountWithTheTermsOfItsProduct() {
        Opened opened = (Opened) open(order("joint", "CHECKING", EUR, Optional.empty()));

        Account account = bank.account(opened.number());
        assertThat(opened.firstDeposit()).isEmpty();
        assertThat(account.reference()).isEqualTo(opened.reference()).matches("N[0-9]{8}");
        assertThat(account.product()).isEqualTo("CHECKING");
        assertThat(account.openedOn()).isEqualTo(DAY);
        assertThat(account.termsSince()).isEqualTo(DAY);
        assertThat(account.closedOn()).isNull();
        assertThat(account.overdraftLimit()).hasToString("EUR 200.00");
        assertThat(account.bookedBalance()).hasToString("EUR 0.00");
        assertThat(bank.bean(Accounts.class)
                        .holderReferences(List.of(account.reference()))
                        .get(account.reference()))
                .containsExactly("C-1-1", "C-1-0");
        assertThat(bank.audited().getLast())
                .isEqualTo("otto ACCOUNT_OPENED " + account.reference() + " currency=EUR, holders=2, product=CHECKING");
        assertThat(bank.account("1").termsSince())
                .as("an account of a bank file")
                .isNull();
    }

    @Test
    void firstDepositIsBookedAlongWithIt() {
        Opened opened = (Opened) open(order("rich", "SAVINGS", CZK, Optional.of(czk(12_345))));

        assertThat(bank.balance(opened.reference())).isEqualTo(czk(12_345));
        assertThat(bank.books()
                        .asRoot()
                        .sql("SELECT CONCAT_WS(' ', kind, channel, amount_minor, booking_date) FROM journal_entry"
                                + " WHERE id = ?")
                        .param(opened.firstDeposit().orElseThrow().value())
                        .query(String.class)
                        .single())
                .isEqualTo("CASH_DEPOSIT BRANCH 12345 2026-03-02");
    }

    @Test
    void sameKeyIsTheSameAccount() throws Exception {
        OpeningOrder order = order("same", "SAVINGS", CZK, Optional.of(czk(100)));
        long before = accounts();

        List<OpeningOutcome> outcomes = Together.run(6, thread -> List.of(open(order)));

        assertThat(Set.copyOf(outcomes)).hasSize(1).hasOnlyElementsOfType(Opened.class);
        assertThat(accounts()).isEqualTo(before + 1);
        assertThat(bank.balance(((Opened) outcomes.getFirst()).reference())).isEqualTo(czk(100));
        assertThat(open(order("same", "SAVINGS", CZK, Optional.of(czk(101)))))
                .isEqualTo(new Refused(Reason.KEY_USED_FOR_ANOTHER_ORDER));
    }

    @Test
    void refusedDepositLeavesNothing() {
        long before = accounts();
        OpeningOrder tooMuch = order("too-much", "SAVINGS", CZK, Optional.of(czk(100_000_001)));

        assertThat(open(tooMuch)).isEqualTo(new DepositRefused(CounterRefusal.DAILY_AMOUNT_REACHED));
        assertThat(open(order("zero", "SAVINGS", CZK, Optional.of(czk(0)))))
                .isEqualTo(new DepositRefused(CounterRefusal.AMOUNT_NOT_POSITIVE));
        assertThat(open(order("euros", "SAVINGS", CZK, Optional.of(Money.ofMinor(1, EUR)))))
                .isEqualTo(new DepositRefused(CounterRefusal.CURRENCY_DIFFERS));

        assertThat(accounts()).isEqualTo(before);
        assertThat(count("account_opening WHERE idempotency_key IN ('too-much', 'zero', 'euros')"))
                .isZero();
        assertThat(count("posting_refusal WHERE idempotency_key LIKE 'opening/%'"))
                .isZero();
        assertThat(open(order("too-much", "SAVINGS", CZK, Optional.of(czk(100_000_000)))))
                .as("with less money the same key opens the account")
                .isInstanceOf(Opened.class);
    }

    static Stream<Set<Reason>> reasons() {
        return Stream.of(Reason.values()).flatMap(one -> Stream.of(Reason.values())
                .filter(other -> one.compareTo(other) <= 0)
                .filter(other -> one != Reason.KEY_USED_FOR_ANOTHER_ORDER || other != Reason.NO_BUSINESS_DATE)
                .map(other -> EnumSet.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void givesReasonDeclaredFirst(Set<Reason> reasons) {
        if (reasons.contains(Reason.NO_BUSINESS_DATE)) {
            try (SampleBank young = SampleBank.undated()) {
                young.open("1", 0, "Jana Nováková", "Karel Novák");
                assertThat(young.as(OPERATIONS, () -> young.bean(AccountOpenings.class)
                                .open(refused(reasons, "young"))))
                        .isEqualTo(new Refused(reasons.iterator().next()));
            }
            return;
        }
        String key = "reasons-" + reasons;
        key = key.replaceAll("[^A-Z_-]", "");
        if (reasons.contains(Reason.KEY_USED_FOR_ANOTHER_ORDER)) {
            open(order(key, "SAVINGS", CZK, Optional.of(czk(7))));
        }

        OpeningOutcome outcome = open(refused(reasons, key));

        assertThat(outcome).isEqualTo(new Refused(reasons.iterator().next()));
    }

    private static OpeningOrder refused(Set<Reason> reasons, String key) {
        return new OpeningOrder(
                key,
                "BRANCH",
                List.of(reasons.contains(Reason.HOLDER_UNKNOWN) ? "nobody" : "C-1-0"),
                "CHECKING",
                reasons.contains(Reason.PRODUCT_NOT_OFFERED) ? JPY : CZK,
                StatementCycle.MONTHLY,
                Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void refusalCanBeReadAloud(Reason reason) {
        assertThat(reason.sentence()).matches("[A-Z][A-Za-z ,']+\\.( [A-Z][A-Za-z ]+\\.)?");
    }

    @Test
    void referenceThatABankFileHasTakenIsLeftToIt() {
        long last = bank.books()
                .asRoot()
                .sql("SELECT COALESCE(MAX(id), 0) FROM account_opening")
                .query(Long.class)
                .single();
        for (long next = last + 1; next < last + 20; next++) {
            bank.open("N%08d".formatted(next), 0, "Somebody Else");
        }

        Opened opened = (Opened) open(order("taken", "SAVINGS", CZK, Optional.empty()));

        assertThat(opened.reference()).matches("N[0-9]{8}-2");
    }

    @Test
    void firstDepositTakesTheRightToPost() {
        Principal openerAlone = new Principal(Actor.staff("olga"), Set.of(Permission.OPEN_ACCOUNTS));
        AccountOpenings openings = bank.bean(AccountOpenings.class);

        assertThat(bank.as(openerAlone, () -> openings.open(order("without", "SAVINGS", CZK, Optional.empty()))))
                .isInstanceOf(Opened.class);
        assertThatThrownBy(() ->
                        bank.as(openerAlone, () -> openings.open(order("with", "SAVINGS", CZK, Optional.of(czk(1))))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void ordersThatNobodyCouldSendAreRefusedAtOnce() {
        assertThatThrownBy(() -> new OpeningOrder(
                        "a b", "BRANCH", List.of("C"), "SAVINGS", CZK, StatementCycle.MONTHLY, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OpeningOrder(
                        "k", "BRANCH", List.of(), "SAVINGS", CZK, StatementCycle.MONTHLY, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OpeningOrder(
                        "k", "BRANCH", List.of("C", "C"), "SAVINGS", CZK, StatementCycle.MONTHLY, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OpeningOrder order(String key, String product, Currency currency, Optional<Money> deposit) {
        return new OpeningOrder(
                key, "BRANCH", List.of("C-1-1", "C-1-0"), product, currency, StatementCycle.MONTHLY, deposit);
    }

    private static OpeningOutcome open(OpeningOrder order) {
        return bank.as(OPERATIONS, () -> bank.bean(AccountOpenings.class).open(order));
    }

    private static long accounts() {
        return count("account");
    }

    private static long count(String what) {
        return bank.books()
                .asRoot()
                .sql("SELECT COUNT(*) FROM " + what)
                .query(Long.class)
                .single();
    }

    private static Money czk(long minor) {
        return Money.ofMinor(minor, CZK);
    }
}
