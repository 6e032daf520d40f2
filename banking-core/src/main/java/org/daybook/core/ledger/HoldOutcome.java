package org.daybook.core.ledger;

import java.time.Instant;
import org.daybook.core.money.Money;

/**
 * What became of an order about a hold. Where several reasons stand against it, the first one of this list is given: hold
 * unknown; key used; hold ended; more than held; then {@link Refusal} by its own precedence.
 */
public sealed interface HoldOutcome {

    /** The money is held. */
    record Placed(Hold hold) implements HoldOutcome {}

    /**
     * The hold has ended, and what was captured stands in the books.
     *
     * @param released the rest, available again; may be zero
     */
    record Captured(JournalEntryId entry, Money amount, Money released, Instant recordedAt) implements HoldOutcome {}

    /** The hold has ended, and all of it is available again. */
    record Released(Hold hold) implements HoldOutcome {}

    /** There is no such hold. */
    record HoldUnknown() implements HoldOutcome {}

    /** The key was used before for something else; the first outcome still stands. */
    record KeyUsedForAnotherOrder() implements HoldOutcome {}

    /** The hold ended before, in another way. */
    record HoldEnded(Hold hold) implements HoldOutcome {}

    /** It holds less than that. */
    record MoreThanHeld(Hold hold) implements HoldOutcome {}

    /** The account is as before. An order to place, or to capture, gets this answer for ever under its key. */
    record Refused(Refusal refusal) implements HoldOutcome {}
}
