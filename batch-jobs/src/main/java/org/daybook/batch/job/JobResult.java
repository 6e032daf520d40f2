package org.daybook.batch.job;

/** How a job ended. */
public sealed interface JobResult {

    record Completed() implements JobResult {}

    /** Asked to stop; the same request goes on from there. */
    record Stopped() implements JobResult {}

    record Failed(Throwable cause) implements JobResult {}
}
