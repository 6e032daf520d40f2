package org.daybook.core.account;

import java.time.LocalDate;

/** What becomes of the wish to close an account. */
public sealed interface ClosingOutcome {

    /**
     * The account is closed for ever: no posting with a later sequence is or will be in the books.
     *
     * @param lastSequence of its last posting; 0 if it never had one
     */
    record Closed(LocalDate closedOn, long lastSequence) implements ClosingOutcome {}

    /** The account is as before. */
    record Refused(Reason reason) implements ClosingOutcome {}

    /**
     * Something is pending on the account that has to be settled first.
     *
     * @param what as the feature says it that keeps it
     */
    record Pending(String what) implements ClosingOutcome {}

    /** To be read aloud. */
    default String sentence() {
        return switch (this) {
            case Closed closed -> "The account is closed.";
            case Refused refused -> refused.reason.sentence;
            case Pending pending -> pending.what;
        };
    }

    /** Why an account is not closed. Where several reasons hold, the one declared first is given. */
    enum Reason {
        ACCOUNT_UNKNOWN("There is no such account. Please check the number."),
        NO_BUSINESS_DATE("No business date is open, so nothing can be entered."),
        ACCOUNT_CLOSED("The account is closed already."),
        /** Says no more than that: the customer must not learn of a freeze. */
        ACCOUNT_RESTRICTED("The account is restricted. Please call operations."),
        BOOKING_DATE_GOES_BACK("The account has entries of a later booking date. Please wait for that date."),
        BALANCE_NOT_ZERO("The balance must be zero before the account can be closed."),
        MONEY_HELD("Money is held on the account. Please have the hold released first.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }
}
