package org.daybook.core.ledger;

import static org.daybook.core.ledger.Orders.CZK;
import static org.daybook.core.ledger.Orders.DAY;
import static org.daybook.core.ledger.Orders.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;

/**
 * Holds among the tortured postings: placed, captured, released and expired by several threads at once, which often mean the
 * same hold; then a recount of what each of them was told.
 */
final class TorturedHolds {

    /** Few, so that threads meet at them. */
    private static final int AT_A_TIME = 32;

    private static final int LARGEST = 600;

    /** What was asked to be captured of a hold. */
    private record Capture(Hold hold, EntryOrder order) {}

    private final Holds holds;
    private final Books books;
    private final List<LedgerAccountId> accounts;
    private final AtomicReferenceArray<Hold> open = new AtomicReferenceArray<>(AT_A_TIME);
    private final Map<String, HoldOutcome> placed = new ConcurrentHashMap<>();
    private final Map<String, HoldOrder> unknown = new ConcurrentHashMap<>();
    private final Map<String, HoldOutcome> captured = new ConcurrentHashMap<>();
    private final Map<String, Capture> captures = new ConcurrentHashMap<>();
    private final Queue<Hold> letGo = new ConcurrentLinkedQueue<>();

    TorturedHolds(Books books, List<LedgerAccountId> accounts) {
        this.books = books;
        this.accounts = accounts;
        this.holds = books.bean(Holds.class);
    }

    /** Places a hold, or does something about one that is open. */
    void act(Random random, Consumer<RuntimeException> judge) {
        int slot = random.nextInt(AT_A_TIME);
        Hold hold = open.get(slot);
        try {
            if (hold == null) {
                place(slot, random);
            } else if (end(hold, random)) {
                open.compareAndSet(slot, hold, null);
            }
        } catch (RuntimeException broken) {
            judge.accept(broken);
        }
    }

    private void place(int slot, Random random) {
        HoldOrder order = new HoldOrder(
                "hold-" + UUID.randomUUID(),
                accounts.get(random.nextInt(accounts.size())),
                Money.ofMinor(1 + random.nextInt(LARGEST), CZK),
                DAY,
                DAY,
                "TEST",
                "test",
                "Torture");
        unknown.put(order.idempotencyKey(), order);
        HoldOutcome outcome = holds.place(order);
        placed.put(order.idempotencyKey(), outcome);
        unknown.remove(order.idempotencyKey());
        if (outcome instanceof HoldOutcome.Placed(Hold hold)) {
            open.set(slot, hold);
        }
    }

    /** Whether the hold is over. */
    private boolean end(Hold hold, Random random) {
        HoldOutcome outcome =
                switch (random.nextInt(4)) {
                    case 0 -> holds.release(hold.id(), DAY, "TEST", "test");
                    case 1 -> holds.expire(hold.id(), DAY, "TEST", "test");
                    default -> capture(hold, random);
                };
        return switch (outcome) {
            case HoldOutcome.Released(Hold ended) -> letGo.add(ended);
            case HoldOutcome.Captured _, HoldOutcome.HoldEnded _ -> true;
            case HoldOutcome.Refused _, HoldOutcome.MoreThanHeld _ -> false;
            case HoldOutcome.Placed _, HoldOutcome.HoldUnknown _, HoldOutcome.KeyUsedForAnotherOrder _ ->
                throw new IllegalStateException("Nobody should be told " + outcome);
        };
    }

    private HoldOutcome capture(Hold hold, Random random) {
        int to = (accounts.indexOf(hold.account()) + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
        // Now and then one more than is held.
        long minor = 1 + random.nextInt((int) hold.amount().minor() + 1);
        EntryOrder order = transfer(hold.account(), accounts.get(to), minor).order();
        String key = order.origin().idempotencyKey();
        captures.put(key, new Capture(hold, order));
        HoldOutcome outcome = holds.capture(hold.id(), order);
        captured.put(key, outcome);
        return outcome;
    }

    int answered() {
        return placed.size() + captured.size() + letGo.size();
    }

    /** Asks again, with its key, for whatever broke before it was answered. */
    void resolve() {
        unknown.forEach((key, order) -> placed.put(key, holds.place(order)));
        captures.forEach(
                (key, capture) -> captured.computeIfAbsent(key, _ -> holds.capture(capture.hold.id(), capture.order)));
    }

    /**
     * Holds what everybody was told against the books.
     *
     * @param entries by key, of which those that captures account for are taken away
     */
    List<String> recount(Map<String, Long> entries) {
        List<String> findings = new ArrayList<>();
        captured.forEach((key, outcome) -> {
            Long entry = entries.remove(key);
            boolean agrees = outcome instanceof HoldOutcome.Captured told
                    ? entry != null && entry == told.entry().value() && endedBy(key)
                    : entry == null;
            if (!agrees) {
                findings.add("told " + outcome + " of capture " + entry);
            }
        });
        letGo.stream()
                .filter(hold -> !endsOf(hold).equals(List.of(how(hold))))
                .forEach(hold -> findings.add("told " + how(hold) + " of a hold that ended by " + endsOf(hold)));
        placed.forEach((key, outcome) -> {
            long stored = books.asRoot()
                    .sql("SELECT COUNT(*) FROM account_hold WHERE idempotency_key = ? AND (refusal IS NULL) = ?")
                    .params(key, outcome instanceof HoldOutcome.Placed)
                    .query(Long.class)
                    .single();
            if (stored != 1) {
                findings.add("told " + outcome + " of " + stored + " holds");
            }
        });
        return findings;
    }

    private boolean endedBy(String key) {
        return books.asRoot()
                        .sql(
                                "SELECT COUNT(*) FROM account_hold_end e JOIN journal_entry j ON j.idempotency_key = e.entry_key"
                                        + " WHERE e.entry_key = ? AND e.hold_id = ? AND e.how = 'CAPTURED'"
                                        + " AND e.captured_minor = j.amount_minor")
                        .params(key, captures.get(key).hold.id().value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static String how(Hold hold) {
        return hold.end().orElseThrow().how().name();
    }

    private List<String> endsOf(Hold hold) {
        return books.asRoot()
                .sql("SELECT how FROM account_hold_end WHERE hold_id = ?")
                .param(hold.id().value())
                .query(String.class)
                .list();
    }
}
