package org.daybook.core.standingorder;

/** What became of the wish to enter, change or end a standing order. */
public sealed interface StandingOrderOutcome {

    /** It stands as given. */
    record Stands(StandingOrder order) implements StandingOrderOutcome {}

    /** All is as before. */
    record Refused(StandingOrderRefusal refusal) implements StandingOrderOutcome {}
}
