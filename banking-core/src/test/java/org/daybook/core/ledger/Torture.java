package org.daybook.core.ledger;

import static org.daybook.core.ledger.Orders.CZK;
import static org.daybook.core.ledger.Orders.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.daybook.core.ledger.PostingOutcome.Posted;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.daybook.core.test.Together;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 64 threads on eight accounts that hold little, with rollbacks, killed sessions, keys sent twice by several threads at once,
 * holds, freezes and changes of limits in between; then a recount of everything that anybody was told.
 */
final class Torture {

    static final int THREADS = 64;
    private static final int ACCOUNTS = 8;
    private static final long FUNDS = 2_000;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    /** How an order gets into the books. */
    interface Poster {
        PostingOutcome post(EntryOrder order);
    }

    /** An account's row as it was changed, and after which posting. */
    private record Change(LedgerAccountId account, long sequence, long limit, String freeze) {}

    private final Books books;
    private final Poster poster;
    private final boolean chaos;
    private final long seed;
    private final TransactionTemplate transaction;
    private final List<LedgerAccountId> accounts;
    private final Map<String, PostingOutcome> told = new ConcurrentHashMap<>();
    private final Map<String, EntryOrder> unknown = new ConcurrentHashMap<>();
    private final Queue<String> rolledBack = new ConcurrentLinkedQueue<>();
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();
    private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
    private final AtomicReferenceArray<EntryOrder> recent = new AtomicReferenceArray<>(THREADS);
    private final TorturedHolds holds;
    private final AtomicLong posted = new AtomicLong();
    private final AtomicLong kills = new AtomicLong();

    Torture(Books books, Poster poster, boolean chaos, long seed) {
        this.books = books;
        this.poster = poster;
        this.chaos = chaos;
        this.seed = seed;
        this.transaction = books.bean(TransactionTemplate.class);
        this.accounts = books.bean(LedgerAccounts.class)
                .openForCustomers(Collections.nCopies(ACCOUNTS, Money.ofMinor(500, CZK)));
        this.holds = new TorturedHolds(books, accounts);
        LedgerAccountId cash = books.bean(LedgerAccounts.class).ofBank(BankRole.CASH, CZK);
        accounts.forEach(account -> {
            books.bean(Ledger.class).post(transfer(cash, account, FUNDS).order());
            changes.add(new Change(account, 1, 500, "NONE"));
        });
    }

