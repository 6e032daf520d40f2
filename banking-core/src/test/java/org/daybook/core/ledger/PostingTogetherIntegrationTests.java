package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.ledger.Orders.CZK;
import static org.daybook.core.ledger.Orders.DAY;
import static org.daybook.core.ledger.Orders.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.daybook.core.ledger.PostingOutcome.KeyUsedForAnotherOrder;
import org.daybook.core.ledger.PostingOutcome.Posted;
import org.daybook.core.ledger.PostingOutcome.Refused;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class PostingTogetherIntegrationTests {

    private static Books books;
    private static Ledger ledger;
    private static LedgerAccountId cash;

    private LedgerAccountId payer;
    private LedgerAccountId payee;
    private LedgerAccountId other;

    @BeforeAll
    static void openBooks() {
        books = Books.open("spring.datasource.hikari.maximum-pool-size=50");
        ledger = books.bean(Ledger.class);
        cash = books.bean(LedgerAccounts.class).ofBank(BankRole.CASH, CZK);
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    @BeforeEach
    void openAccounts() {
        List<LedgerAccountId> three =
                books.bean(LedgerAccounts.class).openForCustomers(Collections.nCopies(3, Money.zero(CZK)));
        payer = three.get(0);
        payee = three.get(1);
        other = three.get(2);
        ledger.post(transfer(cash, payer, 1_000).order());
    }

    /** Money for 10 of 32, a daily cap for 20; three times the same key, and that key for something else. */
    @Test
    void everyCallerGetsItsOwnOutcome() throws Exception {
        List<EntryOrder> orders = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            orders.add(transfer(payer, payee, 100).daily(2_000, 20).order());
        }
        Orders same = transfer(cash, other, 7).key("same-" + payer.value());
        orders.addAll(Collections.nCopies(3, same.order()));

        long commits = commits();
        List<PostingOutcome> outcomes = together(orders);
        commits = commits() - commits;

        assertThat(outcomes.subList(0, 28)).filteredOn(Posted.class::isInstance).hasSize(10);
        assertThat(outcomes.subList(0, 28))
                .filteredOn(Refused.class::isInstance)
                .extracting(outcome -> ((Refused) outcome).refusal())
                .hasSize(18)
                .containsOnly(Refusal.INSUFFICIENT_AVAILABLE_BALANCE);
        assertThat(outcomes.subList(28, 31).stream().distinct()).hasSize(1);
        assertThat(ledger.postTogether(same.amount(Money.ofMinor(8, CZK)).order()))
                .isInstanceOf(KeyUsedForAnotherOrder.class);
        assertThat(ledger.balance(payer)).isEqualTo(Money.zero(CZK));
        assertThat(ledger.balance(other)).isEqualTo(Money.ofMinor(7, CZK));
        assertThat(ledger.used(payer, DAY, Orders.BUCKET)).isEqualTo(new DailyUse(Money.ofMinor(1_000, CZK), 10));
        for (int i = 0; i < orders.size(); i++) {
            assertThat(ledger.post(orders.get(i))).isEqualTo(outcomes.get(i));
        }
        assertThat(commits).isPositive().isLessThan(orders.size());
        assertProven();
    }

    @Test
    void dailyCapHoldsWithinARound() throws Exception {
        List<PostingOutcome> outcomes =
                together(orders(12, () -> transfer(payer, payee, 10).daily(1_000, 5)));

        assertThat(outcomes).filteredOn(Posted.class::isInstance).hasSize(5);
        assertThat(ledger.used(payer, DAY, Orders.BUCKET)).isEqualTo(new DailyUse(Money.ofMinor(50, CZK), 5));
        assertProven();
    }

    @Test
    void anEntryIsTakenBackOnceWithinARound() throws Exception {
        JournalEntryId original =
                ((Posted) ledger.post(transfer(payer, payee, 10).order())).entry();

        List<PostingOutcome> outcomes = together(
                orders(6, () -> transfer(payee, payer, 10).kind("REVERSAL").reversing(original)));

        assertThat(outcomes).filteredOn(Posted.class::isInstance).hasSize(1);
        assertThat(ledger.balance(payer)).isEqualTo(Money.ofMinor(1_000, CZK));
        assertProven();
    }

    /** One order that the database cannot even store spoils the round, and is the only one to fail. */
    @Test
    void aRoundThatFailsIsLeftToItsCallers() throws Exception {
        List<EntryOrder> orders = orders(8, () -> transfer(payer, payee, 10));
        orders.add(transfer(payer, payee, 10).kind("K".repeat(41)).order());
        List<Future<PostingOutcome>> answers = new ArrayList<>();

        held(payer, () -> answers.addAll(orders.stream().map(this::submitted).toList()));

        for (Future<PostingOutcome> answer : answers.subList(0, 8)) {
            assertThat(answer.get()).isInstanceOf(Posted.class);
        }
        assertThatThrownBy(() -> answers.get(8).get()).hasCauseInstanceOf(DataIntegrityViolationException.class);
        assertThat(ledger.balance(payee)).isEqualTo(Money.ofMinor(80, CZK));
        assertProven();
    }

    @Test
    void accountThatIsHeldByOthersHoldsUpOnlyItsOwnOrders() throws Exception {
        List<Future<PostingOutcome>> blocked = new ArrayList<>();

        held(payer, () -> {
            orders(4, () -> transfer(payer, payee, 10)).forEach(order -> blocked.add(submitted(order)));

            assertThat(ledger.postTogether(transfer(cash, other, 5).order())).isInstanceOf(Posted.class);
            assertThat(blocked).noneMatch(Future::isDone);
        });

        for (Future<PostingOutcome> answer : blocked) {
            assertThat(answer.get()).isInstanceOf(Posted.class);
        }
    }

    @Test
    void whoStopsWaitingAsksAgain() throws Exception {
        EntryOrder order = transfer(payer, payee, 10).order();
        AtomicReference<Throwable> thrown = new AtomicReference<>();

        held(payer, () -> {
            orders(4, () -> transfer(payer, payee, 1)).forEach(this::submitted);
            sleep(200);
            Thread impatient = Thread.ofPlatform().start(() -> {
                try {
                    ledger.postTogether(order);
                } catch (OutcomeUnknown unknown) {
                    thrown.set(unknown);
                }
            });
            sleep(200);
            impatient.interrupt();
            join(impatient);
        });

        assertThat(thrown.get()).hasMessageContaining(order.origin().idempotencyKey());
        PostingOutcome asked = ledger.postTogether(order);
        assertThat(asked).isInstanceOf(Posted.class);
        assertThat(ledger.postTogether(order)).isEqualTo(asked);
    }

    @Test
    void isNoPartOfATransactionOfTheCaller() {
        TransactionTemplate transaction = books.bean(TransactionTemplate.class);
        EntryOrder order = transfer(payer, payee, 10).order();

        assertThatThrownBy(() -> transaction.execute(status -> ledger.postTogether(order)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private static List<EntryOrder> orders(int number, Supplier<Orders> order) {
        List<EntryOrder> orders = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            orders.add(order.get().order());
        }
        return orders;
    }

    /** Sent while their payer's account is held for a moment, so that they meet in a round. */
    private List<PostingOutcome> together(List<EntryOrder> orders) throws Exception {
        List<Future<PostingOutcome>> answers = new ArrayList<>();
        held(payer, () -> {
            answers.addAll(orders.stream().map(this::submitted).toList());
            sleep(300);
        });
        List<PostingOutcome> outcomes = new ArrayList<>();
        for (Future<PostingOutcome> answer : answers) {
            outcomes.add(answer.get());
        }
        return outcomes;
    }

    private Future<PostingOutcome> submitted(EntryOrder order) {
        CompletableFuture<PostingOutcome> answer = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                answer.complete(ledger.postTogether(order));
            } catch (RuntimeException broken) {
                answer.completeExceptionally(broken);
            }
        });
        return answer;
    }

    private static void held(LedgerAccountId account, Runnable meanwhile) throws SQLException {
        try (Connection root = books.schema().connect(books.schema().root());
                Statement statement = root.createStatement()) {
            root.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM ledger_account WHERE id = " + account.value() + " FOR UPDATE");
            meanwhile.run();
            root.rollback();
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Of all sessions since the server was started. */
    private static long commits() {
        return books.asRoot()
                .sql("SELECT variable_value FROM information_schema.global_status WHERE variable_name = 'COM_COMMIT'")
                .query(Long.class)
                .single();
    }

    private static void assertProven() {
        assertThat(books.bean(LedgerProofs.class).prove(id -> "Ledger account " + id.value()))
                .allSatisfy(proof -> assertThat(proof.failures()).isEmpty());
    }
}
