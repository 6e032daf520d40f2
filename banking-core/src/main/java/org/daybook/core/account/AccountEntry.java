package org.daybook.core.account;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.ledger.Movement;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;

/**
 * An entry as it shows in one account.
 *
 * @param sequence 1, 2, 3 … of the account's postings
 * @param movement what the entry is for this account
 * @param category as which it is shown, by the rules of now
 * @param reference the sender's own name for the entry, or else the event's
 */
public record AccountEntry(
        long sequence,
        JournalEntryId entry,
        Side side,
        Money amount,
        Money balanceAfter,
        LocalDate bookingDate,
        LocalDate valueDate,
        String kind,
        Movement movement,
        String category,
        String reference,
        String narrative,
        Counterparty counterparty) {

    /**
     * The other party, as far as it is known: as the sender names it, or else the customer of this bank on the other side.
     *
     * @param bank empty for this bank
     */
    public record Counterparty(Optional<String> name, Optional<String> bank, Optional<String> account) {}
}
