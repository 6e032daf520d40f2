package org.daybook.core.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.daybook.core.money.Money;
import org.daybook.core.security.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An order to enter one journal entry: debit one ledger account, credit another, by one amount.
 *
 * @param origin where the order comes from, and the key under which it counts once
 * @param kind e.g. {@code CASH_DEPOSIT}
 * @param amount positive, or the order is refused
 * @param narrative what a customer reads; may be empty
 * @param reversalOf the entry that this one takes back, which must mirror it exactly
 * @param caps daily limits of its accounts that the order has to keep and counts against; they may differ when it is sent
 *     again
 */
public record EntryOrder(
        Origin origin,
        String kind,
        LedgerAccountId debit,
        LedgerAccountId credit,
        Money amount,
        Dates dates,
        String narrative,
        Counterparty counterparty,
        @Nullable JournalEntryId reversalOf,
        List<DailyCap> caps) {

    public EntryOrder {
        caps = List.copyOf(caps);
        for (DailyCap cap : caps) {
            if (!cap.account().equals(debit) && !cap.account().equals(credit)) {
                throw new IllegalArgumentException("A daily cap of an account that the order does not move: " + cap);
            }
        }
    }

    /** Without daily caps. */
    public EntryOrder(
            Origin origin,
            String kind,
            LedgerAccountId debit,
            LedgerAccountId credit,
            Money amount,
            Dates dates,
            String narrative,
            Counterparty counterparty,
            @Nullable JournalEntryId reversalOf) {
        this(origin, kind, debit, credit, amount, dates, narrative, counterparty, reversalOf, List.of());
    }

    /** The same order, to be kept within these and no other daily caps. */
    public EntryOrder within(List<DailyCap> dailyCaps) {
        return new EntryOrder(
                origin, kind, debit, credit, amount, dates, narrative, counterparty, reversalOf, dailyCaps);
    }

    /**
     * Where an order comes from.
     *
     * @param idempotencyKey the caller's: the same key gives the same outcome, however often it is sent
     * @param eventId shared by the entries of one event
     * @param externalReference the caller's own name for the entry
     * @param actor who or what ordered it
     */
    public record Origin(
            String idempotencyKey, String eventId, @Nullable String externalReference, String channel, String actor) {}

    /**
     * The dates of an entry.
     *
     * @param booking the day it enters the books; within an account it never goes back
     * @param value the day from which it counts for interest
     * @param bookedAt local time in the bank's zone, where the source knows it
     */
    public record Dates(
            LocalDate booking, LocalDate value, @Nullable LocalDateTime bookedAt) {

        public static Dates on(LocalDate bookingAndValue) {
            return new Dates(bookingAndValue, bookingAndValue, null);
        }
    }

    /** The other party, as far as the source names it. */
    public record Counterparty(
            @Nullable String bank,
            @Nullable String account,
            @Nullable String name,
            @Nullable String country) {

        public static final Counterparty UNKNOWN = new Counterparty(null, null, null, null);
    }

    /** What was asked for; not its caps. A key that comes again with another digest is a caller's mistake. */
    Sha256 digest() {
        return Sha256.ofFields(
                origin.eventId,
                origin.externalReference,
                kind,
                debit.value(),
                credit.value(),
                amount.minor(),
                amount.currency(),
                dates.booking,
                dates.value,
                dates.bookedAt,
                narrative,
                counterparty.bank,
                counterparty.account,
                counterparty.name,
                counterparty.country,
                reversalOf);
    }
}
