package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.OPERATIONS;
import static org.daybook.core.account.SampleBank.TELLER;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.account.ClosingOutcome.BalanceLeft;
import org.daybook.core.account.ClosingOutcome.Closed;
import org.daybook.core.account.ClosingOutcome.PayoutRefused;
import org.daybook.core.account.ClosingOutcome.Pending;
import org.daybook.core.account.ClosingOutcome.Reason;
import org.daybook.core.account.ClosingOutcome.Refused;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.CounterOrder.Transfer;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.ledger.Proof;
import org.daybook.core.money.Money;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.test.Books;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

class AccountClosuresIntegrationTests {

    private static SampleBank bank;
    private static int opened;

    @BeforeAll
    static void openBank() {
        bank = new SampleBank(Books.open(WithObstacle.class));
    }

    @AfterAll
    static void closeBank() {
        assertThat(bank.failures()).isEmpty();
        assertThat(proofs()).allMatch(Proof::holds);
        bank.close();
    }

    private static String account() {
        String reference = "A" + ++opened;
        bank.open(reference, 0, "Holder of " + reference);
        return reference;
    }

    @Test
    void closesAtZeroForEver() {
        String account = account();
        bank.fund(account, 500);
        withdraw(account, 500);

        ClosingOutcome outcome = close(bank.account(account).number());

        assertThat(outcome).isEqualTo(new Closed(DAY, 2, czk(0)));
        assertThat(bank.account(account).closedOn()).isEqualTo(DAY);
        assertThat(bank.audited().getLast())
                .isEqualTo("otto ACCOUNT_CLOSED " + account + " closed_on=2026-03-02, last_sequence=2");
        assertThat(order(new Deposit(account + "-late", "BRANCH", account, czk(1), "")))
                .isEqualTo(new CounterOutcome.Refused(CounterRefusal.ACCOUNT_CLOSED));
        String other = account();
        bank.fund(other, 100);
        assertThat(order(new Transfer(account + "-sent", "BRANCH", other, new Beneficiary.Here(account), czk(1), "")))
                .isEqualTo(new CounterOutcome.Refused(CounterRefusal.ACCOUNT_CLOSED));
        assertThat(close(account)).isEqualTo(new Refused(Reason.ACCOUNT_CLOSED));
    }

