package org.daybook.batch.closing;

/** How the closing of a night ended. */
public sealed interface ClosingResult {

    /** The night is closed, by this run or by one before. */
    record Closed() implements ClosingResult {}

    /**
     * The night does not add up and stays open.
     *
     * @param reason a sentence
     */
    record Refused(String reason) implements ClosingResult {}

    /** Asked to stop before it was begun; the same order does it. */
    record Stopped() implements ClosingResult {}
}
