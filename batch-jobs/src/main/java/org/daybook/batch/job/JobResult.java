package org.daybook.batch.job;

/** How a job ended. */
public sealed interface JobResult {

    record Completed() implements JobResult {}

    /** It had ended before this run, but its process died before it could say so. What is asked for now was not done. */
    record CompletedBefore() implements JobResult {}

    /** Asked to stop; the same request goes on from there. */
    record Stopped() implements JobResult {}

    record Failed(Throwable cause) implements JobResult {}
}
