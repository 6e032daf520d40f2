package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.OPERATIONS;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.account.HoldRequest.Capture;
import org.daybook.core.account.HoldRequest.Place;
import org.daybook.core.account.HoldRequest.Release;
import org.daybook.core.ledger.Holds;
import org.daybook.core.money.Money;
import org.daybook.core.test.Seeds;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * Twelve threads place, capture, release and expire holds on three accounts and withdraw beside them, two of them always at the
 * same hold, while their connections are killed at random. Each asks again with the same key until it is answered.
 */
class HoldsUnderFireIntegrationTests {

    private static final int THREADS = 12;
    private static final int HOLDS_OF_A_PAIR = 25;
    private static final int ACCOUNTS = 3;
    private static final long FUNDS = 30_000;

    private SampleBank bank;

    @BeforeEach
    void openBank() {
        bank = new SampleBank();
        for (int i = 0; i < ACCOUNTS; i++) {
            bank.open("P" + i, 0, "Payer " + i);
            bank.fund("P" + i, FUNDS);
        }
        bank.open("SHOP", 0, "Shop");
    }

    @AfterEach
    void closeBank() {
        bank.close();
    }

    @Test
    void noMoneyIsTakenTwice() throws Exception {
        long seed = Seeds.next();
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong kills = new AtomicLong();
        Thread killer = Thread.ofPlatform().start(() -> killConnections(new Random(seed), over, kills));

        List<Long> captured;
        try {
            captured = Together.run(
                    THREADS, thread -> List.of(work(new Random(seed + thread / 2), new Random(seed - thread), thread)));
        } finally {
            over.set(true);
            killer.join();
        }

        long takenByCapture = captured.stream().mapToLong(Long::longValue).sum();
        assertThat(kills.get()).isPositive();
        assertThat(bank.failures()).isEmpty();
        assertThat(bank.balance("SHOP")).isEqualTo(Money.ofMinor(takenByCapture, CZK));
        assertThat(count("account_hold_end e JOIN journal_entry j ON j.idempotency_key = e.entry_key"
                        + " WHERE e.captured_minor = j.amount_minor"))
                .isEqualTo(count("journal_entry WHERE idempotency_key LIKE 'capture/%'"));
        assertThat(count("ledger_account WHERE owner = 'CUSTOMER' AND booked_balance_minor < held_minor"))
                .isZero();
        assertThat(count("account_hold WHERE refusal IS NULL")).isGreaterThan(THREADS);
    }

    /**
     * What this thread's own captures took. Both threads of a pair choose the same holds; who captures has a key of its own.
     */
    private long work(Random shared, Random own, int thread) {
        CounterHolds holds = bank.bean(CounterHolds.class);
        long taken = 0;
        for (int i = 0; i < HOLDS_OF_A_PAIR; i++) {
            String account = "P" + shared.nextInt(ACCOUNTS);
            Money amount = Money.ofMinor(1 + shared.nextInt(900), CZK);
            String key = "hold-" + thread / 2 + "-" + i;
            untilAnswered(() -> holds.place(new Place(key, "CARD", account, amount, DAY, "Fire")));
            switch (own.nextInt(4)) {
                case 0, 1 -> {
                    Money part = Money.ofMinor(1 + own.nextLong(amount.minor()), CZK);
                    HoldAnswer answer = untilAnswered(() -> holds.capture(
                            new Capture(key + "-" + thread, "CARD", key, new Beneficiary.Here("SHOP"), part, "")));
                    taken += answer instanceof HoldAnswer.Captured ? part.minor() : 0;
                }
                case 2 -> untilAnswered(() -> holds.release(new Release("CARD", key)));
                default -> {
                    Holds ledgerHolds = bank.bean(Holds.class);
                    untilAnswered(() -> ledgerHolds.toExpire(DAY, 2))
                            .forEach(hold -> untilAnswered(() -> ledgerHolds.expire(hold, DAY, "NIGHT", "JOB night")));
                }
            }
            int number = i;
            untilAnswered(() -> bank.bean(CounterEntries.class)
                    .withdraw(new Withdrawal("cash-" + thread + "-" + number, "ATM", account, amount, "")));
        }
        return taken;
    }

    /** A connection that is killed leaves its caller without an answer, not without an outcome. */
    private <T> T untilAnswered(Supplier<T> order) {
        while (true) {
            try {
                return bank.as(OPERATIONS, order);
            } catch (DataAccessException | TransactionException lost) {
                Thread.onSpinWait();
            }
        }
    }

    private void killConnections(Random random, AtomicBoolean over, AtomicLong kills) {
        JdbcClient root = bank.books().asRoot();
        String user = bank.books().schema().runtime().user();
        while (!over.get()) {
            List<Long> victims = root.sql("SELECT id FROM information_schema.processlist WHERE user = ?"
                            + " AND db = DATABASE() AND command <> 'Sleep'")
                    .param(user)
                    .query(Long.class)
                    .list();
            if (!victims.isEmpty()) {
                try {
                    root.sql("KILL CONNECTION " + victims.get(random.nextInt(victims.size())))
                            .update();
                    kills.incrementAndGet();
                } catch (DataAccessException goneBefore) {
                    Thread.onSpinWait();
                }
            }
            try {
                Thread.sleep(40);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private long count(String table) {
        return bank.books()
                .asRoot()
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
