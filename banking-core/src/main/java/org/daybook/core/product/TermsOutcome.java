package org.daybook.core.product;

import java.time.LocalDate;
import org.daybook.core.calendar.KnownDays;

/** What becomes of the wish to give a product new terms. */
public sealed interface TermsOutcome {

    /** They hold from their first day on. */
    record Set(ProductTerms terms) implements TermsOutcome {}

    /** The product has terms already, and those of the business date and of days before it are never changed. */
    record TooEarly(LocalDate earliest) implements TermsOutcome {}

    /** They would hold from a day on that the books do not know. */
    record DayUnknown() implements TermsOutcome {}

    /** They raise a limit; nothing was written. */
    record SecondPersonNeeded() implements TermsOutcome {}

    /** One sentence for the person who asked. */
    default String sentence() {
        return switch (this) {
            case Set set -> "The terms hold from " + set.terms.validFrom() + " on.";
            case TooEarly early -> "New terms can hold from " + early.earliest + " on, not before.";
            case SecondPersonNeeded _ -> "Terms that raise a limit take a second person's approval.";
            case DayUnknown _ -> "New terms hold from a day on that lies in " + KnownDays.IN_WORDS + ".";
        };
    }
}
