package org.daybook.core.account;

import java.time.Instant;
import java.time.LocalDate;
import org.daybook.core.ledger.JournalEntryId;

/** What became of an order. The first outcome of a key that reached the books is stored; the key is answered with it for ever. */
public sealed interface CounterOutcome {

    /** The order stands in the books, and is final. */
    record Posted(JournalEntryId entry, LocalDate bookingDate, Instant recordedAt) implements CounterOutcome {}

    /** The books are as before. */
    record Refused(CounterRefusal refusal) implements CounterOutcome {

        /** To be read aloud. */
        public String sentence() {
            return refusal.sentence();
        }
    }
}
