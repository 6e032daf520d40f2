package org.daybook.batch.job;

import org.daybook.core.operations.HeldRun;

/** A run that this process is carrying out, and who watches it. */
public record LiveRun(HeldRun held, Progress watcher) {

    /** Where the work says how far it is: to who watches here, and to all others through the database. */
    public Progress progress() {
        return new Progress() {
            @Override
            public void begin(String what, long total) {
                held.begins(what, total);
                watcher.begin(what, total);
            }

            @Override
            public void advance(long by) {
                held.advances(by);
                watcher.advance(by);
            }
        };
    }

    /**
     * For work between chunks, which no step interrupts.
     *
     * @throws StopRequested if the run should stop
     */
    public void stopIfWanted() {
        if (held.stopWanted()) {
            throw new StopRequested();
        }
    }

    /** Ends a piece of work because its run should stop; it is not a failure. */
    public static final class StopRequested extends RuntimeException {

        private StopRequested() {
            super("The run was asked to stop");
        }
    }
}
