package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.core.ledger.PostingOutcome.Refused;
import org.daybook.core.ledger.Torture.Poster;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.daybook.core.test.Seeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The books under everything at once, and four ways of posting that are wrong, each of which the same torture finds out.
 *
 * <p>Longer: {@code -Ddaybook.torture-seconds=30 -Ddaybook.torture-seeds=20}.
 */
class LedgerTortureIntegrationTests {

    private static final int SECONDS = Integer.getInteger("daybook.torture-seconds", 20);
    private static final int SEEDS = Integer.getInteger("daybook.torture-seeds", 1);
    private static final double SECONDS_OF_A_MUTANT = 5;

    private Books books;
    private Ledger ledger;
    private TransactionTemplate transaction;

    @BeforeEach
    void openBooks() {
        books = Books.open("spring.datasource.hikari.maximum-pool-size=80");
        ledger = books.bean(Ledger.class);
        transaction =
                new TransactionTemplate(books.bean(TransactionTemplate.class).getTransactionManager());
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void losesAndDoublesNothing() throws Exception {
        for (int i = 0; i < SEEDS; i++) {
            long seed = Seeds.next();

            List<String> findings = new Torture(books, ledger::postTogether, true, seed).run(SECONDS);

            assertThat(findings).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void findsLocksWithoutOrder() throws Exception {
        JdbcClient jdbc = books.bean(JdbcClient.class);
        PostingRound round = books.bean(PostingRound.class);

        List<String> findings = findings(order -> {
            for (LedgerAccountId account : List.of(order.debit(), order.credit())) {
                jdbc.sql("SELECT id FROM ledger_account WHERE id = ? FOR UPDATE")
                        .param(account.value())
                        .query(Long.class)
                        .single();
            }
            return round.carryOut(List.of(order)).getFirst();
        });

        assertThat(findings).anyMatch(finding -> finding.startsWith("deadlock"));
    }

    @Test
    void findsKeyAskedAfterFunds() throws Exception {
        LedgerQueries queries = books.bean(LedgerQueries.class);
        PostingRound round = books.bean(PostingRound.class);

        List<String> findings = findings(order -> {
            LockedAccount debit =
                    queries.lock(List.of(order.debit(), order.credit())).get(order.debit());
            if (!debit.covers(order.amount())) {
                return new Refused(
                        Refusal.INSUFFICIENT_AVAILABLE_BALANCE,
                        Optional.of(order.debit()),
                        order.amount(),
                        Instant.EPOCH);
            }
            return round.carryOut(List.of(order)).getFirst();
        });

        assertThat(findings).anyMatch(finding -> finding.startsWith("two answers"));
    }

    /** The database's own check is taken away as well, or it would refuse what was not seen. */
    @Test
    void findsStatusReadWithoutLock() throws Exception {
        String trigger = books.asRoot()
                .sql("SHOW CREATE TRIGGER journal_entry_is_posted")
                .query((row, number) -> row.getString("SQL Original Statement"))
                .single();
        String careless = trigger.replaceAll("WHEN dr\\.freeze IN .* THEN 'ACCOUNT_FROZEN'", "");
        assertThat(careless).isNotEqualTo(trigger);
        books.asRoot().sql("DROP TRIGGER journal_entry_is_posted").update();
        books.asRoot().sql(careless).update();
        JdbcClient jdbc = books.bean(JdbcClient.class);
        JournalWriter journal = books.bean(JournalWriter.class);
        LedgerQueries queries = books.bean(LedgerQueries.class);

        List<String> findings = findings(order -> {
            String freeze = jdbc.sql("SELECT freeze FROM ledger_account WHERE id = ?")
                    .param(order.debit().value())
                    .query(String.class)
                    .single();
            String key = order.origin().idempotencyKey();
            LockedAccount debit =
                    queries.lock(List.of(order.debit(), order.credit())).get(order.debit());
            if (!queries.outcomesOf(List.of(key)).containsKey(key)) {
                if (!freeze.equals("NONE") || !debit.covers(order.amount())) {
                    journal.storeRefusals(
                            List.of(new JournalWriter.StoredRefusal(order, Refusal.ACCOUNT_FROZEN, order.debit())));
                } else {
                    journal.post(List.of(order));
                }
            }
            return queries.outcomesOf(List.of(key)).get(key).outcome();
        });

        assertThat(findings).anyMatch(finding -> finding.startsWith("debited while frozen"));
    }

    /** Neither in Java nor by the database: what is held is spent, and the hold has nothing left to capture. */
    @Test
    void findsHoldsNotCounted() throws Exception {
        String trigger = books.asRoot()
                .sql("SHOW CREATE TRIGGER journal_entry_is_posted")
                .query((row, number) -> row.getString("SQL Original Statement"))
                .single();
        String careless = trigger.replace("- dr.held_minor", "");
        assertThat(careless).isNotEqualTo(trigger);
        books.asRoot().sql("DROP TRIGGER journal_entry_is_posted").update();
        books.asRoot().sql(careless).update();
        JournalWriter journal = books.bean(JournalWriter.class);
        LedgerQueries queries = books.bean(LedgerQueries.class);

        List<String> findings = findings(order -> {
            String key = order.origin().idempotencyKey();
            LockedAccount debit =
                    queries.lock(List.of(order.debit(), order.credit())).get(order.debit());
            if (!queries.outcomesOf(List.of(key)).containsKey(key)) {
                if (debit.covers(order.amount().minus(Money.ofMinor(debit.heldMinor(), Orders.CZK)))
                        && debit.freeze().equals("NONE")) {
                    journal.post(List.of(order));
                } else {
                    journal.storeRefusals(List.of(new JournalWriter.StoredRefusal(
                            order, Refusal.INSUFFICIENT_AVAILABLE_BALANCE, order.debit())));
                }
            }
            return queries.outcomesOf(List.of(key)).get(key).outcome();
        });

        assertThat(findings).anyMatch(finding -> finding.startsWith("spent what is held"));
    }

    /** Of a wrong way of posting, each order a transaction of its own; no session is killed. */
    private List<String> findings(Poster wrong) throws Exception {
        Poster inTransaction = order -> transaction.execute(status -> wrong.post(order));
        return new Torture(books, inTransaction, false, Seeds.next()).run(SECONDS_OF_A_MUTANT);
    }
}
