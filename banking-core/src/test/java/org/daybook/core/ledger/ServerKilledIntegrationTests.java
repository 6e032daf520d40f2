package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.ledger.Orders.CZK;
import static org.daybook.core.ledger.Orders.transfer;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.core.ledger.PostingOutcome.Posted;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.daybook.core.test.Seeds;
import org.daybook.core.test.TestSchema;
import org.daybook.core.test.Together;
import org.daybook.embedded.EmbeddedServer;
import org.junit.jupiter.api.Test;

/**
 * A database server of its own, killed by SIGKILL while 16 threads post, and started again: whatever was acknowledged stands
 * in the books once, and whatever was not is found out by asking with the key.
 *
 * <p>More often: {@code -Ddaybook.server-kills=50}.
 */
class ServerKilledIntegrationTests {

    private static final int KILLS = Integer.getInteger("daybook.server-kills", 3);
    private static final int THREADS = 16;
    private static final int ACCOUNTS = 6;
    private static final long FUNDS = 1_000_000;

    private final Path home = Path.of("target", "killed-" + UUID.randomUUID()).toAbsolutePath();
    private final Map<String, PostingOutcome> told = new ConcurrentHashMap<>();
    private final Map<String, EntryOrder> unknown = new ConcurrentHashMap<>();
    private List<LedgerAccountId> accounts = List.of();
    private long resolvedAsPosted;

    @Test
    void everyAcknowledgedKeyIsInTheBooksOnce() throws Exception {
        long seed = Seeds.next();
        Random random = new Random(seed);
        int unknownInAll = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (EmbeddedServer server = EmbeddedServer.open(home)) {
                try (Books books = open(server)) {
                    settle(books);
                    postUntilKilled(books, seed + kill, 100 + random.nextInt(900));
                }
            }
            unknownInAll += unknown.size();
        }
        try (EmbeddedServer server = EmbeddedServer.open(home);
                Books books = open(server)) {
            settle(books);
        }

        System.out.printf(
                "Server killed %d times: %d keys acknowledged, %d outcomes unknown, %d of them had been posted%n",
                KILLS, told.size(), unknownInAll, resolvedAsPosted);
        assertThat(told).hasSizeGreaterThan(KILLS * THREADS);
        assertThat(unknownInAll).isPositive();
    }

    private static Books open(EmbeddedServer server) {
        return Books.open(
                new TestSchema(
                        server.jdbcUrl(),
                        new TestSchema.Login(
                                server.runtime().user(), server.runtime().password()),
                        new TestSchema.Login(
                                server.owner().user(), server.owner().password()),
                        new TestSchema.Login(server.root().user(), server.root().password())),
                "spring.datasource.hikari.connection-timeout=1000");
    }

    /** Asks for what is not known, and counts everything that was ever told. */
    private void settle(Books books) {
        Ledger ledger = books.bean(Ledger.class);
        if (accounts.isEmpty()) {
            accounts =
                    books.bean(LedgerAccounts.class).openForCustomers(Collections.nCopies(ACCOUNTS, Money.zero(CZK)));
            LedgerAccountId cash = books.bean(LedgerAccounts.class).ofBank(BankRole.CASH, CZK);
            accounts.forEach(account -> tell(transfer(cash, account, FUNDS).order(), ledger::postTogether));
        }
        long before = ledger.position();
        unknown.values().forEach(order -> tell(order, ledger::postTogether));
        resolvedAsPosted += unknown.keySet().stream()
                .filter(key ->
                        told.get(key) instanceof Posted posted && posted.entry().value() <= before)
                .count();
        unknown.clear();
        Map<String, Long> entries = new HashMap<>();
        books.asRoot()
                .sql("SELECT idempotency_key, id FROM journal_entry")
                .query((row, number) -> entries.put(row.getString(1), row.getLong(2)))
                .list();
        Map<String, Long> acknowledged = new HashMap<>();
        told.forEach((key, outcome) ->
                acknowledged.put(key, ((Posted) outcome).entry().value()));

        assertThat(entries).isEqualTo(acknowledged);
        assertThat(accounts.stream()
                        .mapToLong(account -> ledger.balance(account).minor())
                        .sum())
                .isEqualTo(ACCOUNTS * FUNDS);
        assertThat(books.bean(LedgerProofs.class).prove(id -> "Ledger account " + id.value()))
                .allSatisfy(proof -> assertThat(proof.failures()).isEmpty());
    }

    private void tell(EntryOrder order, Torture.Poster poster) {
        PostingOutcome outcome = poster.post(order);
        assertThat(told.put(order.origin().idempotencyKey(), outcome)).isIn(null, outcome);
    }

    private void postUntilKilled(Books books, long seed, long milliseconds) throws Exception {
        Ledger ledger = books.bean(Ledger.class);
        AtomicBoolean killed = new AtomicBoolean();
        CompletableFuture<Void> kill = CompletableFuture.runAsync(
                () -> killServer(killed), CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS));
        Together.run(THREADS, thread -> {
            Random random = new Random(seed * THREADS + thread);
            while (!killed.get()) {
                int from = random.nextInt(ACCOUNTS);
                int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
                EntryOrder order = transfer(accounts.get(from), accounts.get(to), 1 + random.nextInt(50))
                        .order();
                try {
                    tell(order, ledger::postTogether);
                } catch (RuntimeException nobodyThere) {
                    unknown.put(order.origin().idempotencyKey(), order);
                }
            }
            return List.of();
        });
        kill.get();
    }

    private void killServer(AtomicBoolean killed) {
        ProcessHandle server = ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("mariadbd"))
                .filter(process -> process.info().commandLine().orElse("").contains(home.toString()))
                .findFirst()
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        killed.set(true);
    }
}
