package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.daybook.core.account.SampleBank.ANALYST;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.OPERATIONS;

import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.account.HoldAnswer.Captured;
import org.daybook.core.account.HoldAnswer.HoldEnded;
import org.daybook.core.account.HoldAnswer.Placed;
import org.daybook.core.account.HoldAnswer.Refused;
import org.daybook.core.account.HoldAnswer.Released;
import org.daybook.core.account.HoldRequest.Capture;
import org.daybook.core.account.HoldRequest.Place;
import org.daybook.core.account.HoldRequest.Release;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.ledger.Hold;
import org.daybook.core.ledger.Hold.How;
import org.daybook.core.ledger.HoldId;
import org.daybook.core.ledger.HoldOutcome;
import org.daybook.core.ledger.Holds;
import org.daybook.core.money.Money;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Principal;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CounterHoldsIntegrationTests {

    private static final Beneficiary SHOP =
            new Beneficiary.Elsewhere("DEUTDEFF", "DE89370400440532013000", "Shop", "DE");

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
        String reference = "H" + ++opened;
        bank.open(reference, 0, "Holder of " + reference);
        bank.fund(reference, 10_000);
        return reference;
    }

    @Test
    void heldMoneyIsNotAvailable() {
        String account = account();

        HoldAnswer placed = place("not-available", account, 9_000);

        assertThat(placed).isInstanceOfSatisfying(Placed.class, answer -> {
            assertThat(answer.hold().amount()).isEqualTo(czk(9_000));
            assertThat(answer.hold().placedOn()).isEqualTo(DAY);
            assertThat(answer.hold().isOpen()).isTrue();
        });
        assertThat(bank.balance(account)).isEqualTo(czk(10_000));
        assertThat(held(account)).isEqualTo(9_000);
        assertThat(withdraw("too-much", account, 1_001)).isInstanceOf(CounterOutcome.Refused.class);
        assertThat(withdraw("the-rest", account, 1_000)).isInstanceOf(CounterOutcome.Posted.class);
    }

    @Test
    void captureOfAPartMakesTheRestAvailable() {
        String account = account();
        place("part", account, 9_000);

        HoldAnswer captured = capture("part-taken", "part", 6_500);

        assertThat(captured).isInstanceOfSatisfying(Captured.class, answer -> {
            assertThat(answer.amount()).isEqualTo(czk(6_500));
            assertThat(answer.released()).isEqualTo(czk(2_500));
            assertThat(answer.bookingDate()).isEqualTo(DAY);
        });
        assertThat(bank.balance(account)).isEqualTo(czk(3_500));
        assertThat(held(account)).isZero();
        assertThat(bank.books()
                        .asRoot()
                        .sql(
                                "SELECT CONCAT_WS(' ', kind, channel, actor, amount_minor, counterparty_account, narrative)"
                                        + " FROM journal_entry WHERE idempotency_key = 'capture/part-taken'")
                        .query(String.class)
                        .single())
                .isEqualTo("TRANSFER CARD STAFF otto 6500 DE89370400440532013000 Shopping");
    }

    @Test
    void capturesOnceAndAnswersTheSameKeyAlike() {
        String account = account();
        place("once", account, 5_000);
        HoldAnswer first = capture("once-a", "once", 5_000);

        assertThat(first).isInstanceOf(Captured.class);
        assertThat(capture("once-a", "once", 5_000)).isEqualTo(first);
        assertThat(capture("once-b", "once", 5_000)).isInstanceOf(HoldEnded.class);
        assertThat(capture("once-a", "once", 4_000)).isEqualTo(new Refused(CounterRefusal.KEY_USED_FOR_ANOTHER_ORDER));
        assertThat(release("once")).isInstanceOf(HoldEnded.class);
        assertThat(bank.balance(account)).isEqualTo(czk(5_000));
    }

    @Test
    void keyOfAnotherHoldsCaptureIsRefused() {
        String account = account();
        place("one", account, 1_000);
        place("other", account, 1_000);
        capture("shared", "one", 1_000);

        assertThat(capture("shared", "other", 1_000)).isEqualTo(new Refused(CounterRefusal.KEY_USED_FOR_ANOTHER_ORDER));
        assertThat(held(account)).isEqualTo(1_000);
    }

    @Test
    void noMoreIsCapturedThanIsHeld() {
        String account = account();
        place("more", account, 1_000);

        assertThat(capture("more-taken", "more", 1_001)).isEqualTo(new HoldAnswer.MoreThanHeld(czk(1_000)));
        assertThat(capture("nothing", "more", 0)).isEqualTo(new Refused(CounterRefusal.AMOUNT_NOT_POSITIVE));
        assertThat(held(account)).isEqualTo(1_000);
    }

    @Test
    void refusedCaptureLeavesTheHoldOpen() {
        String account = account();
        place("frozen", account, 6_000);
        FreezeOutcome.Frozen frozen = (FreezeOutcome.Frozen) bank.as(ANALYST, () -> bank.bean(Freezes.class)
                .freeze(account, FreezeOrder.of(FreezeScope.DEBITS, FreezeCode.CUSTOMER_REQUEST, "Exercise")));

        HoldAnswer refused = capture("frozen-a", "frozen", 6_000);
        bank.unfreeze(frozen.freeze());

        assertThat(refused).isEqualTo(new Refused(CounterRefusal.ACCOUNT_RESTRICTED));
        assertThat(held(account)).isEqualTo(6_000);
        assertThat(capture("frozen-a", "frozen", 6_000)).isEqualTo(refused);
        assertThat(capture("frozen-b", "frozen", 6_000)).isInstanceOf(Captured.class);
        assertThat(bank.balance(account)).isEqualTo(czk(4_000));
    }

    @Test
    void releasedMoneyIsAvailableAgain() {
        String account = account();
        place("let-go", account, 10_000);

        HoldAnswer released = release("let-go");

        assertThat(released).isInstanceOfSatisfying(Released.class, answer -> assertThat(
                        answer.hold().end().orElseThrow().how())
                .isEqualTo(How.RELEASED));
        assertThat(release("let-go")).isEqualTo(released);
        assertThat(capture("late", "let-go", 1)).isInstanceOf(HoldEnded.class);
        assertThat(withdraw("all", account, 10_000)).isInstanceOf(CounterOutcome.Posted.class);
        assertThat(release("nobody's")).isEqualTo(new HoldAnswer.HoldUnknown());
    }

    @Test
    void expiresOnItsDateAndOnce() {
        String account = account();
        Hold hold = ((Placed) bank.as(OPERATIONS, () -> bank.bean(CounterHolds.class)
                        .place(new Place("short", "CARD", account, czk(100), DAY.plusDays(2), "Fuel"))))
                .hold();
        Holds holds = bank.bean(Holds.class);

        assertThat(holds.toExpire(DAY.plusDays(1), 1_000)).doesNotContain(hold.id());
        assertThat(holds.toExpire(DAY.plusDays(2), 1_000)).contains(hold.id());
        assertThat(holds.expire(hold.id(), DAY.plusDays(2), "NIGHT", "JOB night"))
                .isInstanceOf(HoldOutcome.Released.class);
        assertThat(holds.toExpire(DAY.plusDays(2), 1_000)).doesNotContain(hold.id());
        assertThat(holds.expire(hold.id(), DAY.plusDays(3), "NIGHT", "JOB night"))
                .isInstanceOfSatisfying(HoldOutcome.Released.class, again -> assertThat(
                                again.hold().end().orElseThrow().endedOn())
                        .isEqualTo(DAY.plusDays(2)));
        assertThat(holds.expire(new HoldId(9_999_999), DAY, "NIGHT", "JOB night"))
                .isEqualTo(new HoldOutcome.HoldUnknown());
        assertThat(held(account)).isZero();
    }

    @Test
    void expiryHasToBeAhead() {
        String account = account();
        CounterHolds holds = bank.bean(CounterHolds.class);
        for (var expiry : List.of(DAY.minusDays(1), DAY.plusDays(HoldRequest.LONGEST_DAYS + 1))) {
            assertThat(bank.as(
                            OPERATIONS, () -> holds.place(new Place("unfit", "CARD", account, czk(1), expiry, "Fuel"))))
                    .isEqualTo(new HoldAnswer.ExpiryUnfit());
        }
    }

    /** A reason to refuse a hold of 1.00, by itself and with every other one. */
    static Stream<Set<CounterRefusal>> reasons() {
        Set<CounterRefusal> tried = EnumSet.of(
                CounterRefusal.ACCOUNT_UNKNOWN,
                CounterRefusal.ACCOUNT_CLOSED,
                CounterRefusal.ACCOUNT_RESTRICTED,
                CounterRefusal.CURRENCY_DIFFERS,
                CounterRefusal.AMOUNT_NOT_POSITIVE,
                CounterRefusal.INSUFFICIENT_AVAILABLE_BALANCE);
        return tried.stream().flatMap(one -> tried.stream()
                .filter(other -> one.compareTo(other) <= 0)
                .map(other -> EnumSet.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void givesReasonDeclaredFirst(Set<CounterRefusal> reasons) {
        String reference = account();
        String asked = reasons.contains(CounterRefusal.ACCOUNT_UNKNOWN) ? "nobody's" : reference;
        Money amount = Money.ofMinor(
                reasons.contains(CounterRefusal.AMOUNT_NOT_POSITIVE) ? 0 : 100,
                reasons.contains(CounterRefusal.CURRENCY_DIFFERS) ? Currency.getInstance("EUR") : CZK);
        tamper(reference, reasons, CounterRefusal.ACCOUNT_CLOSED, "status = 'CLOSED'");
        tamper(reference, reasons, CounterRefusal.ACCOUNT_RESTRICTED, "freeze = 'DEBITS'");
        tamper(reference, reasons, CounterRefusal.INSUFFICIENT_AVAILABLE_BALANCE, "held_minor = 10000");
        Place request = new Place("reason-" + opened, "CARD", asked, amount, DAY, "Fuel");

        HoldAnswer answer =
                bank.as(OPERATIONS, () -> bank.bean(CounterHolds.class).place(request));

        assertThat(answer).isEqualTo(new Refused(reasons.iterator().next()));
        assertThat(bank.as(OPERATIONS, () -> bank.bean(CounterHolds.class).place(request)))
                .isEqualTo(answer);
        assertThat(bank.audited().getLast())
                .contains("HOLD_REFUSED", "refusal=" + reasons.iterator().next());
        bank.books()
                .asRoot()
                .sql("UPDATE ledger_account SET status = 'OPEN', freeze = 'NONE', held_minor = 0 WHERE id = ?")
                .param(bank.account(reference).ledgerAccount().value())
                .update();
    }

    private static void tamper(String reference, Set<CounterRefusal> reasons, CounterRefusal reason, String change) {
        if (reasons.contains(reason)) {
            bank.books()
                    .asRoot()
                    .sql("UPDATE ledger_account SET " + change + " WHERE id = ?")
                    .param(bank.account(reference).ledgerAccount().value())
                    .update();
        }
    }

    @Test
    void sameKeyIsAnsweredAlikeOnAnotherDay() {
        try (SampleBank other = new SampleBank()) {
            other.open("1", 0, "Jana Nováková");
            other.fund("1", 1_000);
            CounterHolds holds = other.bean(CounterHolds.class);
            Place request = new Place("k", "CARD", "1", czk(600), DAY, "Fuel");
            HoldAnswer first = other.as(OPERATIONS, () -> holds.place(request));

            other.bean(BusinessDates.class).advanceTo(DAY.plusDays(1), "test");

            assertThat(other.as(OPERATIONS, () -> holds.place(request)))
                    .isEqualTo(first)
                    .isInstanceOf(Placed.class);
            assertThat(other.as(OPERATIONS, () -> holds.place(new Place("k", "CARD", "1", czk(1), DAY, "Fuel"))))
                    .isEqualTo(new Refused(CounterRefusal.KEY_USED_FOR_ANOTHER_ORDER));
        }
    }

    @Test
    void oneKeyAtOnceIsOneHold() throws Exception {
        String account = account();

        List<HoldAnswer> answers = Together.run(8, _ -> List.of(place("at-once", account, 4_000)));

        assertThat(answers).hasSize(8).hasOnlyElementsOfType(Placed.class);
        assertThat(Set.copyOf(answers)).hasSize(1);
        assertThat(held(account)).isEqualTo(4_000);
    }

    @Test
    void oneHoldAtOnceIsCapturedOnce() throws Exception {
        String account = account();
        place("race", account, 4_000);

        List<HoldAnswer> answers = Together.run(
                8, thread -> List.of(thread % 4 == 3 ? release("race") : capture("race-" + thread, "race", 4_000)));

        long captured = answers.stream().filter(Captured.class::isInstance).count();
        long released = answers.stream().filter(Released.class::isInstance).count();
        assertThat(captured == 1 && released == 0 || captured == 0 && released == 2)
                .as("%s", answers)
                .isTrue();
        assertThat(bank.balance(account)).isEqualTo(czk(10_000 - 4_000 * captured));
        assertThat(held(account)).isZero();
    }

    @Test
    void holdsAreForThoseAloneWhoMay() {
        String account = account();
        for (Principal who : List.of(SampleBank.VIEWER, ANALYST, SampleBank.ADMINISTRATOR, Principal.job("night"))) {
            assertThatThrownBy(() -> bank.as(who, () -> bank.bean(CounterHolds.class)
                            .place(new Place("no", "CARD", account, czk(1), DAY, "Fuel"))))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThat(held(account)).isZero();
    }

    @Test
    void listsTheHoldsOfAnAccount() {
        String account = account();
        place("first", account, 100);
        place("second", account, 200);
        release("first");
        place("refused", account, 1_000_000);

        assertThat(bank.as(OPERATIONS, () -> bank.bean(CounterHolds.class).ofAccount(account)))
                .extracting(Hold::idempotencyKey, Hold::isOpen)
                .containsExactly(tuple("counter/second", true), tuple("counter/first", false));
    }

    private static HoldAnswer place(String key, String account, long minor) {
        return bank.as(OPERATIONS, () -> bank.bean(CounterHolds.class)
                .place(new Place(key, "CARD", account, czk(minor), DAY.plusDays(7), "Shopping")));
    }

    private static HoldAnswer capture(String key, String hold, long minor) {
        return bank.as(OPERATIONS, () -> bank.bean(CounterHolds.class)
                .capture(new Capture(key, "CARD", hold, SHOP, czk(minor), "Shopping")));
    }

    private static HoldAnswer release(String hold) {
        return bank.as(OPERATIONS, () -> bank.bean(CounterHolds.class).release(new Release("CARD", hold)));
    }

    private static CounterOutcome withdraw(String key, String account, long minor) {
        return bank.as(OPERATIONS, () -> bank.bean(CounterEntries.class)
                .withdraw(new Withdrawal(key, "BRANCH", account, czk(minor), "")));
    }

    private static long held(String account) {
        return bank.books()
                .asRoot()
                .sql("SELECT held_minor FROM ledger_account WHERE id = ?")
                .param(bank.account(account).ledgerAccount().value())
                .query(Long.class)
                .single();
    }

    private static Money czk(long minor) {
        return Money.ofMinor(minor, CZK);
    }
}