    static Stream<Set<Reason>> reasons() {
        Set<Reason> tried = EnumSet.complementOf(EnumSet.of(Reason.NO_BUSINESS_DATE));
        return tried.stream().flatMap(one -> tried.stream()
                .filter(other -> one.compareTo(other) <= 0)
                .map(other -> EnumSet.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void givesReasonDeclaredFirst(Set<Reason> reasons) {
        String real = account();
        if (reasons.contains(Reason.ACCOUNT_CLOSED)) {
            close(real);
        }
        for (Reason reason : reasons) {
            switch (reason) {
                case ACCOUNT_RESTRICTED -> bank.tamper(real, "freeze = 'CREDITS'");
                case BOOKING_DATE_GOES_BACK -> bank.tamper(real, "last_booking_date = '2026-03-03'");
                case MONEY_HELD -> bank.tamper(real, "held_minor = 1");
                case ACCOUNT_UNKNOWN, ACCOUNT_CLOSED, NO_BUSINESS_DATE -> {}
            }
        }

        ClosingOutcome outcome = close(reasons.contains(Reason.ACCOUNT_UNKNOWN) ? "nobody's" : real);

        assertThat(outcome).isEqualTo(new Refused(reasons.iterator().next()));
        assertThat(outcome.sentence(Money::toString))
                .matches("[A-Z][A-Za-z ]+\\.( [A-Z][A-Za-z ]+\\.)?")
                .doesNotContainIgnoringCase("frozen", "freeze");
        bank.tamper(real, "freeze = 'NONE', last_booking_date = NULL, booked_balance_minor = 0, held_minor = 0");
    }

    @Test
    void nothingIsClosedBeforeTheFirstBusinessDate() {
        try (SampleBank young = SampleBank.undated()) {
            young.open("1", 0, "Jana Nováková");
            AccountClosures closures = young.bean(AccountClosures.class);

            assertThat(young.as(OPERATIONS, () -> closures.close("1", new Payout.Nothing())))
                    .isEqualTo(new Refused(Reason.NO_BUSINESS_DATE));
            assertThat(young.as(OPERATIONS, () -> closures.close("2", new Payout.Nothing())))
                    .isEqualTo(new Refused(Reason.ACCOUNT_UNKNOWN));
        }
    }

    @Test
    void whatAnotherFeatureKeepsPendingStandsAgainstIt() {
        bank.open("PENDING", 0, "Jana Nováková");

        bank.tamper("PENDING", "booked_balance_minor = 1");
        assertThat(close("PENDING")).isEqualTo(new Pending("Something is pending."));
        bank.tamper("PENDING", "booked_balance_minor = 0");
        bank.tamper("PENDING", "held_minor = 1");
        assertThat(close("PENDING")).isEqualTo(new Refused(Reason.MONEY_HELD));

        bank.tamper("PENDING", "held_minor = 0");
        assertThat(bank.account("PENDING").closedOn()).isNull();
    }

    @Test
    void tellersCloseAtZeroAndPayNothingOut() {
        String account = account();
        bank.fund(account, 700);
        AccountClosures closures = bank.bean(AccountClosures.class);

        assertThatThrownBy(() -> bank.as(TELLER, () -> closures.close(account, new Payout.Cash())))
                .isInstanceOf(NotPermitted.class);
        assertThat(bank.as(TELLER, () -> closures.close(account, new Payout.Nothing())))
                .isEqualTo(new BalanceLeft(czk(700)));
        assertThat(bank.balance(account)).isEqualTo(czk(700));
    }

    @Test
    void paysOutWhatIsLeftAndIsAtZeroThen() {
        String account = account();
        String other = account();
        bank.fund(account, 700);

        assertThat(close(account)).isEqualTo(new BalanceLeft(czk(700)));
        assertThat(close(account, new Payout.ToAccount(other))).isEqualTo(new Closed(DAY, 2, czk(700)));

        assertThat(bank.balance(account)).isEqualTo(czk(0));
        assertThat(bank.balance(other)).isEqualTo(czk(700));
        assertThat(close(other, new Payout.Cash())).isEqualTo(new Closed(DAY, 2, czk(700)));
        assertThat(bank.audited()).endsWith(paidOut(account, other), paidOut(other, "cash"));
    }

    private static String paidOut(String account, String to) {
        Long entry = bank.books()
                .asRoot()
                .sql("SELECT id FROM journal_entry WHERE idempotency_key = ?")
                .param("closing/closing-" + bank.account(account).id())
                .query(Long.class)
                .single();
        return "otto ACCOUNT_CLOSED " + account + " closed_on=2026-03-02, last_sequence=2, paid_out=CZK 7.00,"
                + " paid_out_entry=" + entry + ", paid_out_to=" + to;
    }

    /** All or nothing: what is refused leaves the books as they were. */
    @Test
    void paysOutNothingIfTheAccountStaysOpen() {
        String account = account();
        bank.fund(account, 700);
        String overdrawn = account();
        bank.tamper(overdrawn, "booked_balance_minor = -1");

        assertThat(close(account, new Payout.ToAccount("nobody's")))
                .isEqualTo(new PayoutRefused(CounterRefusal.BENEFICIARY_UNKNOWN));
        assertThat(close(account, new Payout.ToAccount(account)))
                .isEqualTo(new PayoutRefused(CounterRefusal.SAME_ACCOUNT));
        assertThat(close(overdrawn, new Payout.Cash())).isEqualTo(new BalanceLeft(czk(-1)));
        assertThat(close(overdrawn, new Payout.Cash()).sentence(Money::toString))
                .isEqualTo("With interest and fees up to now, CZK 0.01 are owed on the account."
                        + " They have to be paid in first.");

        bank.tamper(overdrawn, "booked_balance_minor = 0");
        assertThat(bank.balance(account)).isEqualTo(czk(700));
        assertThat(bank.account(account).closedOn()).isNull();
    }

    /** Whoever comes first: either the deposit is booked and the account stays open, or it is closed and the deposit refused. */
    @Test
    void noPostingSlipsInWhileAnAccountIsClosed() throws Exception {
        for (int round = 0; round < 20; round++) {
            String account = account();
            List<Object> outcomes = Together.run(4, thread -> {
                List<Object> mine = new ArrayList<>();
                mine.add(
                        thread == 0
                                ? close(account)
                                : order(new Deposit(account + "-" + thread, "BRANCH", account, czk(1), "")));
                return mine;
            });

            boolean closed = outcomes.stream().anyMatch(Closed.class::isInstance);
            long posted = outcomes.stream()
                    .filter(CounterOutcome.Posted.class::isInstance)
                    .count();
            assertThat(posted).isEqualTo(closed ? 0 : 3);
            assertThat(bank.balance(account)).isEqualTo(czk(posted));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "booked_balance_minor = 1",
                "held_minor = 1",
                "freeze = 'DEBITS'",
                "status = 'CLOSED'",
                "last_booking_date = '2026-03-03'"
            })
    void databaseRefusesWhatTheServiceWould(String state) throws SQLException {
        String account = account();
        bank.tamper(account, state);

        assertThatThrownBy(
                        () -> asRuntimeUser("INSERT INTO account_closure (ledger_account_id, closed_on, actor) VALUES ("
                                + bank.account(account).ledgerAccount().value() + ", '2026-03-02', 'STAFF eve')"))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo("45000"));

        bank.tamper(
                account,
                "booked_balance_minor = 0, held_minor = 0, freeze = 'NONE', status = 'OPEN', last_booking_date = NULL");
    }

    @Test
    void closureIsNeverTakenBack() {
        String account = account();
        close(account);
        long id = bank.account(account).ledgerAccount().value();

        for (String sql : List.of(
                "DELETE FROM account_closure WHERE ledger_account_id = " + id,
                "UPDATE account_closure SET closed_on = '2026-03-01' WHERE ledger_account_id = " + id,
                "UPDATE ledger_account SET status = 'OPEN' WHERE id = " + id)) {
            assertThatThrownBy(() -> asRuntimeUser(sql)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void proofFindsWhatWasReopenedOrClosedByHand() {
        try (SampleBank other = new SampleBank()) {
            other.open("1", 0, "Jana Nováková");
            other.open("2", 0, "Karel Novák");
            other.as(OPERATIONS, () -> other.bean(AccountClosures.class).close("1", new Payout.Nothing()));
            assertThat(other.bean(ClosureProof.class).prove(id -> "Account")).allMatch(Proof::holds);

            other.tamper("1", "status = 'OPEN'");
            other.tamper("2", "status = 'CLOSED'");

            assertThat(other.bean(ClosureProof.class).prove(id -> "Account").stream()
                            .flatMap(proof -> proof.failures().stream()))
                    .hasSize(2);
        }
    }

    @Test
    void accountIsClosedOnTheBusinessDate() {
        try (SampleBank other = new SampleBank()) {
            other.open("1", 0, "Jana Nováková");
            other.bean(BusinessDates.class).advanceTo(DAY.plusDays(9), "test");

            assertThat(other.as(
                            OPERATIONS, () -> other.bean(AccountClosures.class).close("1", new Payout.Nothing())))
                    .isEqualTo(new Closed(DAY.plusDays(9), 0, czk(0)));
        }
    }

    private static List<Proof> proofs() {
        return bank.bean(ClosureProof.class).prove(id -> "Ledger account " + id.value());
    }

    private static void asRuntimeUser(String sql) throws SQLException {
        try (Connection connection =
                        bank.books().schema().connect(bank.books().schema().runtime());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ClosingOutcome close(String account) {
        return bank.as(OPERATIONS, () -> bank.bean(AccountClosures.class).close(account, new Payout.Nothing()));
    }

    private static ClosingOutcome close(String account, Payout payout) {
        return bank.as(OPERATIONS, () -> bank.bean(AccountClosures.class).close(account, payout));
    }

    private static void withdraw(String account, long minor) {
        order(new Withdrawal(account + "-out", "BRANCH", account, czk(minor), ""));
    }

    private static CounterOutcome order(CounterOrder order) {
        CounterEntries counter = bank.bean(CounterEntries.class);
        return bank.as(OPERATIONS, () -> switch (order) {
            case Deposit deposit -> counter.deposit(deposit);
            case Withdrawal withdrawal -> counter.withdraw(withdrawal);
            case Transfer transfer -> counter.transfer(transfer);
        });
    }

    private static Money czk(long minor) {
        return Money.ofMinor(minor, CZK);
    }

    /** A bank in which something is always pending on one account. No {@code @Configuration}, or the core's scan would find it. */
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @Import(CoreConfiguration.class)
    static class WithObstacle {

        @Bean
        ClosingObstacle obstacle() {
            return (account, date) -> account.reference().equals("PENDING")
                    ? Optional.of(new Pending("Something is pending."))
                    : Optional.empty();
        }
    }
}
