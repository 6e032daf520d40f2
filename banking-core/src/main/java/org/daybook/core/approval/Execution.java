package org.daybook.core.approval;

/** What becomes of an approved proposal in the hands of its feature. */
public sealed interface Execution {

    record Done() implements Execution {}

    /**
     * The world has changed since, or this approver is not the right one: nothing is done.
     *
     * @param sentence for the approver: why
     */
    record NotDone(String sentence) implements Execution {}
}
