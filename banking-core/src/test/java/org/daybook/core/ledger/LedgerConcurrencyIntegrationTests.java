package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.ledger.Orders.CZK;
import static org.daybook.core.ledger.Orders.EUR;
import static org.daybook.core.ledger.Orders.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.daybook.core.test.Seeds;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerConcurrencyIntegrationTests {

    private static Books books;
    private static Ledger ledger;
    private static LedgerAccounts accounts;

    @BeforeAll
    static void openBooks() {
        books = Books.open();
        ledger = books.bean(Ledger.class);
        accounts = books.bean(LedgerAccounts.class);
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    /** 16 threads move money between four accounts that hold little, so that many orders are refused. */
    @Test
    void conservesMoneyAndNeverOverdraws() throws Exception {
        long seed = Seeds.next();
        List<LedgerAccountId> four = accounts.openForCustomers(Collections.nCopies(4, Money.zero(CZK)));
        LedgerAccountId cash = accounts.ofBank(BankRole.CASH, CZK);
        four.forEach(account -> ledger.post(transfer(cash, account, 1_000).order()));

        List<PostingOutcome> outcomes = Together.run(16, thread -> {
            Random random = new Random(seed + thread);
            List<PostingOutcome> own = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                int from = random.nextInt(4);
                int to = (from + 1 + random.nextInt(3)) % 4;
                own.add(ledger.post(transfer(four.get(from), four.get(to), 1 + random.nextInt(900))
                        .order()));
            }
            return own;
        });

        Map<Class<?>, Long> kinds =
                outcomes.stream().collect(Collectors.groupingBy(Object::getClass, Collectors.counting()));
        assertThat(outcomes).hasSize(16 * 25);
        assertThat(kinds.keySet()).isSubsetOf(PostingOutcome.Posted.class, PostingOutcome.Refused.class);
        assertThat(four.stream()
                        .mapToLong(account -> ledger.balance(account).minor())
                        .sum())
                .isEqualTo(4_000);
        assertThat(books.asRoot()
                        .sql("SELECT MIN(balance_after_minor) FROM posting WHERE account_id IN (:four)")
                        .param("four", four.stream().map(LedgerAccountId::value).toList())
                        .query(Long.class)
                        .single())
                .isNotNegative();
        assertProven();
    }

    /** Eight sessions post batches on six accounts in random order: ordered locks make them wait, never deadlock. */
    @Test
    void batchesOnSameAccountsNeverDeadlock() throws Exception {
        long seed = Seeds.next();
        List<LedgerAccountId> six =
                accounts.openForCustomers(Collections.nCopies(6, Money.ofMinor(1_000_000_000, CZK)));
        TransactionTemplate transaction = books.bean(TransactionTemplate.class);

        List<Integer> posted = Together.run(8, thread -> {
            Random random = new Random(seed + thread);
            List<Integer> sizes = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                List<EntryOrder> orders = new ArrayList<>();
                int size = 1 + random.nextInt(20);
                for (int j = 0; j < size; j++) {
                    int from = random.nextInt(6);
                    int to = (from + 1 + random.nextInt(5)) % 6;
                    orders.add(transfer(six.get(from), six.get(to), 1 + random.nextInt(500))
                            .order());
                }
                transaction.executeWithoutResult(status -> ledger.postAll(orders));
                sizes.add(size);
            }
            return sizes;
        });

        assertThat(posted).hasSize(8 * 12);
        assertThat(six.stream()
                        .mapToLong(account -> ledger.balance(account).minor())
                        .sum())
                .isZero();
        assertThat(books.asRoot()
                        .sql("SELECT SUM(last_sequence) FROM ledger_account WHERE id IN (:six)")
                        .param("six", six.stream().map(LedgerAccountId::value).toList())
                        .query(Long.class)
                        .single())
                .isEqualTo(2L * posted.stream().mapToInt(Integer::intValue).sum());
        assertProven();
    }

    /** The same order from every thread: one entry, and everybody is told of it. */
    @Test
    void oneKeyInManyThreadsIsOneEntry() throws Exception {
        LedgerAccountId account =
                accounts.openForCustomers(List.of(Money.zero(CZK))).getFirst();
        EntryOrder order =
                transfer(accounts.ofBank(BankRole.CASH, CZK), account, 5).order();

        List<PostingOutcome> outcomes = Together.run(16, thread -> List.of(ledger.post(order)));

        assertThat(outcomes).hasSize(16);
        assertThat(outcomes.stream().distinct()).hasSize(1);
        assertThat(ledger.balance(account)).isEqualTo(Money.ofMinor(5, CZK));
    }

    /** One key for other accounts in each thread: locks on accounts do not meet, the key does. */
    @Test
    void oneKeyForManyOrdersIsOneEntry() throws Exception {
        List<LedgerAccountId> many = accounts.openForCustomers(Collections.nCopies(16, Money.ofMinor(100, CZK)));

        List<String> outcomes = Together.run(8, thread -> {
            EntryOrder order = transfer(many.get(2 * thread), many.get(2 * thread + 1), 7)
                    .key("contested")
                    .order();
            try {
                return List.of(ledger.post(order).getClass().getSimpleName());
            } catch (DuplicateKeyException cameSecond) {
                return List.of(ledger.post(order).getClass().getSimpleName());
            }
        });

        assertThat(outcomes).hasSize(8).containsOnlyOnce("Posted").containsOnly("Posted", "KeyUsedForAnotherOrder");
        assertThat(many.stream()
                        .mapToLong(account -> Math.abs(ledger.balance(account).minor()))
                        .sum())
                .isEqualTo(14);
        assertProven();
    }

    @Test
    void bankAccountIsOpenedOnce() throws Exception {
        List<LedgerAccountId> opened =
                Together.run(8, thread -> List.of(accounts.ofBank(BankRole.INTEREST_EXPENSE, EUR)));

        assertThat(opened).hasSize(8);
        assertThat(opened.stream().distinct()).hasSize(1);
    }

    private static void assertProven() {
        assertThat(books.bean(LedgerProofs.class).prove(id -> "Ledger account " + id.value()))
                .allSatisfy(proof -> assertThat(proof.failures()).isEmpty());
    }
}
