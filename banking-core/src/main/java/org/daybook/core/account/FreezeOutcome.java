package org.daybook.core.account;

import org.daybook.core.calendar.KnownDays;

/** What becomes of the wish to freeze an account. The precedence of the refusals is the order declared. */
public sealed interface FreezeOutcome {

    /**
     * The account is frozen. No posting that the freeze forbids, with a later sequence than {@code lastSequence}, is in the
     * books until it is lifted.
     *
     * @param freeze its number, by which it is lifted
     * @param scope of this freeze; others may hold besides
     * @param lastSequence of the account's last posting when the freeze took hold; 0 before the first
     */
    record Frozen(long freeze, FreezeScope scope, long lastSequence) implements FreezeOutcome {}

    /** A reason is needed, of at most {@link Freezes#LONGEST_REASON} characters. */
    record ReasonUnfit() implements FreezeOutcome {}

    /** There is no account of this reference or number. */
    record AccountUnknown() implements FreezeOutcome {}

    /** What is attached is an amount above zero in the account's currency. */
    record AmountUnfit() implements FreezeOutcome {}

    /** The books know no such day for a review or an expiry. */
    record DateUnknown() implements FreezeOutcome {}

    /** A review or an expiry lies before the business date. */
    record DatePast() implements FreezeOutcome {}

    /** Freezes of this code do not end by themselves. */
    record ExpiryNotAllowed(FreezeCode code) implements FreezeOutcome {}

    /** The same freeze, for the same alert, holds already; nothing was written. */
    record AlreadyFrozen(FreezeScope scope) implements FreezeOutcome {}

    /** One sentence for the person who asked. */
    default String sentence() {
        return switch (this) {
            case Frozen frozen -> "The account is frozen: " + forbidden(frozen.scope) + " refused from now on.";
            case ReasonUnfit unfit -> "Give a reason of 1 to " + Freezes.LONGEST_REASON + " characters.";
            case AccountUnknown unknown -> "There is no such account.";
            case AmountUnfit unfit -> "Give an amount above zero in the account's currency.";
            case DateUnknown _ -> "Review and expiry lie in " + KnownDays.IN_WORDS + ".";
            case DatePast past -> "Neither review nor expiry can lie before the bank's business date.";
            case ExpiryNotAllowed not ->
                not.code.byAuthority()
                        ? "A freeze for this reason never ends by itself."
                        : "A freeze for this reason does not end by itself; two analysts have to allow that first.";
            case AlreadyFrozen already -> "The account is frozen already: " + forbidden(already.scope) + " refused.";
        };
    }

    private static String forbidden(FreezeScope scope) {
        return switch (scope) {
            case DEBITS -> "debits are";
            case CREDITS -> "credits are";
            case ALL -> "debits and credits are";
            case AMOUNT -> "debits that would take the balance below the amount are";
        };
    }
}
