package org.daybook.core.account;

import org.daybook.core.product.DailyLimit;

/** What becomes of the wish to give an account a daily limit of its own. */
public sealed interface LimitOutcome {

    /** It counts for every order from now on. */
    record Set(DailyLimit limit) implements LimitOutcome {}

    /** There is no account of this reference or number. */
    record AccountUnknown() implements LimitOutcome {}

    record CurrencyDiffers() implements LimitOutcome {}

    /** It lets more through than before; nothing was written. */
    record SecondPersonNeeded() implements LimitOutcome {}

    /** One sentence for the person who asked. */
    default String sentence() {
        return switch (this) {
            case Set set -> "The daily limit is set.";
            case AccountUnknown unknown -> "There is no such account.";
            case CurrencyDiffers differs -> "The account is kept in another currency.";
            case SecondPersonNeeded needed -> "Raising a limit takes a second person's approval.";
        };
    }
}
