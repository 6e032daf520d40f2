package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.OPERATIONS;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.approval.ApprovalOutcome;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposing;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.test.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Large reversals and raised limits: one proposes, another one approves, and it is done once. */
class TwoPersonOrdersIntegrationTests {

    private static final Principal OLGA = Principal.staff("olga", Set.of(Role.OPERATIONS));
    private static final long LARGE = 6_000_000;

    private SampleBank bank;
    private TwoPersonOrders orders;

    @BeforeEach
    void openBank() {
        bank = new SampleBank();
        bank.open("A1", 0, "Jana");
        orders = bank.bean(TwoPersonOrders.class);
    }

    @AfterEach
    void closeBank() {
        assertThat(bank.failures()).isEmpty();
        bank.close();
    }

    @Test
    void largeEntryIsTakenBackByTwo() {
        JournalEntryId entry = deposit();
        ReversalOrder alone = new ReversalOrder("alone", "BRANCH", entry, "", "Keyed twice");
        assertThat(bank.as(OPERATIONS, () -> bank.bean(Reversals.class).reverse(alone)))
                .isEqualTo(new ReversalOutcome.Refused(ReversalOutcome.Reason.SECOND_PERSON_NEEDED));

        Proposing first = bank.as(OPERATIONS, () -> orders.proposeReversal(entry, "Keyed twice"));
        Proposing second = bank.as(OPERATIONS, () -> orders.proposeReversal(entry, "Keyed twice, I say"));

        assertThat(second).isInstanceOf(Proposing.AlreadyProposed.class);
        assertThat(approve(OPERATIONS, first))
                .isEqualTo(new ApprovalOutcome.Refused(ApprovalOutcome.Reason.OWN_PROPOSAL));
        assertThat(bank.balance("A1")).isEqualTo(czk(LARGE));
        assertThat(approve(OLGA, first)).isInstanceOf(ApprovalOutcome.Executed.class);
        assertThat(bank.balance("A1")).isEqualTo(czk(0));
        assertThat(approve(OLGA, first)).isEqualTo(new ApprovalOutcome.Refused(ApprovalOutcome.Reason.DECIDED));
        assertThat(bank.as(OPERATIONS, () -> bank.bean(Reversals.class).reverse(alone)))
                .isEqualTo(new ReversalOutcome.Refused(ReversalOutcome.Reason.SECOND_PERSON_NEEDED));
    }

