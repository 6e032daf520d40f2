package org.daybook.core.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.ledger.LedgerQueries.LockedAccount;
import org.daybook.core.ledger.LedgerQueries.StoredOutcome;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books: enters journal entries and tells balances.
 *
 * <p>An order locks its two ledger accounts in ascending id, looks up the idempotency key, checks the rules, then posts:
 * in that order, or a retry whose first try was posted could be answered "refused". What is checked here is checked again
 * by the database, for the caller who does not come this way.
 */
@Service
public class Ledger {

    private final LedgerQueries queries;
    private final JournalWriter journal;

    Ledger(LedgerQueries queries, JournalWriter journal) {
        this.queries = queries;
        this.journal = journal;
    }

    /**
     * Posts one order, or refuses it; either way the outcome is stored under its key.
     *
     * @throws org.springframework.dao.DuplicateKeyException if at this very moment the key is posted for other accounts,
     *     whose locks do not meet these; asked again, the answer is {@link PostingOutcome.KeyUsedForAnotherOrder}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PostingOutcome post(EntryOrder order) {
        Map<LedgerAccountId, LockedAccount> accounts = queries.lock(order.debit(), order.credit());
        Optional<StoredOutcome> stored = queries.outcomeOf(order.origin().idempotencyKey());
        if (stored.isPresent()) {
            return stored.get().asked().equals(order.digest())
                    ? stored.get().outcome()
                    : new PostingOutcome.KeyUsedForAnotherOrder(order.origin().idempotencyKey());
        }
        Rejection rejection = check(order, accounts.get(order.debit()), accounts.get(order.credit()));
        if (rejection != null) {
            return refuse(order, rejection);
        }
        journal.post(List.of(order));
        return queries.outcomeOf(order.origin().idempotencyKey()).orElseThrow().outcome();
    }

    /**
     * Posts many orders as one batch within the caller's transaction, in the order given: all or none. The caller has
     * checked them; one that breaks a rule, or repeats a key, undoes the batch with an exception.
     *
     * @throws LedgerRuleBroken if the database refuses
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postAll(List<EntryOrder> orders) {
        if (!orders.isEmpty()) {
            journal.post(orders);
        }
    }

    /**
     * Takes an entry back by its mirror image, once.
     *
     * @param origin the reversal's own key, event and actor
     * @throws IllegalArgumentException if there is no such entry
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PostingOutcome reverse(
            JournalEntryId original, EntryOrder.Origin origin, LocalDate bookingDate, String narrative) {
        JournalEntry entry = queries.entry(original)
                .orElseThrow(() -> new IllegalArgumentException("There is no journal entry " + original.value()));
        return post(new EntryOrder(
                origin,
                "REVERSAL",
                entry.credit(),
                entry.debit(),
                entry.amount(),
                new EntryOrder.Dates(bookingDate, entry.valueDate(), null),
                narrative,
                EntryOrder.Counterparty.UNKNOWN,
                original));
    }

    /** Those of the keys under which an entry was posted. */
    public Set<String> posted(Collection<String> idempotencyKeys) {
        return idempotencyKeys.isEmpty() ? Set.of() : queries.posted(idempotencyKeys);
    }

    /** The booking date with which a key was posted or refused, if it was. */
    public Optional<LocalDate> bookingDateOf(String idempotencyKey) {
        return queries.bookingDateOf(idempotencyKey);
    }

    /** Names the state of the books: it changes with each entry. */
    public long position() {
        return queries.position();
    }

    /** The first day on which an entry was booked. */
    public Optional<LocalDate> firstBookingDate() {
        return queries.firstBookingDate();
    }

    /** How many entries were booked on a day. */
    public long countBookedOn(LocalDate day) {
        return queries.countBookedOn(day);
    }

    /** One posting of an entry, as its order knows it. */
    public record PostingKey(String idempotencyKey, LedgerAccountId account) {}

    /** The sequence of each of the given postings within its account; one that is not in the books is absent. */
    public Map<PostingKey, Long> sequences(Set<PostingKey> postings) {
        return postings.isEmpty() ? Map.of() : queries.sequences(postings);
    }

    /** The booked balance, credits less debits. */
    public Money balance(LedgerAccountId account) {
        return queries.balance(account);
    }

    /** The balances of customers' accounts at the beginning of a day; an account without a posting before it is absent. */
    public Map<LedgerAccountId, Money> balancesBefore(Collection<LedgerAccountId> customerAccounts, LocalDate day) {
        return customerAccounts.isEmpty() ? Map.of() : queries.balancesBefore(customerAccounts, day);
    }

    /** The balance after the last posting booked on or before {@code date}, credits less debits; zero before the first. */
    public Money balanceAsOf(LedgerAccountId account, LocalDate date) {
        return queries.balanceAsOf(account, date);
    }

    private PostingOutcome refuse(EntryOrder order, Rejection rejection) {
        Instant recordedAt = journal.storeRefusal(order, rejection.refusal, rejection.account);
        return new PostingOutcome.Refused(
                rejection.refusal, Optional.ofNullable(rejection.account), order.amount(), recordedAt);
    }

    /** The first reason against the order, in the precedence that {@link Refusal} documents. */
    private @Nullable Rejection check(EntryOrder order, @Nullable LockedAccount debit, @Nullable LockedAccount credit) {
        if (debit == null || credit == null) {
            return new Rejection(Refusal.ACCOUNT_UNKNOWN, debit == null ? order.debit() : order.credit());
        }
        if (debit.closed() || credit.closed()) {
            return new Rejection(Refusal.ACCOUNT_CLOSED, debit.closed() ? debit.id() : credit.id());
        }
        if (debit.debitsFrozen() || credit.creditsFrozen()) {
            return new Rejection(Refusal.ACCOUNT_FROZEN, debit.debitsFrozen() ? debit.id() : credit.id());
        }
        if (!debit.currency().equals(order.amount().currency())
                || !credit.currency().equals(order.amount().currency())) {
            boolean debitDiffers = !debit.currency().equals(order.amount().currency());
            return new Rejection(Refusal.CURRENCY_DIFFERS, debitDiffers ? debit.id() : credit.id());
        }
        if (order.debit().equals(order.credit())) {
            return new Rejection(Refusal.SAME_ACCOUNT, debit.id());
        }
        if (!order.amount().isPositive()) {
            return new Rejection(Refusal.AMOUNT_NOT_POSITIVE, null);
        }
        LocalDate booking = order.dates().booking();
        if (debit.wouldGoBack(booking) || credit.wouldGoBack(booking)) {
            return new Rejection(Refusal.BOOKING_DATE_GOES_BACK, debit.wouldGoBack(booking) ? debit.id() : credit.id());
        }
        if (order.reversalOf() != null && !queries.canBeReversed(order.reversalOf(), order)) {
            return new Rejection(Refusal.REVERSAL_NOT_POSSIBLE, null);
        }
        if (!debit.covers(order.amount())) {
            return new Rejection(Refusal.INSUFFICIENT_AVAILABLE_BALANCE, debit.id());
        }
        return null;
    }

    private record Rejection(Refusal refusal, @Nullable LedgerAccountId account) {}
}
