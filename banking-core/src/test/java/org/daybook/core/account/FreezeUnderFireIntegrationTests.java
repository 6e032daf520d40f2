package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.daybook.core.approval.ApprovalOutcome;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.PostingOutcome;
import org.daybook.core.ledger.Proof;
import org.daybook.core.money.Money;
import org.daybook.core.test.Seeds;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 16 threads debit eight accounts, which are frozen and unfrozen 500 times meanwhile, four at a time, one time in three for all, one for debits,
 * one by an attachment of the whole balance and more. After a freeze has returned no debit of its account may be posted until it
 * is lifted: the proof is in the sequences, which the books number without a gap.
 */
class FreezeUnderFireIntegrationTests {

    private static final int THREADS = 16;
    private static final int ACCOUNTS = 8;

    /** Divides the accounts, so that no account is frozen by two. */
    private static final int FREEZERS = 4;

    private static final long WHOLE_BALANCE = 1_000_000_000_000L;
    private static final String NUMBER = "daybook.test.freezes";

    /** 10,000 by command: {@code -Ddaybook.test.freezes=10000}. */
    private static final int FREEZES = Integer.getInteger(NUMBER, 500);

    private SampleBank bank;
    private final List<Account> payers = new ArrayList<>();
    private final List<Account> sinks = new ArrayList<>();

    @BeforeEach
    void openBank() {
        bank = new SampleBank();
        for (int i = 0; i < ACCOUNTS; i++) {
            payers.add(bank.open("P" + i, 0, "Payer " + i));
            bank.fund("P" + i, WHOLE_BALANCE);
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
        assertThat(fire.tried).isGreaterThanOrEqualTo(FREEZES);
        assertThat(fire.debited).isEqualTo(debitsOnFile());
        assertThat(bank.failures()).isEmpty();
        assertThat(bank.bean(FreezeProof.class).prove(id -> "Ledger account " + id.value()))
                .extracting(Proof::counted, Proof::failed)
                .containsExactly(
                        tuple((long) ACCOUNTS + THREADS, 0L),
                        tuple((long) FREEZES, 0L),
                        tuple((long) (FREEZES + 1) / 3, 0L));
        assertThat(bank.audited()).hasSize(4 * FREEZES);
    }

    /**
     * The same with a ledger that reads the freeze without a lock before it posts, the database's own check taken away: the
     * count above is not zero by chance.
     */
    @Test
    void plainReadOfTheFreezeWouldLetDebitsThrough() throws Exception {
        String trigger = bank.books()
                .asRoot()
                .sql("SHOW CREATE TRIGGER journal_entry_is_posted")
                .query((row, number) -> row.getString("SQL Original Statement"))
                .single();
        String careless = trigger.replaceAll("WHEN dr\\.freeze IN .* THEN 'ACCOUNT_FROZEN'", "")
                .replaceAll("- dr\\.attached_minor", "");
        assertThat(careless).isNotEqualTo(trigger);
        bank.books().asRoot().sql("DROP TRIGGER journal_entry_is_posted").update();
        bank.books().asRoot().sql(careless).update();
        Ledger ledger = bank.bean(Ledger.class);
        JdbcClient jdbc = bank.bean(JdbcClient.class);
        TransactionTemplate transaction = bank.bean(TransactionTemplate.class);

        Fire fire = fire(150, order -> {
            boolean free = jdbc.sql("SELECT freeze = 'NONE' AND attached_minor = 0 FROM ledger_account WHERE id = ?")
                    .param(order.debit().value())
                    .query(Boolean.class)
                    .single();
            if (!free) {
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
        List<Frost> frosts;
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
                frosts = Together.run(FREEZERS, freezer -> {
                    List<Frost> own = new ArrayList<>();
                    for (int i = freezer; i < freezes; i += FREEZERS) {
                        own.add(frost(payers.get(i % ACCOUNTS), i % 3, tried));
                    }
                    return own;
                });
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
    private Frost frost(Account account, int kind, AtomicLong tried) {
        Frozen frozen =
                switch (kind) {
                    case 0 -> bank.freeze(account.reference(), FreezeScope.ALL);
                    case 1 -> bank.attach(account.reference(), WHOLE_BALANCE);
                    default -> bank.freeze(account.reference(), FreezeScope.DEBITS);
                };
        long returnedAt = tried.get();
        while (tried.get() < returnedAt + 4) {
            LockSupport.parkNanos(100_000);
        }
        assertThat(bank.unfreeze(frozen.freeze())).isInstanceOf(ApprovalOutcome.Executed.class);
        return new Frost(account.ledgerAccount(), frozen.lastSequence(), liftedAt(frozen.freeze()));
    }

    private long liftedAt(long freeze) {
        return bank.books()
                .asRoot()
                .sql("SELECT last_sequence FROM account_unfreeze WHERE freeze_id = ?")
                .param(freeze)
                .query(Long.class)
                .single();
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
                .sql("SELECT COUNT(*) FROM posting p JOIN ledger_account a ON a.id = p.account_id"
                        + " WHERE p.side = 'DEBIT' AND a.owner = 'CUSTOMER'")
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
