package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.OPERATIONS;
import static org.daybook.core.account.SampleBank.VIEWER;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.CoreConfiguration;
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
import org.daybook.core.security.Actor;
import org.daybook.core.security.Sha256;
import org.daybook.core.test.Books;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

class DailyLimitsIntegrationTests {

    private static SampleBank bank;
    private static int opened;

    private String account;

    @BeforeAll
    static void openBank() {
        bank = new SampleBank();
    }

    @AfterAll
    static void closeBank() {
        assertThat(bank.failures()).isEmpty();
        bank.close();
    }

    /** A savings account with 600,000.00 in it, of which 100,000.00 a day may be paid out, in five pieces. */
    @BeforeEach
    void openAccount() {
        String holder = "H" + ++opened;
        bank.open(holder, 0, "Holder " + opened);
        account = bank.as(OPERATIONS, () -> switch (bank.bean(AccountOpenings.class)
                .open(new OpeningOrder(
                        "open-" + opened,
                        "BRANCH",
                        List.of("C-" + holder + "-0"),
                        "SAVINGS",
                        CZK,
                        StatementCycle.MONTHLY,
                        Optional.of(czk(60_000_000))))) {
            case OpeningOutcome.Opened done -> done.reference();
            case OpeningOutcome.Refused refused -> throw new IllegalStateException(refused.toString());
            case OpeningOutcome.DepositRefused refused -> throw new IllegalStateException(refused.toString());
        });
    }

    @Test
    void amountOfTheDayIsLimited() {
        assertThat(withdraw("a1", 9_999_999)).isInstanceOf(Posted.class);
        assertThat(withdraw("a2", 2)).isEqualTo(new Refused(CounterRefusal.DAILY_AMOUNT_REACHED));
        assertThat(withdraw("a3", 1)).isInstanceOf(Posted.class);
        assertThat(withdraw("a4", 1)).isEqualTo(new Refused(CounterRefusal.DAILY_AMOUNT_REACHED));

        assertThat(bank.balance(account)).isEqualTo(czk(50_000_000));
        assertThat(used())
                .containsExactly(
                        "DEPOSIT/* of CZK 1000000.00 and 20, used CZK 600000.00 and 1, left CZK 400000.00 and 19",
                        "WITHDRAWAL/* of CZK 100000.00 and 5, used CZK 100000.00 and 2, left CZK 0.00 and 3",
                        "TRANSFER/* of CZK 500000.00 and 10, used CZK 0.00 and 0, left CZK 500000.00 and 10");
    }

    @Test
    void numberOfOrdersOfTheDayIsLimited() {
        List<CounterOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            outcomes.add(withdraw("n" + i, 100));
        }

