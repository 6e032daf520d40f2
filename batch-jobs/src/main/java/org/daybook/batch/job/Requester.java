package org.daybook.batch.job;

import org.daybook.core.operations.HeldRun;

/** Whoever asks for work on the books and follows it. */
public interface Requester {

    /** Who it is, for the request on file. */
    String name();

    /** Where the work says how far it is. */
    Progress progress();

    /** The work is held by this process now; it can be asked to stop. */
    void holds(HeldRun run);

    /** Other work is on the books. */
    void waits(String sentence);

    /** Something to know that is not the result. */
    default void tells(String sentence) {}

    /** Whether to wait no longer. */
    boolean givesUp();
}
