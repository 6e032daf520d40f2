package org.daybook.batch.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.daybook.batch.job.Progress;
import org.daybook.batch.job.Requester;
import org.daybook.core.operations.HeldRun;

/**
 * Asks for work, remembers what it is told, and interferes at an agreed moment.
 *
 * <p>A job tells its progress in the middle of what it does, from within a chunk's transaction after the chunk was
 * written. So what happens here happens at a known place, and an exception thrown here is a writer that fails.
 */
public final class TestRequester implements Requester {

    private final List<Interference> interferences = new ArrayList<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<String> waited = new CopyOnWriteArrayList<>();
    private final CountDownLatch waiting = new CountDownLatch(1);
    private volatile boolean givingUp;
    private volatile HeldRun held;

    private TestRequester() {}

    /** One that lets the work be. */
    public static TestRequester patient() {
        return new TestRequester();
    }

    /** One that asks the work to stop as soon as so many steps of a piece of work are done; 0 is its beginning. */
    public static TestRequester stoppingAt(String work, long done) {
        TestRequester requester = new TestRequester();
        requester.at(work, done, () -> requester.held().requestStop());
        return requester;
    }

    /** One in whose hands the work breaks at that moment. */
    public static TestRequester breakingAt(String work, long done) {
        return patient().at(work, done, () -> {
            throw new Broken();
        });
    }

    /** Does something, once, at that moment. */
    public TestRequester at(String work, long done, Runnable action) {
        interferences.add(new Interference(work, done, action));
        return this;
    }

    /** Stops waiting for other work as soon as it is told to wait. */
    public TestRequester impatient() {
        givingUp = true;
        return this;
    }

    /** The pieces of work that were begun, in order. */
    public List<String> begun() {
        return begun;
    }

    /** What it was told to wait for. */
    public List<String> waited() {
        return waited;
    }

    /** Returns once the work waits for other work. */
    public void awaitWaiting() throws InterruptedException {
        if (!waiting.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Nobody waits");
        }
    }

    public HeldRun held() {
        return Objects.requireNonNull(held, "Nothing is held yet");
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public Progress progress() {
        return new Watch();
    }

    @Override
    public void holds(HeldRun run) {
        held = run;
    }

    @Override
    public void waits(String sentence) {
        waited.add(sentence);
        waiting.countDown();
    }

    @Override
    public boolean givesUp() {
        return givingUp;
    }

    /** What a piece of work broke of. */
    public static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Broken() {
            super("Broken on purpose");
        }
    }

    private record Interference(String work, long done, Runnable action) {}

    private final class Watch implements Progress {

        private String work = "";
        private long done;

        @Override
        public synchronized void begin(String what, long total) {
            begun.add(what);
            work = what;
            done = 0;
            interfere();
        }

        @Override
        public synchronized void advance(long by) {
            done += by;
            interfere();
        }

        private void interfere() {
            List<Interference> due = interferences.stream()
                    .filter(interference -> interference.work.equals(work) && interference.done <= done)
                    .toList();
            interferences.removeAll(due);
            due.forEach(interference -> interference.action.run());
        }
    }
}
