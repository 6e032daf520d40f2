package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.account.SampleBank.ADMINISTRATOR;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.OPERATIONS;
import static org.daybook.core.account.SampleBank.VIEWER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.ReversalOutcome.Reason;
import org.daybook.core.account.ReversalOutcome.Refused;
import org.daybook.core.account.ReversalOutcome.Reversed;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.money.Money;
import org.daybook.core.security.Actor;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.setting.UnusableSetting;
import org.daybook.core.test.Books;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReversalsIntegrationTests {

    /** One person may take back up to 1,000.00. */
    private static final String THRESHOLD = "daybook.reversals.alone-up-to=CZK 1000";

    private static SampleBank bank;
    private static int opened;

    /** Who takes back in this test, and has taken back nothing before. */
    private Principal clerk = OPERATIONS;

    @BeforeAll
    static void openBank() {
        bank = new SampleBank(Books.open(Agreeing.class, THRESHOLD));
    }

    @AfterAll
    static void closeBank() {
        assertThat(bank.failures()).isEmpty();
        bank.close();
    }

    @BeforeEach
    void nextClerk() {
        clerk = Principal.staff("clerk" + ++opened, Set.of(Role.OPERATIONS));
    }

    private static String account() {
        String reference = "A" + ++opened;
        bank.open(reference, 0, "Holder of " + reference);
        return reference;
    }

    private static JournalEntryId deposit(String account, long minor) {
        CounterOutcome outcome = bank.as(OPERATIONS, () -> bank.bean(CounterEntries.class)
                .deposit(new Deposit("in-" + account + "-" + minor, "BRANCH", account, czk(minor), "")));
        return ((CounterOutcome.Posted) outcome).entry();
    }

    @Test
    void takesAnEntryBackOnceWithItsReason() {
        String account = account();
        JournalEntryId original = deposit(account, 100_000);

        Reversed reversed = (Reversed) reverse("r-" + account, original, "Keyed twice");

        assertThat(reversed.bookingDate()).isEqualTo(DAY);
        assertThat(bank.balance(account)).isEqualTo(czk(0));
        assertThat(text("SELECT CONCAT_WS(' ', kind, amount_minor, booking_date, value_date, reversal_of, narrative)"
                        + " FROM journal_entry WHERE id = " + reversed.entry().value()))
                .containsExactly("REVERSAL 100000 2026-03-02 2026-03-02 " + original.value() + " Deposit taken back");
        assertThat(text("SELECT CONCAT_WS(' ', actor, reason) FROM reversal_reason WHERE entry_id = "
                        + reversed.entry().value()))
                .containsExactly(clerk.actor() + " Keyed twice");
        assertThat(bank.audited().getLast())
                .isEqualTo(clerk.actor().name() + " ENTRY_REVERSED " + original.value()
                        + " booking_date=2026-03-02, repeated=false," + " reversal="
                        + reversed.entry().value());
        nextClerk();
        assertThat(reverse("again-" + account, original, "Keyed twice")).isEqualTo(new Refused(Reason.NOT_POSSIBLE));
        assertThat(reverse("of-it-" + account, reversed.entry(), "Back")).isEqualTo(new Refused(Reason.NOT_POSSIBLE));
    }

    @Test
    void sameKeyIsAnsweredAlikeForEver() throws Exception {
        String account = account();
        JournalEntryId original = deposit(account, 500);

        List<ReversalOutcome> outcomes =
                Together.run(6, thread -> List.of(reverse("same-" + account, original, "Slip")));

        assertThat(Set.copyOf(outcomes)).hasSize(1).hasOnlyElementsOfType(Reversed.class);
        assertThat(bank.balance(account)).isEqualTo(czk(0));
        assertThat(reverse("same-" + account, deposit(account, 7), "Slip"))
                .isEqualTo(new Refused(Reason.KEY_USED_FOR_ANOTHER_ORDER));
    }

    @Test
    void sameKeyIsAnsweredAlikeOnAnotherDay() {
        try (SampleBank other = new SampleBank()) {
            other.open("1", 0, "Jana Nováková");
            Reversals reversals = other.bean(Reversals.class);
            CounterOutcome.Posted in =
                    (CounterOutcome.Posted) other.as(OPERATIONS, () -> other.bean(CounterEntries.class)
                            .deposit(new Deposit("in", "BRANCH", "1", czk(100), "")));
            ReversalOrder order = new ReversalOrder("r", "BRANCH", in.entry(), "", "Slip");
            ReversalOutcome first = other.as(OPERATIONS, () -> reversals.reverse(order));

            other.bean(BusinessDates.class).advanceTo(DAY.plusDays(1), "test");

            assertThat(other.as(OPERATIONS, () -> reversals.reverse(order)))
                    .isEqualTo(first)
                    .isInstanceOf(Reversed.class);
        }
    }

    @Test
    void aboveTheThresholdItTakesTwo() {
        String account = account();
        JournalEntryId large = deposit(account, 100_001);

        assertThat(reverse("alone-" + account, large, "Keyed twice"))
                .isEqualTo(new Refused(Reason.SECOND_PERSON_NEEDED));
        assertThat(bank.balance(account)).isEqualTo(czk(100_001));

        assertThat(reverse("alone-" + account, large, Agreeing.REASON)).isInstanceOf(Reversed.class);
        assertThat(bank.balance(account)).isEqualTo(czk(0));
    }

    @Test
    void manySmallOnesOfOnePersonTakeTwoLikeALargeOne() {
        String account = account();
        JournalEntryId agreed = deposit(account, 90_000);
        JournalEntryId first = deposit(account, 60_000);
        JournalEntryId second = deposit(account, 40_000);
        JournalEntryId third = deposit(account, 1);

        assertThat(reverse("agreed-" + account, agreed, Agreeing.REASON)).isInstanceOf(Reversed.class);
        assertThat(reverse("first-" + account, first, "Slip")).isInstanceOf(Reversed.class);
        assertThat(reverse("first-" + account, first, "Slip")).isInstanceOf(Reversed.class);
        assertThat(reverse("second-" + account, second, "Slip"))
                .as("what two have agreed on, and what was sent again, does not count")
                .isInstanceOf(Reversed.class);
        assertThat(reverse("third-" + account, third, "Slip")).isEqualTo(new Refused(Reason.SECOND_PERSON_NEEDED));
        assertThat(bank.balance(account)).isEqualTo(czk(1));
        assertThat(own()).containsExactly("1 60000 60000", "2 40000 100000");

        nextClerk();
        assertThat(reverse("third-" + account, third, "Slip")).isInstanceOf(Reversed.class);
    }

    @Test
    void eachBusinessDateBeginsAnew() {
        try (SampleBank other = new SampleBank(Books.open(THRESHOLD))) {
            other.open("1", 0, "Jana Nováková");
            List<ReversalOutcome> outcomes = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                if (i == 2) {
                    other.bean(BusinessDates.class).advanceTo(DAY.plusDays(1), "test");
                }
                Deposit deposit = new Deposit("in-" + i, "BRANCH", "1", czk(60_000), "");
                CounterOutcome.Posted in = (CounterOutcome.Posted) other.as(
                        OPERATIONS, () -> other.bean(CounterEntries.class).deposit(deposit));
                ReversalOrder order = new ReversalOrder("r-" + i, "BRANCH", in.entry(), "", "Slip");
                outcomes.add(
                        other.as(OPERATIONS, () -> other.bean(Reversals.class).reverse(order)));
            }

            assertThat(outcomes)
                    .extracting(Object::getClass)
                    .containsExactly(Reversed.class, Refused.class, Reversed.class);
        }
    }

    @Test
    void oneWhoIsAtTwoScreensIsStillOne() throws Exception {
        Map<Integer, JournalEntryId> entries = new ConcurrentHashMap<>();
        for (int thread = 0; thread < 5; thread++) {
            entries.put(thread, deposit(account(), 40_000));
        }

        List<ReversalOutcome> outcomes = Together.run(
                5,
                thread -> List.of(reverse(
                        "screen-" + entries.get(thread).value(), Objects.requireNonNull(entries.get(thread)), "Slip")));

        assertThat(outcomes).filteredOn(Reversed.class::isInstance).hasSize(2);
        assertThat(outcomes)
                .filteredOn(new Refused(Reason.SECOND_PERSON_NEEDED)::equals)
                .hasSize(3);
        assertThat(own()).containsExactly("1 40000 40000", "2 40000 80000");
    }

    /** What the run-time user could try with its own rights. */
    @Test
    void theDatabaseAddsUpByItself() {
        String account = account();
        JournalEntryId original = deposit(account, 500);
        Reversed agreed = (Reversed) reverse("agreed-" + account, original, Agreeing.REASON);
        JdbcClient runtime = bank.bean(JdbcClient.class);
        String me = clerk.actor().toString();
        Map<String, List<Object>> attacks = Map.of(
                "OWN_REVERSAL_OF_NOTHING no reversal", List.of(me, 1, original.value(), 1_000),
                "OWN_REVERSAL_OF_NOTHING another's",
                        List.of("STAFF other", 1, agreed.entry().value(), 1_000),
                "OWN_REVERSAL_PLACE after nothing",
                        List.of(me, 2, agreed.entry().value(), 1_000),
                "OWN_REVERSAL_PLACE before the first",
                        List.of(me, 0, agreed.entry().value(), 1_000),
                "OWN_REVERSALS too much", List.of(me, 1, agreed.entry().value(), 499));

        attacks.forEach((reason, values) -> assertThatThrownBy(() -> runtime.sql(
                                "INSERT INTO own_reversal (actor, number, entry_id, most_minor) VALUES (?, ?, ?, ?)")
                        .params(values)
                        .update())
                .as(reason)
                .hasStackTraceContaining(reason.substring(0, reason.indexOf(' '))));
        assertThatThrownBy(() ->
                        runtime.sql("UPDATE own_reversal SET sum_minor = 0").update())
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> runtime.sql("DELETE FROM own_reversal").update())
                .hasStackTraceContaining("denied");
    }

    private List<String> own() {
        return text("SELECT CONCAT_WS(' ', number, amount_minor, sum_minor) FROM own_reversal WHERE actor = '"
                + clerk.actor() + "' ORDER BY number");
    }

    /** As the product is shipped before anybody implements approvals. */
    @Test
    void withoutAnybodyToAskNothingLargeIsTakenBack() {
        try (SampleBank other = new SampleBank()) {
            other.open("1", 0, "Jana Nováková");
            CounterOutcome.Posted in =
                    (CounterOutcome.Posted) other.as(OPERATIONS, () -> other.bean(CounterEntries.class)
                            .deposit(new Deposit("in", "BRANCH", "1", czk(5_000_001), "")));

            assertThat(other.as(OPERATIONS, () -> other.bean(Reversals.class)
                            .reverse(new ReversalOrder("r", "BRANCH", in.entry(), "", Agreeing.REASON))))
                    .isEqualTo(new Refused(Reason.SECOND_PERSON_NEEDED));
            assertThat(other.balance("1")).isEqualTo(czk(5_000_001));
        }
    }

    static Stream<Set<Reason>> reasons() {
        Set<Reason> tried =
                EnumSet.complementOf(EnumSet.of(Reason.NO_BUSINESS_DATE, Reason.KEY_USED_FOR_ANOTHER_ORDER));
        return tried.stream().flatMap(one -> tried.stream()
                .filter(other -> one.compareTo(other) <= 0)
                .map(other -> EnumSet.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void givesReasonDeclaredFirst(Set<Reason> reasons) {
        String account = account();
        JournalEntryId entry = deposit(account, reasons.contains(Reason.SECOND_PERSON_NEEDED) ? 100_001 : 1_000);
        if (reasons.contains(Reason.NOT_POSSIBLE)) {
            reverse("first-" + account, entry, Agreeing.REASON);
        }
        for (Reason reason : reasons) {
            switch (reason) {
                case ACCOUNT_CLOSED -> bank.tamper(account, "status = 'CLOSED'");
                case ACCOUNT_RESTRICTED -> bank.tamper(account, "freeze = 'DEBITS'");
                case BOOKING_DATE_GOES_BACK -> bank.tamper(account, "last_booking_date = '2026-03-03'");
                case INSUFFICIENT_AVAILABLE_BALANCE -> bank.tamper(account, "held_minor = 1000000");
                case ENTRY_UNKNOWN,
                        NO_BUSINESS_DATE,
                        SECOND_PERSON_NEEDED,
                        NOT_POSSIBLE,
                        KEY_USED_FOR_ANOTHER_ORDER -> {}
            }
        }

        ReversalOutcome outcome = reverse(
                "reasons-" + account,
                reasons.contains(Reason.ENTRY_UNKNOWN) ? new JournalEntryId(Long.MAX_VALUE) : entry,
                "Slip");

        assertThat(outcome).isEqualTo(new Refused(reasons.iterator().next()));
        bank.tamper(account, "status = 'OPEN', freeze = 'NONE', held_minor = 0, last_booking_date = '2026-03-02'");
    }

    @ParameterizedTest
    @EnumSource
    void refusalIsASentence(Reason reason) {
        assertThat(reason.sentence())
                .matches("[A-Z][A-Za-z ,:']+\\.( [A-Z][A-Za-z ]+\\.)?")
                .doesNotContainIgnoringCase("frozen", "freeze");
    }

    @Test
    void reversalsAreForThoseAloneWhoMay() {
        String account = account();
        JournalEntryId entry = deposit(account, 100);
        for (Principal who : List.of(VIEWER, ADMINISTRATOR, Principal.job("night"))) {
            assertThatThrownBy(() -> bank.as(who, () -> bank.bean(Reversals.class)
                            .reverse(new ReversalOrder("no-" + account, "BRANCH", entry, "", "Slip"))))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThat(bank.balance(account)).isEqualTo(czk(100));
    }

    @Test
    void thresholdsAreReadAsWrittenOrRefused() {
        assertThat(new ReversalThresholds("CZK 10.50,  EUR 2").alone(CZK)).isEqualTo(czk(1_050));
        assertThat(new ReversalThresholds("EUR 2").alone(CZK))
                .as("a currency that is not named")
                .isEqualTo(czk(0));
        assertThat(new ReversalThresholds("").alone(CZK)).isEqualTo(czk(0));
        assertThatThrownBy(() -> new ReversalThresholds("EUR 2, CZK=10"))
                .isInstanceOf(UnusableSetting.class)
                .hasMessage(
                        "DAYBOOK_REVERSALS_ALONE_UP_TO must be amounts such as CZK 50000, EUR 2000, not \"CZK=10\".");
        assertThatThrownBy(() -> new ReversalThresholds("QQQ 10")).isInstanceOf(UnusableSetting.class);
        assertThatThrownBy(() -> new ReversalThresholds("CZK 10.505")).isInstanceOf(UnusableSetting.class);
    }

    @Test
    void reasonIsNeeded() {
        assertThatThrownBy(() -> new ReversalOrder("k", "BRANCH", new JournalEntryId(1), "", "  "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReversalOrder("k", "BRANCH", new JournalEntryId(1), "", "x".repeat(501)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ReversalOutcome reverse(String key, JournalEntryId entry, String reason) {
        return bank.as(clerk, () -> bank.bean(Reversals.class)
                .reverse(new ReversalOrder(key, "BRANCH", entry, "Deposit taken back", reason)));
    }

    private static List<String> text(String sql) {
        return bank.books().asRoot().sql(sql).query(String.class).list();
    }

    private static Money czk(long minor) {
        return Money.ofMinor(minor, CZK);
    }

    /** Somebody agrees to whatever is asked for with one reason. No {@code @Configuration}, or the core's scan would find it. */
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @Import(CoreConfiguration.class)
    static class Agreeing {

        static final String REASON = "As the supervisor said";

        @Bean
        SecondPerson secondPerson() {
            return (SecondPerson.Matter matter, Actor asker) -> matter instanceof SecondPerson.Matter.Reversal reversal
                    && reversal.reason().equals(REASON);
        }
    }
}
