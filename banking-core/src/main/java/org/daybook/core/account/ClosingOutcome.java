package org.daybook.core.account;

import java.time.LocalDate;
import java.util.function.Function;
import org.daybook.core.money.Money;

/**
 * What becomes of the wish to close an account. Where several things stand against it, the one declared first is given: a reason,
 * something pending, a balance, a payout that is refused.
 */
public sealed interface ClosingOutcome {

    /**
     * The account is closed for ever: no posting with a later sequence is or will be in the books.
     *
     * @param lastSequence of its last posting; 0 if it never had one
     * @param paidOut what was left, and went where the order said; may be zero
     */
    record Closed(LocalDate closedOn, long lastSequence, Money paidOut) implements ClosingOutcome {}

    /** The account is as before. */
    record Refused(Reason reason) implements ClosingOutcome {}

    /** What a {@link ClosingObstacle} may find: the account is as before. */
    sealed interface Obstruction extends ClosingOutcome {}

    /**
     * Something is pending on the account that has to be settled first.
     *
     * @param what as the feature says it that keeps it
     */
    record Pending(String what) implements Obstruction {}

    /**
     * The account is as before, since it would not be at zero.
     *
     * @param balance it would have, with the interest and fees of its last days; below zero if the customer owes it
     */
    record BalanceLeft(Money balance) implements Obstruction {}

    /** What is left could not be paid out, so the account is as before. */
    record PayoutRefused(CounterRefusal refusal) implements ClosingOutcome {}

    /**
     * To be read aloud.
     *
     * @param figures how an amount is written where it is read
     */
    default String sentence(Function<Money, String> figures) {
        return switch (this) {
            case Closed closed ->
                closed.paidOut.isZero()
                        ? "The account is closed."
                        : "The account is closed, and " + figures.apply(closed.paidOut) + " were paid out.";
            case Refused refused -> refused.reason.sentence;
            case Pending pending -> pending.what;
            case BalanceLeft left ->
                left.balance.isNegative()
                        ? "With interest and fees up to now, " + figures.apply(left.balance.negated())
                                + " are owed on the account. They have to be paid in first."
                        : "With interest and fees up to now, " + figures.apply(left.balance)
                                + " are left on the account. Please say where they go.";
            case PayoutRefused refused -> "What is left cannot be paid out. " + refused.refusal.sentence();
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
        MONEY_HELD("Money is held on the account. Please have the hold released first.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }
}
