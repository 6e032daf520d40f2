package org.daybook.batch.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.daybook.core.operations.HeldRun;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C and SIGTERM. They end the virtual machine through its shutdown hooks; this one asks the work to stop and then
 * waits for it to end by itself, so that the exit code is the work's own.
 */
final class StopSignal {

    private final AtomicReference<@Nullable HeldRun> held = new AtomicReference<>();
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;
    private volatile int exitCode;

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    /** Whether the command was asked to stop. */
    boolean requested() {
        return requested;
    }

    /** The run to be stopped from now on. */
    void stops(HeldRun run) {
        held.set(run);
        if (requested) {
            run.requestStop();
        }
    }

    /** The command has ended; a shutdown that waits for it goes on. */
    void finished(int code) {
        exitCode = code;
        finished.countDown();
    }

    private void stop() {
        if (finished.getCount() == 0) {
            return;
        }
        requested = true;
        HeldRun run = held.get();
        if (run != null) {
            run.requestStop();
        }
        try {
            finished.await();
            Runtime.getRuntime().halt(exitCode);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
