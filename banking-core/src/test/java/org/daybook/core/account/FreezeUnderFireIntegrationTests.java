package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.daybook.core.account.SampleBank.ANALYST;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.daybook.core.account.FreezeOutcome.Frozen;
import org.daybook.core.account.FreezeOutcome.Unfrozen;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.PostingOutcome;
import org.daybook.core.ledger.Proof;
import org.daybook.core.money.Money;
import org.daybook.core.test.Seeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 16 threads debit eight accounts, which are frozen and unfrozen 1,000 times meanwhile. After a freeze has returned no debit
 * of its account may be posted until it is unfrozen: the proof is in the sequences, which the books number without a gap.
 */
class FreezeUnderFireIntegrationTests {

    private static final int THREADS = 16;
    private static final int ACCOUNTS = 8;
    private static final int FREEZES = 1_000;

    private SampleBank bank;
    private final List<Account> payers = new ArrayList<>();
    private final List<Account> sinks = new ArrayList<>();

    @BeforeEach
    void openBank() {
        bank = new SampleBank();
        for (int i = 0; i < ACCOUNTS; i++) {
            payers.add(bank.open("P" + i, 1_000_000_000_000L, "Payer " + i));
        }
        for (int i = 0; i < THREADS; i++) {
            sinks.add(bank.open("S" + i, 0, "Sink " + i));
        }
    }

    @AfterEach
    void closeBank() {
        bank.close();
    }

    @Test
    void noDebitIsPostedAfterAFreezeHasReturned() throws Exception {
        Ledger ledger = bank.bean(Ledger.class);

        Fire fire = fire(FREEZES, order -> ledger.post(order) instanceof PostingOutcome.Posted);

        assertThat(fire.debitsAfterReturn).isZero();
        assertThat(fire.tried).isGreaterThanOrEqualTo(4L * FREEZES);
        assertThat(fire.debited).isEqualTo(debitsOnFile());
        assertThat(bank.failures()).isEmpty();
        assertThat(bank.bean(FreezeProof.class).prove(id -> "Ledger account " + id.value()))
                .extracting(Proof::counted, Proof::failed)
                .containsExactly(tuple((long) ACCOUNTS + THREADS, 0L), tuple((long) FREEZES, 0L));
        assertThat(bank.audited()).hasSize(2 * FREEZES);
    }

    /**
     * The same with a ledger that reads the freeze without a lock before it posts, the database's own check taken away: the
     * count above is not zero by chance.
     */
    @Test
    void plainReadOfTheFreezeWouldLetDebitsThrough() throws Exception {
        String trigger = bank.books()
                .asRoot()
                .sql("SHOW CREATE TRIGGER journal_batch_posts_its_drafts")
                .query((row, number) -> row.getString("SQL Original Statement"))
                .single();
        String careless = trigger.replaceAll("WHEN dr\\.freeze IN .* THEN 'ACCOUNT_FROZEN'", "");
        assertThat(careless).isNotEqualTo(trigger);
        bank.books().asRoot().sql("DROP TRIGGER journal_batch_posts_its_drafts").update();
        bank.books().asRoot().sql(careless).update();
        Ledger ledger = bank.bean(Ledger.class);
        JdbcClient jdbc = bank.bean(JdbcClient.class);
        TransactionTemplate transaction = bank.bean(TransactionTemplate.class);

        Fire fire = fire(200, order -> {
            String freeze = jdbc.sql("SELECT freeze FROM ledger_account WHERE id = ?")
                    .param(order.debit().value())
                    .query(String.class)
                    .single();
            if (!freeze.equals("NONE")) {
                return false;
            }
            transaction.executeWithoutResult(status -> ledger.postAll(List.of(order)));
            return true;
        });

        assertThat(fire.debitsAfterReturn).isPositive();
    }

    private Fire fire(int freezes, Debit debit) throws Exception {
        long seed = Seeds.next();
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong tried = new AtomicLong();
        AtomicLong debited = new AtomicLong();
        List<Frost> frosts = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> threads = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                LedgerAccountId sink = sinks.get(thread).ledgerAccount();
                Random random = new Random(seed + thread);
                threads.add(executor.submit(() -> {
                    while (!over.get()) {
                        LedgerAccountId payer =
                                payers.get(random.nextInt(ACCOUNTS)).ledgerAccount();
                        if (debit.tryToPost(order(payer, sink))) {
                            debited.incrementAndGet();
                        }
                        tried.incrementAndGet();
                    }
                }));
            }
            try {
                for (int i = 0; i < freezes; i++) {
                    frosts.add(frost(payers.get(i % ACCOUNTS), i % 3 == 0, tried));
                }
            } finally {
                over.set(true);
            }
            for (Future<?> thread : threads) {
                thread.get();
            }
        }
        return new Fire(debitsWithin(frosts), tried.get(), debited.get());
    }

    /** Freezes, lets the threads go on for a while, and unfreezes. */
    private Frost frost(Account account, boolean all, AtomicLong tried) {
        Freezes freezes = bank.bean(Freezes.class);
        FreezeScope scope = all ? FreezeScope.ALL : FreezeScope.DEBITS;
        Frozen frozen = (Frozen)
                bank.as(ANALYST, () -> freezes.freeze(account.reference(), scope, "Exercise", Optional.empty()));
        long returnedAt = tried.get();
        while (tried.get() < returnedAt + 4) {
            LockSupport.parkNanos(100_000);
        }
        Unfrozen unfrozen = (Unfrozen) bank.as(ANALYST, () -> freezes.unfreeze(account.reference(), "Exercise over"));
        return new Frost(account.ledgerAccount(), frozen.lastSequence(), unfrozen.lastSequence());
    }

    /** How many debits have a sequence between a freeze and the unfreeze that follows it. */
    private long debitsWithin(List<Frost> frosts) {
        Map<Long, TreeSet<Long>> debits = new HashMap<>();
        bank.books()
                .asRoot()
                .sql("SELECT account_id, sequence FROM posting WHERE side = 'DEBIT'")
                .query((ResultSet row) -> {
                    debits.computeIfAbsent(row.getLong("account_id"), id -> new TreeSet<>())
                            .add(row.getLong("sequence"));
                });
        return frosts.stream()
                .mapToLong(frost -> debits.getOrDefault(frost.account.value(), new TreeSet<>())
                        .subSet(frost.from, false, frost.to, true)
                        .size())
                .sum();
    }

    private long debitsOnFile() {
        return bank.books()
                .asRoot()
                .sql("SELECT COUNT(*) FROM posting WHERE side = 'DEBIT'")
                .query(Long.class)
                .single();
    }

    private static EntryOrder order(LedgerAccountId payer, LedgerAccountId sink) {
        String key = "fire/" + UUID.randomUUID();
        return new EntryOrder(
                new EntryOrder.Origin(key, key, null, "TEST", "test"),
                "TRANSFER",
                payer,
                sink,
                Money.ofMinor(1, CZK),
                EntryOrder.Dates.on(DAY),
                "",
                EntryOrder.Counterparty.UNKNOWN,
                null);
    }

    private interface Debit {
        /** Whether it was posted. */
        boolean tryToPost(EntryOrder order);
    }

    /** One freeze: the sequences at which it began and ended. */
    private record Frost(LedgerAccountId account, long from, long to) {}

    private record Fire(long debitsAfterReturn, long tried, long debited) {}
}
