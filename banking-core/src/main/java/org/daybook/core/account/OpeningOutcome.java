package org.daybook.core.account;

import java.util.Optional;
import org.daybook.core.ledger.JournalEntryId;

/** What becomes of the wish for an account. */
public sealed interface OpeningOutcome {

    /**
     * The account is open, and its first deposit booked.
     *
     * @param number the bank's own, with check digits (IBAN)
     */
    record Opened(String reference, String number, Optional<JournalEntryId> firstDeposit) implements OpeningOutcome {}

    /** Nothing was written: asked again with the same key, the answer may be another one. */
    record Refused(Reason reason) implements OpeningOutcome {

        /** To be read aloud. */
        public String sentence() {
            return reason.sentence();
        }
    }

    /**
     * The first deposit would not have been booked, so there is no account either.
     *
     * @param refusal of a deposit
     */
    record DepositRefused(CounterRefusal refusal) implements OpeningOutcome {

        /** To be read aloud. */
        public String sentence() {
            return refusal.sentence();
        }
    }

    /** Why there is no account. Where several reasons hold, the one declared first is given. */
    enum Reason {
        KEY_USED_FOR_ANOTHER_ORDER("This order was sent before, with something else in it. Please begin it anew."),
        NO_BUSINESS_DATE("No business date is open, so nothing can be entered."),
        HOLDER_UNKNOWN("There is no such customer. Please register them first."),
        PRODUCT_NOT_OFFERED("The bank does not offer this product in this currency.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
