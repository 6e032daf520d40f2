package org.daybook.core.product;

import java.time.LocalDate;
import java.util.function.Function;
import org.daybook.core.approval.Proposing;
import org.daybook.core.calendar.KnownDays;

/** What becomes of the wish to give a product new terms. */
public sealed interface TermsOutcome {

    /** They hold from their first day on. */
    record Set(ProductTerms terms) implements TermsOutcome {}

    /** They raise a limit; nothing was written. */
    record SecondPersonNeeded() implements TermsOutcome {}

    /** A colleague was asked to approve them, if the reason was fit. */
    record Asked(Proposing proposing) implements TermsOutcome {}

    /** Nothing was written. The precedence is the order declared. */
    sealed interface Refused extends TermsOutcome {

        /**
         * As told to staff.
         *
         * @param dates how a date is written where it is told
         */
        default String sentence(Function<LocalDate, String> dates) {
            return switch (this) {
                case DayUnknown _ -> "New terms hold from a day on that lies in " + KnownDays.IN_WORDS + ".";
                case TooManyLimits _ ->
                    "These are too many daily limits: a product has at most " + TermsEntry.MOST_LIMITS
                            + ", and fewer where channels have long names.";
                case TooEarly early -> "New terms can hold from " + dates.apply(early.earliest) + " on, not before.";
                case RaisesNothing _ -> "These terms raise no limit, so nobody else has to approve them.";
            };
        }
    }

    /** They would hold from a day on that the books do not know. */
    record DayUnknown() implements Refused {}

    /** More than a product has, or than a proposal can say. */
    record TooManyLimits() implements Refused {}

    /** The product has terms already, and those of the business date and of days before it are never changed. */
    record TooEarly(LocalDate earliest) implements Refused {}

    /** There is nothing to be approved: they can be set. */
    record RaisesNothing() implements Refused {}
}