    /** It would count as the approver's own if the sum were only asked for after the threshold. */
    @Test
    void whatTwoTookBackCountsForNeither() {
        JournalEntryId entry = deposit(100);

        Proposing proposed = bank.as(OPERATIONS, () -> orders.proposeReversal(entry, "Keyed twice"));

        assertThat(approve(OLGA, proposed)).isInstanceOf(ApprovalOutcome.Executed.class);
        assertThat(bank.books()
                        .asRoot()
                        .sql("SELECT COUNT(*) FROM own_reversal")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatCannotBeTakenBackAnyMoreIsNotDone() {
        JournalEntryId entry = deposit();
        Proposing proposed = bank.as(OPERATIONS, () -> orders.proposeReversal(entry, "Keyed twice"));
        bank.freeze("A1", FreezeScope.ALL);

        assertThat(approve(OLGA, proposed))
                .isEqualTo(new ApprovalOutcome.NotDone(ReversalOutcome.Reason.ACCOUNT_RESTRICTED.sentence()));
        assertThat(bank.balance("A1")).isEqualTo(czk(LARGE));
    }

    @Test
    void limitIsRaisedByTwo() {
        DailyLimit low = new DailyLimit(OrderKind.WITHDRAWAL, DailyLimit.ANY_CHANNEL, czk(10_000), 5);
        DailyLimit high = new DailyLimit(OrderKind.WITHDRAWAL, DailyLimit.ANY_CHANNEL, czk(9_000_000), 50);
        AccountLimits limits = bank.bean(AccountLimits.class);
        assertThat(bank.as(OPERATIONS, () -> limits.set("A1", low))).isEqualTo(new LimitOutcome.Set(low));
        assertThat(bank.as(OPERATIONS, () -> limits.set("A1", high))).isEqualTo(new LimitOutcome.SecondPersonNeeded());

        Proposing proposed = bank.as(OPERATIONS, () -> orders.proposeLimit("A1", high, "Buys a flat"));

        assertThat(approve(OLGA, proposed)).isInstanceOf(ApprovalOutcome.Executed.class);
        assertThat(bank.as(OPERATIONS, () -> limits.used("A1")))
                .extracting(LimitUse::limit)
                .containsExactly(high);
    }

    @Test
    void limitThatWasChangedMeanwhileIsNotRaised() {
        DailyLimit low = new DailyLimit(OrderKind.WITHDRAWAL, DailyLimit.ANY_CHANNEL, czk(10_000), 5);
        DailyLimit lowest = new DailyLimit(OrderKind.WITHDRAWAL, DailyLimit.ANY_CHANNEL, czk(1), 1);
        DailyLimit high = new DailyLimit(OrderKind.WITHDRAWAL, DailyLimit.ANY_CHANNEL, czk(9_000_000), 50);
        AccountLimits limits = bank.bean(AccountLimits.class);
        bank.as(OPERATIONS, () -> limits.set("A1", low));
        Proposing proposed = bank.as(OPERATIONS, () -> orders.proposeLimit("A1", high, "Buys a flat"));

        bank.as(OLGA, () -> limits.set("A1", lowest));

        assertThat(approve(OLGA, proposed))
                .isEqualTo(new ApprovalOutcome.NotDone(
                        "The limit was changed after this was proposed. Please propose it again."));
        assertThat(bank.as(OPERATIONS, () -> limits.used("A1")))
                .extracting(LimitUse::limit)
                .containsExactly(lowest);
    }

    /** A colleague has set another one and not committed yet when the approver looks. */
    @Test
    void limitThatIsJustBeingChangedIsNotRaised() throws Exception {
        DailyLimit low = new DailyLimit(OrderKind.WITHDRAWAL, DailyLimit.ANY_CHANNEL, czk(10_000), 5);
        DailyLimit lowest = new DailyLimit(OrderKind.WITHDRAWAL, DailyLimit.ANY_CHANNEL, czk(1), 1);
        DailyLimit high = new DailyLimit(OrderKind.WITHDRAWAL, DailyLimit.ANY_CHANNEL, czk(9_000_000), 50);
        AccountLimits limits = bank.bean(AccountLimits.class);
        bank.as(OPERATIONS, () -> limits.set("A1", low));
        Proposing proposed = bank.as(OPERATIONS, () -> orders.proposeLimit("A1", high, "Buys a flat"));

        try (ExecutorService approver = Executors.newSingleThreadExecutor();
                Connection colleague =
                        bank.books().schema().connect(bank.books().schema().owner());
                Statement statement = colleague.createStatement()) {
            colleague.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM account WHERE reference = 'A1' FOR UPDATE");
            statement.execute(
                    "INSERT INTO account_daily_limit (account_id, kind, channel, most_minor, most_count, actor)"
                            + " SELECT id, 'WITHDRAWAL', '*', 1, 1, 'STAFF olga' FROM account WHERE reference = 'A1'");
            Future<ApprovalOutcome> outcome = approver.submit(() -> approve(OLGA, proposed));
            Waiting.forRow(bank.books().asRoot());
            colleague.commit();

            assertThat(outcome.get()).isInstanceOf(ApprovalOutcome.NotDone.class);
        }
        assertThat(bank.as(OPERATIONS, () -> limits.used("A1")))
                .extracting(LimitUse::limit)
                .containsExactly(lowest);
    }

    private JournalEntryId deposit() {
        return deposit(LARGE);
    }

    private JournalEntryId deposit(long minor) {
        CounterOutcome.Posted posted = (CounterOutcome.Posted) bank.as(OPERATIONS, () -> bank.bean(CounterEntries.class)
                .deposit(new Deposit("large", "BRANCH", "A1", czk(minor), "")));
        return posted.entry();
    }

    private ApprovalOutcome approve(Principal who, Proposing proposing) {
        Proposing.Proposed proposed = (Proposing.Proposed) proposing;
        return bank.as(who, () -> bank.bean(Approvals.class)
                .approve(proposed.proposal().id(), proposed.proposal().hash()));
    }

    private static Money czk(long minor) {
        return Money.ofMinor(minor, CZK);
    }
}