        assertThat(outcomes.subList(0, 5)).hasOnlyElementsOfType(Posted.class);
        assertThat(outcomes.getLast()).isEqualTo(new Refused(CounterRefusal.DAILY_COUNT_REACHED));
        assertThat(bank.balance(account)).isEqualTo(czk(59_999_500));
    }

    @Test
    void kindsAndChannelsAreCountedApart() {
        set(new DailyLimit(OrderKind.WITHDRAWAL, "ATM", czk(5_000), 2));

        assertThat(order(new Withdrawal(key("atm"), "ATM", account, czk(5_001), "")))
                .isEqualTo(new Refused(CounterRefusal.DAILY_AMOUNT_REACHED));
        assertThat(order(new Withdrawal(key("atm2"), "ATM", account, czk(5_000), "")))
                .isInstanceOf(Posted.class);
        assertThat(withdraw("branch", 9_995_000)).isInstanceOf(Posted.class);
        assertThat(withdraw("branch2", 1)).isEqualTo(new Refused(CounterRefusal.DAILY_AMOUNT_REACHED));
        assertThat(order(new Transfer(
                        key("sent"), "BRANCH", account, new Beneficiary.Here("H" + opened), czk(50_000_000), "")))
                .isInstanceOf(Posted.class);
        assertThat(order(new Deposit(key("in"), "BRANCH", "H" + opened, czk(200_000_000), "")))
                .as("a product without terms has no limits")
                .isInstanceOf(Posted.class);
    }

    @Test
    void retryIsNeverRefusedByTheLimitItUsed() {
        Withdrawal order = new Withdrawal(key("once"), "BRANCH", account, czk(10_000_000), "");
        CounterOutcome first = order(order);
        set(new DailyLimit(OrderKind.WITHDRAWAL, "*", czk(1), 0));

        assertThat(order(order)).isEqualTo(first).isInstanceOf(Posted.class);
        assertThat(withdraw("another", 1)).isEqualTo(new Refused(CounterRefusal.DAILY_AMOUNT_REACHED));
    }

    @Test
    void limitHoldsWhoeverOrdersAtOnce() throws Exception {
        List<CounterOutcome> outcomes = Together.run(8, thread -> List.of(withdraw("together" + thread, 3_000_000)));

        assertThat(outcomes.stream().filter(Posted.class::isInstance)).hasSize(3);
        assertThat(outcomes.stream().filter(new Refused(CounterRefusal.DAILY_AMOUNT_REACHED)::equals))
                .hasSize(5);
    }

    @Test
    void eachBusinessDateBeginsAnew() {
        try (SampleBank other = new SampleBank()) {
            other.open("1", 0, "Jana Nováková");
            other.fund("1", 1_000);
            other.as(OPERATIONS, () -> other.bean(AccountLimits.class)
                    .set("1", new DailyLimit(OrderKind.WITHDRAWAL, "*", czk(100), 1)));
            CounterEntries counter = other.bean(CounterEntries.class);
            other.as(OPERATIONS, () -> counter.withdraw(new Withdrawal("one", "ATM", "1", czk(100), "")));
            assertThat(other.as(OPERATIONS, () -> counter.withdraw(new Withdrawal("two", "ATM", "1", czk(100), ""))))
                    .isEqualTo(new Refused(CounterRefusal.DAILY_AMOUNT_REACHED));

            other.bean(BusinessDates.class).advanceTo(DAY.plusDays(1), "test");

            assertThat(other.as(OPERATIONS, () -> counter.withdraw(new Withdrawal("three", "ATM", "1", czk(100), ""))))
                    .isInstanceOf(Posted.class);
        }
    }

    @Test
    void raisingTakesASecondPersonAndLoweringDoesNot() {
        DailyLimit lower = new DailyLimit(OrderKind.WITHDRAWAL, "*", czk(9_000_000), 5);
        DailyLimit moreOften = new DailyLimit(OrderKind.WITHDRAWAL, "*", czk(1), 6);

        assertThat(set(moreOften)).isEqualTo(new LimitOutcome.SecondPersonNeeded());
        assertThat(set(lower)).isEqualTo(new LimitOutcome.Set(lower));
        assertThat(set(new DailyLimit(OrderKind.WITHDRAWAL, "*", czk(9_000_001), 5)))
                .isEqualTo(new LimitOutcome.SecondPersonNeeded());

        assertThat(bank.as(VIEWER, () -> bank.bean(AccountLimits.class).used(account)).stream()
                        .filter(LimitUse::ofItsOwn)
                        .map(LimitUse::limit))
                .containsExactly(lower);
        assertThat(bank.audited().getLast())
                .isEqualTo("otto DAILY_LIMIT_SET " + account
                        + " channel=*, kind=WITHDRAWAL, most=CZK 90000.00, most_before=CZK 100000.00, most_count=5");
    }

    @Test
    void limitsOfNobodyAndOfAnotherCurrencyAreRefused() {
        DailyLimit euros = new DailyLimit(OrderKind.DEPOSIT, "*", Money.ofMinor(1, Currency.getInstance("EUR")), 1);

        assertThat(set(euros)).isEqualTo(new LimitOutcome.CurrencyDiffers());
        assertThat(bank.as(OPERATIONS, () -> bank.bean(AccountLimits.class).set("nobody's", euros)))
                .isEqualTo(new LimitOutcome.AccountUnknown());
        assertThat(bank.as(VIEWER, () -> bank.bean(AccountLimits.class).used("nobody's")))
                .isEmpty();
    }

    /** Who agrees is somebody else's business; that agreeing is enough, and to exactly this, is ours. */
    @Test
    void limitIsRaisedOnceSomebodyAgreed() {
        try (Books books = Books.open(Agreeing.class)) {
            SampleBank other = new SampleBank(books);
            other.open("1", 0, "Jana Nováková");
            AccountLimits limits = other.bean(AccountLimits.class);
            DailyLimit low = new DailyLimit(OrderKind.WITHDRAWAL, "*", czk(100), 1);
            DailyLimit agreed = new DailyLimit(OrderKind.WITHDRAWAL, "*", czk(200), 1);
            DailyLimit higher = new DailyLimit(OrderKind.WITHDRAWAL, "*", czk(201), 1);
            other.as(OPERATIONS, () -> limits.set("1", low));

            assertThat(other.as(OPERATIONS, () -> limits.set("1", higher)))
                    .isEqualTo(new LimitOutcome.SecondPersonNeeded());
            assertThat(other.as(OPERATIONS, () -> limits.set("1", agreed))).isEqualTo(new LimitOutcome.Set(agreed));
        }
    }

    private LimitOutcome set(DailyLimit limit) {
        return bank.as(OPERATIONS, () -> bank.bean(AccountLimits.class).set(account, limit));
    }

    private CounterOutcome withdraw(String key, long minor) {
        return order(new Withdrawal(key(key), "BRANCH", account, czk(minor), ""));
    }

    private String key(String key) {
        return account + "/" + key;
    }

    private static CounterOutcome order(CounterOrder order) {
        CounterEntries counter = bank.bean(CounterEntries.class);
        return bank.as(OPERATIONS, () -> switch (order) {
            case Deposit deposit -> counter.deposit(deposit);
            case Withdrawal withdrawal -> counter.withdraw(withdrawal);
            case Transfer transfer -> counter.transfer(transfer);
        });
    }

    private List<String> used() {
        return bank.as(VIEWER, () -> bank.bean(AccountLimits.class).used(account)).stream()
                .map(use -> "%s of %s and %d, used %s and %d, left %s and %d"
                        .formatted(
                                use.limit().bucket(),
                                use.limit().most(),
                                use.limit().mostCount(),
                                use.used(),
                                use.usedCount(),
                                use.left(),
                                use.leftCount()))
                .toList();
    }

    private static Money czk(long minor) {
        return Money.ofMinor(minor, CZK);
    }

    /** Somebody has agreed to two crowns a day, and to nothing else. No {@code @Configuration}, or the core's scan would find it. */
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @Import(CoreConfiguration.class)
    static class Agreeing {

        @Bean
        SecondPerson secondPerson() {
            Set<Sha256> agreed = Set.of(
                    new SecondPerson.Matter.RaisedLimit("1", new DailyLimit(OrderKind.WITHDRAWAL, "*", czk(200), 1))
                            .digest());
            return (SecondPerson.Matter matter, Actor asker) -> agreed.contains(matter.digest());
        }
    }
}
