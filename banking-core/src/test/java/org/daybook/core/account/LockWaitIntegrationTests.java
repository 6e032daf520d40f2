package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.OPERATIONS;

import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.ledger.PostingOutcome;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** Where the server lets nobody wait for a lock for more than a second. */
class LockWaitIntegrationTests {

    private SampleBank bank;

    @BeforeEach
    void openBank() {
        bank = new SampleBank(
                Books.open("spring.datasource.hikari.connection-init-sql=SET SESSION innodb_lock_wait_timeout = 1"));
        bank.open("4711", 0, "Eva Nováková");
    }

    @AfterEach
    void closeBank() {
        assertThat(bank.failures()).isEmpty();
        bank.close();
    }

    @Test
    void orderThatWaitedTooLongIsTriedAgain() throws Exception {
        try (ExecutorService counter = Executors.newSingleThreadExecutor();
                Connection other = holdingTheAccount()) {
            Future<CounterOutcome> outcome = counter.submit(this::deposit);
            awaitTransactions(2, outcome);
            other.rollback();

            assertThat(outcome.get()).isInstanceOf(CounterOutcome.Posted.class);
        }

        assertThat(bank.balance("4711")).isEqualTo(Money.ofMinor(10_000, CZK));
    }

    @Test
    void entryThatWaitedTooLongIsTriedAgain() throws Exception {
        try (ExecutorService job = Executors.newSingleThreadExecutor();
                Connection other = holdingTheAccount()) {
            Future<PostingOutcome> outcome = job.submit(this::post);
            // Together with others, alone, and alone once more.
            awaitTransactions(3, outcome);
            other.rollback();

            assertThat(outcome.get()).isInstanceOf(PostingOutcome.Posted.class);
        }

        assertThat(bank.balance("4711")).isEqualTo(Money.ofMinor(10_000, CZK));
    }

    @Test
    void nobodyWaitsForEver() throws Exception {
        try (Connection other = holdingTheAccount()) {
            assertThatThrownBy(this::deposit).isInstanceOf(CannotAcquireLockException.class);
            other.rollback();
        }

        assertThat(bank.balance("4711")).isEqualTo(Money.zero(CZK));
        assertThat(deposit()).isInstanceOf(CounterOutcome.Posted.class);
    }

    private CounterOutcome deposit() {
        return bank.as(OPERATIONS, () -> bank.bean(CounterEntries.class)
                .deposit(new Deposit("deposit-1", "BRANCH", "4711", Money.ofMinor(10_000, CZK), "Savings")));
    }

    private PostingOutcome post() {
        return bank.bean(Ledger.class)
                .postTogether(new EntryOrder(
                        new EntryOrder.Origin("job/1", "job/1", null, "JOB", "test"),
                        "CASH_DEPOSIT",
                        bank.bean(LedgerAccounts.class).ofBank(BankRole.CASH, CZK),
                        bank.account("4711").ledgerAccount(),
                        Money.ofMinor(10_000, CZK),
                        EntryOrder.Dates.on(DAY),
                        "Savings",
                        EntryOrder.Counterparty.UNKNOWN,
                        null));
    }

    private Connection holdingTheAccount() throws Exception {
        Connection other = bank.books().schema().connect(bank.books().schema().owner());
        other.setAutoCommit(false);
        try (var statement = other.createStatement()) {
            statement.executeQuery("SELECT id FROM ledger_account WHERE id = "
                    + bank.account("4711").ledgerAccount().value() + " FOR UPDATE");
        }
        return other;
    }

    /** Returns once so many transactions have waited, one after the other. */
    private void awaitTransactions(int count, Future<?> outcome) throws InterruptedException {
        Set<String> waited = new HashSet<>();
        while (waited.size() < count && !outcome.isDone()) {
            // Each gives up after a second, so no two begin to wait within the same one.
            waited.addAll(bank.books()
                    .asRoot()
                    .sql("SELECT trx_wait_started FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
                    .query(String.class)
                    .list());
            // The server shows the same picture again to whoever asks within a tenth of a second.
            Thread.sleep(200);
        }
    }
}
