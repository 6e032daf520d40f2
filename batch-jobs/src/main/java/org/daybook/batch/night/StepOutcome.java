package org.daybook.batch.night;

/** How a step of the night ended. */
sealed interface StepOutcome {

    /**
     * All of it is done.
     *
     * @param words what it came to, for people
     */
    record Done(String words) implements StepOutcome {}

    record Stopped() implements StepOutcome {}

    /**
     * It cannot be done; the night stays open.
     *
     * @param reason a sentence
     */
    record Refused(String reason) implements StepOutcome {}
}
