package org.daybook.core.account;

import java.time.Instant;
import java.time.LocalDate;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.ledger.Refusal;

/** What became of the wish to take an entry back. */
public sealed interface ReversalOutcome {

    /**
     * The original was taken back.
     *
     * @param entry that takes it back
     */
    record Reversed(JournalEntryId entry, LocalDate bookingDate, Instant recordedAt) implements ReversalOutcome {}

    /** The books are as before. */
    record Refused(Reason reason) implements ReversalOutcome {

        /** For the member of staff who asked. */
        public String sentence() {
            return reason.sentence;
        }
    }

    /**
     * Why an entry is not taken back. Where several reasons hold, the one declared first is given. The first three are not
     * kept under the key, the others are.
     */
    enum Reason {
        ENTRY_UNKNOWN("There is no such entry."),
        NO_BUSINESS_DATE("No business date is open, so nothing can be entered."),
        SECOND_PERSON_NEEDED(
                "Together with what you have taken back on this business date, this is more than one person may take back"
                        + " alone. A second person has to approve it first."),
        ACCOUNT_CLOSED("An account of the entry is closed."),
        ACCOUNT_RESTRICTED("An account of the entry is restricted. Please call operations."),
        BOOKING_DATE_GOES_BACK(
                "An account of the entry has entries of a later booking date. Please wait for that date."),
        NOT_POSSIBLE("The entry was taken back already, or takes another one back itself."),
        INSUFFICIENT_AVAILABLE_BALANCE("The available balance of the account that was credited is not enough."),
        KEY_USED_FOR_ANOTHER_ORDER("This order was sent before, with something else in it. Please begin it anew.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }

        static Reason of(Refusal refusal) {
            return switch (refusal) {
                case ACCOUNT_CLOSED -> ACCOUNT_CLOSED;
                case ACCOUNT_FROZEN -> ACCOUNT_RESTRICTED;
                case BOOKING_DATE_GOES_BACK -> BOOKING_DATE_GOES_BACK;
                case REVERSAL_NOT_POSSIBLE -> NOT_POSSIBLE;
                case INSUFFICIENT_AVAILABLE_BALANCE -> INSUFFICIENT_AVAILABLE_BALANCE;
                case ACCOUNT_UNKNOWN,
                        CURRENCY_DIFFERS,
                        SAME_ACCOUNT,
                        AMOUNT_NOT_POSITIVE,
                        AMOUNT_BEYOND_SCALE,
                        DAILY_AMOUNT_REACHED,
                        DAILY_COUNT_REACHED ->
                    throw new IllegalStateException("A mirrored entry without caps is not refused for " + refusal);
            };
        }
    }
}
