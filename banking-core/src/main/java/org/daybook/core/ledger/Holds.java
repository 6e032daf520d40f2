package org.daybook.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.core.ledger.Hold.How;
import org.daybook.core.ledger.HoldQueries.Capture;
import org.daybook.core.ledger.HoldQueries.StoredHold;
import org.daybook.core.ledger.JournalWriter.StoredRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Reserves money on customers' accounts, and turns it into postings or lets it go.
 *
 * <p>A hold changes what is available under the row lock that postings take, so no money is both held and spent. It ends once:
 * captured, released or expired. Why by inserts: {@code docs/decisions/0017-a-hold-is-posted-like-an-entry.md}.
 */
@Service
public class Holds {

    private final HoldQueries queries;
    private final LedgerQueries accounts;
    private final JournalWriter journal;
    private final Ledger ledger;

    Holds(HoldQueries queries, LedgerQueries accounts, JournalWriter journal, Ledger ledger) {
        this.queries = queries;
        this.accounts = accounts;
        this.journal = journal;
        this.ledger = ledger;
    }

    /**
     * Holds money, or refuses to; either way the outcome is stored under the order's key.
     *
     * @throws org.springframework.dao.DuplicateKeyException if at this very moment the key is used for another account; asked
     *     again, the answer is {@link HoldOutcome.KeyUsedForAnotherOrder}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public HoldOutcome place(HoldOrder order) {
        LockedAccount account = accounts.lock(List.of(order.account())).get(order.account());
        if (account == null || !account.ownedByCustomer()) {
            return new HoldOutcome.Refused(Refusal.ACCOUNT_UNKNOWN);
        }
        Optional<StoredHold> stored = queries.outcomeOf(order.idempotencyKey());
        if (stored.isPresent()) {
            return stored.get().asked().equals(order.digest())
                    ? stored.get().outcome()
                    : new HoldOutcome.KeyUsedForAnotherOrder();
        }
        queries.enter(order, refusal(order, account));
        return queries.outcomeOf(order.idempotencyKey()).orElseThrow().outcome();
    }

    private static @Nullable Refusal refusal(HoldOrder order, LockedAccount account) {
        if (account.closed()) {
            return Refusal.ACCOUNT_CLOSED;
        }
        if (account.debitsFrozen()) {
            return Refusal.ACCOUNT_FROZEN;
        }
        if (!account.currency().equals(order.amount().currency())) {
            return Refusal.CURRENCY_DIFFERS;
        }
        if (!order.amount().isPositive()) {
            return Refusal.AMOUNT_NOT_POSITIVE;
        }
        return account.covers(order.amount()) ? null : Refusal.INSUFFICIENT_AVAILABLE_BALANCE;
    }

    /**
     * Posts an entry with held money: all of it or a part, then the rest is available again. Hold and posting change in one
     * transaction. A refused capture leaves the hold open; it can be tried again with another key.
     *
     * @param order debits the hold's account
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public HoldOutcome capture(HoldId id, EntryOrder order) {
        // In the ledger's order, before anything of the hold: its end locks the debited account by itself.
        accounts.lock(List.of(order.debit(), order.credit()));
        String key = order.origin().idempotencyKey();
        Optional<Hold> found = queries.find(id);
        if (found.isEmpty()) {
            return new HoldOutcome.HoldUnknown();
        }
        Hold hold = found.get();
        if (!hold.account().equals(order.debit())) {
            throw new IllegalArgumentException("A hold is captured from its own account");
        }
        if (!accounts.outcomesOf(List.of(key)).isEmpty()) {
            return answered(hold, order);
        }
        if (!hold.isOpen()) {
            return new HoldOutcome.HoldEnded(hold);
        }
        if (hold.amount().currency().equals(order.amount().currency())
                && hold.amount().compareTo(order.amount()) < 0) {
            return new HoldOutcome.MoreThanHeld(hold);
        }
        return endAndPost(hold, order);
    }

    /** A key that is on file: as an entry it must have captured this very hold. */
    private HoldOutcome answered(Hold hold, EntryOrder order) {
        return switch (ledger.post(order)) {
            case PostingOutcome.Posted posted ->
                queries.capturedBy(order.origin().idempotencyKey())
                                .filter(other -> other.id().equals(hold.id()))
                                .isPresent()
                        ? captured(hold, order, posted)
                        : new HoldOutcome.KeyUsedForAnotherOrder();
            case PostingOutcome.Refused refused -> new HoldOutcome.Refused(refused.refusal());
            case PostingOutcome.KeyUsedForAnotherOrder _ -> new HoldOutcome.KeyUsedForAnotherOrder();
        };
    }