    /** What was found wrong; as a summary of the run the number of orders told of. */
    List<String> run(double seconds) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        Together.run(THREADS + 2, thread -> {
            Random random = new Random(seed + thread);
            while (System.nanoTime() < end) {
                if (thread == THREADS) {
                    changeAnAccount(random);
                } else if (thread > THREADS) {
                    killASession(random);
                } else {
                    act(thread, random);
                }
            }
            return List.of();
        });
        books.leaveDeadSessions();
        long unresolved = unknown.size();
        unknown.values().forEach(order -> {
            if (!told.containsKey(order.origin().idempotencyKey())) {
                tell(order, books.bean(Ledger.class).post(order));
            }
        });
        holds.resolve();
        recount();
        System.out.printf(
                "Torture: %d keys answered, %d entries, %d outcomes unknown and resolved, %d sessions killed, %d changes,"
                        + " %d answers about holds%n",
                told.size(), posted.get(), unresolved, kills.get(), changes.size(), holds.answered());
        return List.copyOf(findings);
    }

    private void act(int thread, Random random) {
        if (random.nextInt(8) == 0) {
            holds.act(random, this::judge);
            return;
        }
        EntryOrder own = anyOrder(random);
        if (chaos && random.nextInt(10) == 0) {
            rollBack(own);
            return;
        }
        EntryOrder order = own;
        if (random.nextInt(3) == 0) {
            EntryOrder others = recent.get(random.nextInt(THREADS));
            order = others == null ? own : others;
        }
        recent.set(thread, order);
        send(order);
    }

    private void send(EntryOrder order) {
        try {
            tell(order, poster.post(order));
        } catch (RuntimeException broken) {
            unknown.put(order.origin().idempotencyKey(), order);
            judge(broken);
        }
    }

    private void rollBack(EntryOrder order) {
        try {
            transaction.executeWithoutResult(status -> {
                books.bean(Ledger.class).post(order);
                status.setRollbackOnly();
            });
        } catch (RuntimeException broken) {
            judge(broken);
        }
        rolledBack.add(order.origin().idempotencyKey());
    }

    private EntryOrder anyOrder(Random random) {
        int from = random.nextInt(ACCOUNTS);
        int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
        Orders order = transfer(accounts.get(from), accounts.get(to), 1 + random.nextInt(1_500));
        return (random.nextInt(4) == 0 ? order.daily(1_000_000, 200) : order).order();
    }

    /** The same key is answered the same, whoever asks and whenever. */
    private void tell(EntryOrder order, PostingOutcome outcome) {
        PostingOutcome before = told.putIfAbsent(order.origin().idempotencyKey(), outcome);
        if (before != null && !before.equals(outcome)) {
            findings.add("two answers: " + before + " and " + outcome);
        }
    }

    /** Sessions are killed, so much may break; but nobody is to hear of deadlocks, or break a rule. */
    private void judge(RuntimeException broken) {
        if (broken instanceof LedgerRuleBroken) {
            findings.add("rule broken: " + broken.getMessage());
        }
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getErrorCode() == DEADLOCK || sql.getErrorCode() == LOCK_WAIT_TIMEOUT)) {
                findings.add("deadlock: " + sql.getMessage());
                return;
            }
        }
        if (!chaos) {
            findings.add("broke: " + broken);
        }
    }

    /** Freezes, unfreezes or changes the limit of an account, knowing which posting was the last before. */
    private void changeAnAccount(Random random) throws Exception {
        LedgerAccountId account = accounts.get(random.nextInt(ACCOUNTS));
        String freeze = List.of("NONE", "NONE", "DEBITS", "ALL").get(random.nextInt(4));
        long limit = random.nextInt(1_000);
        try (Connection root = books.schema().connect(books.schema().root());
                Statement statement = root.createStatement()) {
            root.setAutoCommit(false);
            try (var row = statement.executeQuery(
                    "SELECT last_sequence, booked_balance_minor - held_minor, overdraft_limit_minor"
                            + " FROM ledger_account WHERE id = " + account.value() + " FOR UPDATE")) {
                row.next();
                if (row.getLong(2) < -row.getLong(3)) {
                    findings.add("spent what is held: " + row.getLong(2) + " beyond " + row.getLong(3));
                }
                long allowed = Math.max(limit, -row.getLong(2));
                changes.add(new Change(account, row.getLong(1), allowed, freeze));
                statement.execute("UPDATE ledger_account SET freeze = '" + freeze + "', overdraft_limit_minor = "
                        + allowed + " WHERE id = " + account.value());
            }
            root.commit();
        }
        Thread.sleep(random.nextInt(20));
    }

    private void killASession(Random random) throws Exception {
        Thread.sleep(40 + random.nextInt(100));
        if (!chaos) {
            return;
        }
        List<Long> sessions = books.asRoot()
                .sql("SELECT id FROM information_schema.processlist WHERE user = ? AND db = DATABASE()")
                .param(books.schema().runtime().user())
                .query(Long.class)
                .list();
        if (!sessions.isEmpty()) {
            try (Connection root = books.schema().connect(books.schema().root());
                    Statement statement = root.createStatement()) {
                statement.execute("KILL " + sessions.get(random.nextInt(sessions.size())));
                kills.incrementAndGet();
            } catch (SQLException gone) {
                // It had ended by itself.
                return;
            }
        }
    }

    private void recount() {
        Map<String, Long> entries = new HashMap<>();
        books.asRoot()
                .sql("SELECT idempotency_key, id FROM journal_entry WHERE debit_account_id IN (:eight)")
                .param("eight", ids())
                .query((row, number) -> entries.put(row.getString(1), row.getLong(2)))
                .list();
        posted.set(entries.size());
        told.forEach((key, outcome) -> {
            Long entry = entries.remove(key);
            boolean agrees = outcome instanceof Posted told
                    ? entry != null && entry == told.entry().value()
                    : entry == null;
            if (!agrees) {
                findings.add("told " + outcome + " of entry " + entry);
            }
        });
        findings.addAll(holds.recount(entries));
        entries.keySet()
                .forEach(key -> findings.add((rolledBack.contains(key) ? "rolled back: " : "told nobody: ") + key));
        long sum = accounts.stream()
                .mapToLong(account -> books.bean(Ledger.class).balance(account).minor())
                .sum();
        if (sum != ACCOUNTS * FUNDS) {
            findings.add("the accounts hold " + sum);
        }
        accounts.forEach(this::recount);
        books.bean(LedgerProofs.class)
                .prove(id -> "Ledger account " + id.value())
                .forEach(proof -> findings.addAll(proof.failures()));
    }

    /** Every debit against the limit and the freeze that were in force at its sequence. */
    private void recount(LedgerAccountId account) {
        TreeMap<Long, Change> inForce = new TreeMap<>();
        changes.stream()
                .filter(change -> change.account.equals(account))
                .forEach(change -> inForce.put(change.sequence, change));
        List<String> wrong = new ArrayList<>();
        books.asRoot()
                .sql("SELECT sequence, balance_after_minor FROM posting WHERE account_id = ? AND side = 'DEBIT'")
                .param(account.value())
                .query((row, number) -> {
                    Change change = inForce.lowerEntry(row.getLong(1)).getValue();
                    if (row.getLong(2) < -change.limit) {
                        wrong.add("overdrawn: %d beyond %d".formatted(row.getLong(2), change.limit));
                    }
                    return change.freeze.equals("NONE") || wrong.add("debited while frozen: " + account);
                })
                .list();
        findings.addAll(wrong);
    }

    private List<Long> ids() {
        return accounts.stream().map(LedgerAccountId::value).toList();
    }
}
