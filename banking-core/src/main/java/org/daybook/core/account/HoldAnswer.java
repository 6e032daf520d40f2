package org.daybook.core.account;

import java.time.LocalDate;
import org.daybook.core.ledger.Hold;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.money.Money;

/**
 * What became of a {@link HoldRequest}. Where several reasons stand against it, the first one of this list is given: hold
 * unknown, hold ended, more than held, expiry passed or too far; then {@link CounterRefusal} by its own precedence.
 */
public sealed interface HoldAnswer {

    /** The money is held. */
    record Placed(Hold hold) implements HoldAnswer {}

    /**
     * The money was sent, and the hold has ended.
     *
     * @param released what was held beyond it and is available again; may be zero
     */
    record Captured(JournalEntryId entry, LocalDate bookingDate, Money amount, Money released) implements HoldAnswer {}

    /** The money is available again. */
    record Released(Hold hold) implements HoldAnswer {}

    record HoldUnknown() implements HoldAnswer {}

    record HoldEnded(Hold hold) implements HoldAnswer {}

    record MoreThanHeld(Money held) implements HoldAnswer {}

    /** It would end before it begins, or hold for more than {@link HoldRequest#LONGEST_DAYS} days. */
    record ExpiryUnfit() implements HoldAnswer {}

    record Refused(CounterRefusal refusal) implements HoldAnswer {}

    /** To be read aloud. */
    default String sentence() {
        return switch (this) {
            case Placed placed -> placed.hold.amount() + " are held until " + placed.hold.expiresOn() + ".";
            case Captured captured -> captured.amount + " were taken from the hold.";
            case Released released -> released.hold.amount() + " are available again.";
            case HoldUnknown _ -> "There is no such hold. Please check the key.";
            case HoldEnded(Hold hold) ->
                switch (hold.end().orElseThrow().how()) {
                    case CAPTURED -> "The held money was taken before.";
                    case RELEASED -> "The hold was released before.";
                    case EXPIRED -> "The hold has expired.";
                };
            case MoreThanHeld(Money held) -> "No more than " + held + " are held.";
            case ExpiryUnfit _ ->
                "A hold ends on the business date or later, and after " + HoldRequest.LONGEST_DAYS
                        + " days at the latest.";
            case Refused refused -> refused.refusal.sentence();
        };
    }
}
