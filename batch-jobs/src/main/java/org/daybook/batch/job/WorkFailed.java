package org.daybook.batch.job;

/** Work failed and can be taken up again; the message is for people. */
public final class WorkFailed extends IllegalStateException {

    /** @param work as a sentence begins that says it failed */
    public WorkFailed(String work, Throwable cause) {
        super(work + " failed and can be taken up again: " + Failures.sentence(cause), cause);
    }
}
