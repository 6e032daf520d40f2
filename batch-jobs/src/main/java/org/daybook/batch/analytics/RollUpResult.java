package org.daybook.batch.analytics;

/** How rolling up ended. */
public sealed interface RollUpResult {

    /**
     * The date is rolled up, and what was made tonight is proved.
     *
     * @param days that were made; 0 if nothing was left to do
     */
    record RolledUp(long days) implements RollUpResult {}

    /**
     * The books are not to be relied on at present, or what was made is not what the journal says.
     *
     * @param reason a sentence
     */
    record Refused(String reason) implements RollUpResult {}

    /** Asked to stop; the same order goes on from there. */
    record Stopped() implements RollUpResult {}
}
