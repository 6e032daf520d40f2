package org.daybook.core.account;

/** What becomes of the wish to freeze or unfreeze an account. */
public sealed interface FreezeOutcome {

    /**
     * The account is frozen. No posting of this scope with a later sequence than {@code lastSequence} is in the books, until
     * it is unfrozen.
     *
     * @param scope what is forbidden now, earlier freezes included
     * @param lastSequence of the account's last posting when the freeze took hold; 0 before the first
     */
    record Frozen(FreezeScope scope, long lastSequence) implements FreezeOutcome {}

    /** Nothing is forbidden any more. */
    record Unfrozen(long lastSequence) implements FreezeOutcome {}

    /** All that was asked for is forbidden already; nothing was written. */
    record AlreadyFrozen(FreezeScope scope) implements FreezeOutcome {}

    /** The account is not frozen; nothing was written. */
    record NotFrozen() implements FreezeOutcome {}

    /** There is no account of this reference or number. */
    record AccountUnknown() implements FreezeOutcome {}

    /** A reason is needed, of at most {@link Freezes#LONGEST_REASON} characters. */
    record ReasonUnfit() implements FreezeOutcome {}

    /** One sentence for the person who asked. */
    default String sentence() {
        return switch (this) {
            case Frozen frozen -> "The account is frozen: " + forbidden(frozen.scope) + " are refused from now on.";
            case Unfrozen unfrozen -> "The account is no longer frozen.";
            case AlreadyFrozen already ->
                "The account is frozen already: " + forbidden(already.scope) + " are refused.";
            case NotFrozen not -> "The account is not frozen.";
            case AccountUnknown unknown -> "There is no such account.";
            case ReasonUnfit unfit -> "Give a reason of 1 to " + Freezes.LONGEST_REASON + " characters.";
        };
    }

    private static String forbidden(FreezeScope scope) {
        return switch (scope) {
            case DEBITS -> "debits";
            case CREDITS -> "credits";
            case ALL -> "debits and credits";
        };
    }
}
