package org.daybook.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.ledger.DailyCap;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.PostingOutcome;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transfers a second through {@link Ledger#postTogether} with every rule on, a daily cap on each, against a program of five
 * statements without any rule ({@link NaiveTransfers}) on the same server. The two take turns; the turn of the median ratio
 * counts. The microseconds are processor time a transfer, the server's and this Java's.
 */
final class TransferBenchmark {

    private static final int ACCOUNTS = 1_000;
    private static final int BULK = 1_000;
    private static final int MOST_CALLERS = 64;
    private static final int TURNS = 5;
    private static final double SECONDS = 4;
    private static final Currency CZK = Currency.getInstance("CZK");

    private final Path folder;
    private @Nullable ProcessorTime processors;

    TransferBenchmark(Path folder) {
        this.folder = folder;
    }

    /** Something that a caller does over and over. */
    private interface Work {
        void once(Random random) throws Exception;
    }

    /** What callers got done, how long they waited for it in milliseconds, and processor time a transfer. */
    private record Speed(double aSecond, double p50, double p99, ProcessorTime.Used each) {}

    private record Turn(Speed ours, Speed naive) {

        double ratio() {
            return ours.aSecond / naive.aSecond;
        }
    }

    void run(PrintStream out) throws IOException, SQLException, InterruptedException, ExecutionException {
        try (BenchmarkBank bank = BenchmarkBank.open(ACCOUNTS, 1, folder)) {
            Ledger ledger = bank.bean(Ledger.class);
            Accounts accounts = bank.bean(Accounts.class);
            List<LedgerAccountId> ids = accounts.byId(accounts.ids()).stream()
                    .map(Account::ledgerAccount)
                    .toList();
            FlywayConnectionDetails owner = bank.bean(FlywayConnectionDetails.class);
            try (NaiveTransfers naive = new NaiveTransfers(
                    String.valueOf(owner.getJdbcUrl()),
                    String.valueOf(owner.getUsername()),
                    String.valueOf(owner.getPassword()),
                    ACCOUNTS,
                    MOST_CALLERS)) {
                processors = ProcessorTime.of(
                        String.valueOf(owner.getJdbcUrl()),
                        String.valueOf(owner.getUsername()),
                        String.valueOf(owner.getPassword()));
                Work plain = random ->
                        naive.transfer(random.nextInt(ACCOUNTS / 2), ACCOUNTS / 2 + random.nextInt(ACCOUNTS / 2));
                Work hotNaive = random -> naive.transfer(0, 1 + random.nextInt(ACCOUNTS - 1));
                Work ours = random -> post(
                        ledger,
                        ids.get(random.nextInt(ACCOUNTS / 2)),
                        ids.get(ACCOUNTS / 2 + random.nextInt(ACCOUNTS / 2)));
                Work hot = random -> post(ledger, ids.getFirst(), ids.get(1 + random.nextInt(ACCOUNTS - 1)));
                Work bulk = random -> bank.bean(TransactionTemplate.class)
                        .executeWithoutResult(status -> ledger.postAll(orders(ids, random)));
                out.println(
                        "| Transfers | Callers | Daybook, /s | p50, ms | p99, ms | µs | Naive, /s | p50, ms | p99, ms | µs | Ratio |");
                out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
                for (int callers : new int[] {1, 8, MOST_CALLERS}) {
                    print(out, "between 1,000 accounts", callers, turns(callers, 1, ours, plain));
                }
                print(out, "all from one account", 8, turns(8, 1, hot, hotNaive));
                print(out, "all from one account", MOST_CALLERS, turns(MOST_CALLERS, 1, hot, hotNaive));
                print(out, "1,000 a transaction", 1, turns(1, BULK, bulk, plain));
            }
        }
    }

    private static List<EntryOrder> orders(List<LedgerAccountId> ids, Random random) {
        List<EntryOrder> orders = new ArrayList<>(BULK);
        for (int i = 0; i < BULK; i++) {
            orders.add(
                    order(ids.get(random.nextInt(ACCOUNTS / 2)), ids.get(ACCOUNTS / 2 + random.nextInt(ACCOUNTS / 2))));
        }
        return orders;
    }

    private static void post(Ledger ledger, LedgerAccountId debit, LedgerAccountId credit) {
        DailyCap cap = new DailyCap(debit, "API.TRANSFER", Money.ofMinor(1_000_000, CZK), 1_000_000);
        PostingOutcome outcome = ledger.postTogether(order(debit, credit).within(List.of(cap)));
        if (!(outcome instanceof PostingOutcome.Posted)) {
            throw new IllegalStateException("Refused: " + outcome);
        }
    }

    private static EntryOrder order(LedgerAccountId debit, LedgerAccountId credit) {
        String key = "benchmark/" + UUID.randomUUID();
        return new EntryOrder(
                new EntryOrder.Origin(key, key, null, "API", "system:benchmark"),
                "TRANSFER",
                debit,
                credit,
                Money.ofMinor(1, CZK),
                EntryOrder.Dates.on(BenchmarkBank.LAST_DAY),
                "Rent of March",
                EntryOrder.Counterparty.UNKNOWN,
                null);
    }

    /** In the order of their ratios, after a warm-up of both. */
    private List<Turn> turns(int callers, int each, Work ours, Work naive)
            throws InterruptedException, ExecutionException {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i <= TURNS; i++) {
            Turn turn = new Turn(speed(callers, each, ours), speed(callers, 1, naive));
            if (i > 0) {
                turns.add(turn);
            }
        }
        turns.sort(Comparator.comparingDouble(Turn::ratio));
        return turns;
    }

    private Speed speed(int callers, int each, Work work) throws InterruptedException, ExecutionException {
        ProcessorTime time = Objects.requireNonNull(processors);
        ProcessorTime.Used before = time.used();
        long begin = System.nanoTime();
        long end = begin + (long) (SECONDS * 1e9);
        List<Long> times = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(callers)) {
            List<Callable<List<Long>>> tasks = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                Random random = new Random(caller);
                tasks.add(() -> times(work, random, end));
            }
            for (Future<List<Long>> done : executor.invokeAll(tasks)) {
                times.addAll(done.get());
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        ProcessorTime.Used used = time.used().since(before);
        long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Speed(
                sorted.length * each / seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                new ProcessorTime.Used(used.server() / sorted.length / each, used.java() / sorted.length / each));
    }

    private static List<Long> times(Work work, Random random, long end) throws Exception {
        List<Long> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            work.once(random);
            times.add(System.nanoTime() - begin);
        }
        return times;
    }

    private static void print(PrintStream out, String what, int callers, List<Turn> turns) {
        Turn median = turns.get(turns.size() / 2);
        out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %,.0f | %.1f | %.1f | %.0f + %.0f | %,.0f | %.1f | %.1f | %.0f + %.0f | %.2f× (%.2f to %.2f) |",
                what,
                callers,
                median.ours.aSecond,
                median.ours.p50,
                median.ours.p99,
                median.ours.each.server(),
                median.ours.each.java(),
                median.naive.aSecond,
                median.naive.p50,
                median.naive.p99,
                median.naive.each.server(),
                median.naive.each.java(),
                median.ratio(),
                turns.getFirst().ratio(),
                turns.getLast().ratio()));
    }
}
