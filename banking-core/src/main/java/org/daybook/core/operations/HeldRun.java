package org.daybook.core.operations;

import org.jspecify.annotations.Nullable;

/** A run that this process holds. It ends with exactly one outcome; closed without one, it is left to be taken over. */
public final class HeldRun implements AutoCloseable {

    private final Operations operations;
    private final OperationRequest request;
    private final long runId;
    private final NamedLocks locks;
    private final RunProgress progress;
    private volatile boolean stopWanted;
    private volatile @Nullable HeldRun whole;
    private volatile boolean ended;

    HeldRun(Operations operations, OperationRequest request, long runId, NamedLocks locks) {
        this.operations = operations;
        this.request = request;
        this.runId = runId;
        this.locks = locks;
        this.progress = new RunProgress(runId);
    }

    public long requestId() {
        return request.idOrThrow();
    }

    /**
     * To be called in the transaction of each write: nobody can take the run over before that transaction ends.
     *
     * @throws RunLost if somebody has already
     */
    public void assertHeld() {
        operations.assertHeld(runId);
    }

    /**
     * Tries for so many seconds to have something of this name to itself among all runs, until this one is closed. Asking
     * again for what it has gives it again.
     *
     * @return whether it has it
     */
    public boolean reserve(String name, int seconds) {
        return locks.acquire("reserved " + name, seconds);
    }

    /** From now on others see that this run is alive. */
    HeldRun giveSigns() {
        locks.report(progress);
        return this;
    }

    /** A piece of work begins, of so many steps in all; 0 if that is not known. Others see it within a second. */
    public void begins(String step, long total) {
        progress.begin(step, total);
    }

    /** So many more steps are done. */
    public void advances(long by) {
        progress.advance(by);
    }

    /** Asks this run to stop at the next point from which it can go on later. */
    public void requestStop() {
        stopWanted = true;
    }

    /** This run is a part of another: it stops when that one should, and goes on with it. */
    public void isPartOf(HeldRun whole) {
        this.whole = whole;
        operations.isPartOf(runId, whole.runId);
    }

    /** Whether it should stop: asked here, asked through the database, or cut off. */
    public boolean stopWanted() {
        HeldRun around = whole;
        return stopWanted
                || locks.isLost()
                || operations.stopRequested(requestId())
                || (around != null && around.stopWanted());
    }

    public void done() {
        end(OperationState.DONE, null);
    }

    public void stopped() {
        end(OperationState.STOPPED, null);
    }

    /** It broke; the same request takes it up again. */
    public void failed(String reason) {
        end(OperationState.FAILED, reason);
    }

    /** It cannot be done; the same request begins anew. */
    public void refused(String reason) {
        end(OperationState.REFUSED, reason);
    }

    /**
     * It was left by an exception, and has failed. Does nothing if it has ended; cut off from the database it is left to be
     * taken over, since that is what broke.
     */
    public void brokenBy(Throwable cause, String reason) {
        if (ended) {
            return;
        }
        locks.report(progress);
        if (locks.isLost()) {
            return;
        }
        try {
            failed(reason);
        } catch (RuntimeException cutOff) {
            cause.addSuppressed(cutOff);
        }
    }

    private void end(OperationState state, @Nullable String reason) {
        locks.report(progress);
        operations.end(request, runId, state, reason);
        ended = true;
    }

    @Override
    public void close() {
        locks.close();
    }
}
