package org.daybook.core.operations;

/** What becomes of the wish that work stops. */
public sealed interface StopOutcome {

    /** It goes on to the next point from which it can be taken up again, and stops there. */
    record Stopping() implements StopOutcome {}

    /** Nobody had begun it, and nobody will. */
    record Stopped() implements StopOutcome {}

    /** It is over, asked to stop already, or was never asked for. */
    record NothingToStop() implements StopOutcome {}
}
