package org.daybook.core.ledger;

import java.time.LocalDate;
import org.daybook.core.money.Money;

/**
 * A posting in its account, with what its entry says.
 *
 * @param reference the sender's own name for the entry, or else the event's
 * @param category as which it is shown
 * @param opposite the ledger account on the entry's other side
 */
public record AccountPosting(
        long sequence,
        JournalEntryId entry,
        Side side,
        Money amount,
        Money balanceAfter,
        LocalDate bookingDate,
        LocalDate valueDate,
        String kind,
        String reference,
        String narrative,
        EntryOrder.Counterparty counterparty,
        String category,
        LedgerAccountId opposite) {

    /** What the entry is for this account. */
    public Movement movement() {
        return Movement.of(kind, side);
    }
}
