package org.daybook.core.operations;

import java.util.concurrent.atomic.AtomicLong;

/** How far a run is. Told by any thread, read by the one that gives the sign of life. */
final class RunProgress {

    private static final int LONGEST_STEP = 60;

    private final long runId;
    private final AtomicLong done = new AtomicLong();
    private volatile String step = "";
    private volatile long total;

    RunProgress(long runId) {
        this.runId = runId;
    }

    void begin(String newStep, long newTotal) {
        done.set(0);
        total = newTotal;
        step = newStep.length() <= LONGEST_STEP ? newStep : newStep.substring(0, LONGEST_STEP);
    }

    void advance(long by) {
        done.addAndGet(by);
    }

    long runId() {
        return runId;
    }

    String step() {
        return step;
    }

    long done() {
        return done.get();
    }

    long total() {
        return total;
    }
}
