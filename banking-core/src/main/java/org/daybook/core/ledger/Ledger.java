package org.daybook.core.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.ledger.DailyUseQueries.Bucket;
import org.daybook.core.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books: enters journal entries and tells balances.
 *
 * <p>An order locks its two ledger accounts in ascending id, looks up the idempotency key, checks the rules, then posts.
 * What is checked here is checked again by the database, for the caller who does not come this way.
 */
@Service
public class Ledger {

    private final LedgerQueries queries;
    private final PostingRound round;
    private final DailyUseQueries dailyUses;

    Ledger(LedgerQueries queries, PostingRound round, DailyUseQueries dailyUses) {
        this.queries = queries;
        this.round = round;
        this.dailyUses = dailyUses;
    }

    /**
     * Posts one order, or refuses it; either way the outcome is stored under its key.
     *
     * @throws org.springframework.dao.DuplicateKeyException if at this very moment the key is posted for other accounts,
     *     whose locks do not meet these; asked again, the answer is {@link PostingOutcome.KeyUsedForAnotherOrder}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PostingOutcome post(EntryOrder order) {
        return round.carryOut(List.of(order)).getFirst();
    }

    /**
     * Posts many orders as one batch within the caller's transaction, in the order given: all or none. The caller has
     * checked them; one that breaks a rule, repeats a key, or passes a daily cap undoes the batch with an exception.
     *
     * @throws LedgerRuleBroken if the database refuses
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postAll(List<EntryOrder> orders) {
        if (!orders.isEmpty()) {
            round.postUnchecked(orders);
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

    /** What was used so far of a daily cap of an account, in the caller's words for the bucket. */
    public DailyUse used(LedgerAccountId account, LocalDate bookingDate, String bucket) {
        Bucket wanted = new Bucket(account, bookingDate, bucket);
        DailyUse used = dailyUses.used(List.of(wanted)).get(wanted);
        return used == null ? new DailyUse(Money.zero(balance(account).currency()), 0) : used;
    }

    /** The balances of customers' accounts at the beginning of a day; an account without a posting before it is absent. */
    public Map<LedgerAccountId, Money> balancesBefore(Collection<LedgerAccountId> customerAccounts, LocalDate day) {
        return customerAccounts.isEmpty() ? Map.of() : queries.balancesBefore(customerAccounts, day);
    }

    /** The balance after the last posting booked on or before {@code date}, credits less debits; zero before the first. */
    public Money balanceAsOf(LedgerAccountId account, LocalDate date) {
        return queries.balanceAsOf(account, date);
    }
}
