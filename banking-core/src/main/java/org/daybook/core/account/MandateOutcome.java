package org.daybook.core.account;

import org.daybook.core.calendar.KnownDays;

/** What becomes of a wish to grant or end a mandate. */
public sealed interface MandateOutcome {

    /** It is as was asked. */
    record Done(Mandate mandate) implements MandateOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements MandateOutcome {}

    /** Why not; where several hold, the one declared first is given. */
    enum Reason {
        ACCOUNT_UNKNOWN("No account of this reference or number is on file."),
        ACCOUNT_CLOSED("The account is closed, so nobody can be given a mandate on it."),
        CUSTOMER_UNKNOWN("No customer of this reference is on file."),
        MANDATE_UNKNOWN("There is no such mandate."),
        DAYS_UNKNOWN("A mandate's days lie in " + KnownDays.IN_WORDS + "."),
        DAYS_REVERSED("A mandate does not end before it begins."),
        HOLDER("This customer holds the account and needs no mandate."),
        MANDATE_THERE("This customer has a mandate on the account in that time."),
        OVER("The mandate ends no later than that already.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
