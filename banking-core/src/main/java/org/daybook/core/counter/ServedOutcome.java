package org.daybook.core.counter;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.account.CounterRefusal;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.money.Money;

/** What became of an order over the counter. Where several reasons hold against it, the one declared first is given. */
public sealed interface ServedOutcome {

    /**
     * The order stands in the books, and is final.
     *
     * @param sequence of the posting in the customer's account
     * @param balance the account's booked balance after it; only for a customer who has keyed the PIN and may see it
     */
    record Posted(
            JournalEntryId entry,
            String account,
            long sequence,
            Money amount,
            LocalDate bookingDate,
            Optional<Money> balance)
            implements ServedOutcome {}

    /** The counter turns it down; the books were not asked. */
    record TurnedDown(Reason reason) implements ServedOutcome {}

    /** The books refuse it. */
    record Refused(CounterRefusal refusal) implements ServedOutcome {}

    /** Why the counter turns an order down; where several hold, the one declared first is given. */
    enum Reason {
        SERVICE_OVER("The service has ended. Please find the customer again."),
        NOT_IDENTIFIED("The customer has to key the PIN first."),
        NO_STANDING("This account is not the customer's, and no mandate allows its use.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** To be read aloud. */
        public String sentence() {
            return sentence;
        }
    }
}