    private HoldOutcome endAndPost(Hold hold, EntryOrder order) {
        if (!order.amount().isPositive()
                || !order.amount().currency().equals(hold.amount().currency())) {
            // No hold can end by it; the ledger names the first reason and keeps it.
            return refused(ledger.post(order));
        }
        var transaction = TransactionAspectSupport.currentTransactionStatus();
        Object open = transaction.createSavepoint();
        queries.end(
                hold.id(),
                How.CAPTURED,
                new Capture(order.amount(), order.origin().idempotencyKey()),
                order.dates().booking(),
                order.origin().channel(),
                order.origin().actor());
        return switch (ledger.post(order)) {
            case PostingOutcome.Posted posted -> captured(hold, order, posted);
            case PostingOutcome.Refused refused -> {
                transaction.rollbackToSavepoint(open);
                journal.storeRefusals(List.of(new StoredRefusal(
                        order, refused.refusal(), refused.account().orElse(null))));
                yield new HoldOutcome.Refused(refused.refusal());
            }
            case PostingOutcome.KeyUsedForAnotherOrder used ->
                throw new IllegalStateException("Used since it was looked up: " + used.idempotencyKey());
        };
    }

    private static HoldOutcome captured(Hold hold, EntryOrder order, PostingOutcome.Posted posted) {
        return new HoldOutcome.Captured(
                posted.entry(), order.amount(), hold.amount().minus(order.amount()), posted.recordedAt());
    }

    private static HoldOutcome refused(PostingOutcome outcome) {
        return switch (outcome) {
            case PostingOutcome.Refused refused -> new HoldOutcome.Refused(refused.refusal());
            case PostingOutcome.Posted _, PostingOutcome.KeyUsedForAnotherOrder _ ->
                throw new IllegalStateException("An entry of no positive amount, or of another currency: " + outcome);
        };
    }

    /** Lets held money go. Released before, it is answered alike. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public HoldOutcome release(HoldId id, LocalDate on, String channel, String actor) {
        return letGo(id, How.RELEASED, on, channel, actor);
    }

    /** Ends a hold whose last business date is over; whatever ended it before stands. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public HoldOutcome expire(HoldId id, LocalDate on, String channel, String actor) {
        return letGo(id, How.EXPIRED, on, channel, actor);
    }

    private HoldOutcome letGo(HoldId id, How how, LocalDate on, String channel, String actor) {
        Optional<Hold> placed = queries.find(id);
        if (placed.isEmpty()) {
            return new HoldOutcome.HoldUnknown();
        }
        LedgerAccountId account = placed.get().account();
        accounts.lock(List.of(account));
        Hold hold = queries.find(id).orElseThrow();
        if (hold.isOpen()) {
            queries.end(id, how, null, on, channel, actor);
            return new HoldOutcome.Released(queries.find(id).orElseThrow());
        }
        return hold.end().filter(end -> end.how() == how).isPresent()
                ? new HoldOutcome.Released(hold)
                : new HoldOutcome.HoldEnded(hold);
    }

    /** The hold that was placed under a key. */
    public Optional<Hold> find(String idempotencyKey) {
        return queries.outcomeOf(idempotencyKey).map(StoredHold::outcome).flatMap(Holds::placed);
    }

    private static Optional<Hold> placed(HoldOutcome outcome) {
        return outcome instanceof HoldOutcome.Placed(Hold hold) ? Optional.of(hold) : Optional.empty();
    }

    /** Every hold of an account, the latest first. */
    public List<Hold> ofAccount(LedgerAccountId account) {
        return queries.ofAccount(account);
    }

    /** Open holds whose last business date is this one or an earlier one, at most so many. */
    public List<HoldId> toExpire(LocalDate date, int most) {
        return queries.openUntil(date, most);
    }

    /** How many holds are still to be ended by the night of a date. */
    public long countToExpire(LocalDate date) {
        return queries.countOpenUntil(date);
    }
}
