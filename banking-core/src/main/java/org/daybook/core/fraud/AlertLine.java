package org.daybook.core.fraud;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is evidence.
 *
 * @param reference the sender's own name for it, or the number of the entry
 * @param bookedAt local time in the bank's zone, where it is known
 * @param from who paid
 * @param to who was paid
 */
public record AlertLine(
        JournalEntryId entry,
        String reference,
        LocalDate bookingDate,
        @Nullable LocalDateTime bookedAt,
        String kind,
        Place from,
        Place to,
        Money amount,
        String narrative) {

    /** Where money is. */
    public sealed interface Place {

        /** What people call it. */
        String label();

        /** A customer's account, by its reference. */
        record InAccount(String label) implements Place {}

        /** Banknotes. */
        record AsCash(String label) implements Place {}

        /** Another bank. */
        record Elsewhere(String label) implements Place {}
    }
}
