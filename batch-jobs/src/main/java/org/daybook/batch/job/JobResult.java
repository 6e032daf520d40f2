package org.daybook.batch.job;

/** How a job ended. */
public sealed interface JobResult {

    record Completed() implements JobResult {}

    /** It had completed before, in a process that died before it could say so; with that process's parameters. */
    record CompletedBefore() implements JobResult {}

    /** Asked to stop; the same request goes on from there. */
    record Stopped() implements JobResult {}

    record Failed(Throwable cause) implements JobResult {}
}
