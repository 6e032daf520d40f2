package org.daybook.batch.command;

import java.io.PrintStream;
import java.util.Locale;

/** A plain line every few seconds, for logs. */
final class ProgressLines implements ProgressDisplay {

    private static final long SECONDS_BETWEEN_LINES = 5;
    private static final long NANOS = 1_000_000_000L;

    private final PrintStream out;
    private String what = "";
    private long total;
    private long done;
    private long doneAtBegin;
    private long begunAt;
    private long lineAt;

    ProgressLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void begin(String newWork, long newTotal) {
        end();
        what = newWork;
        total = newTotal;
        done = 0;
        doneAtBegin = -1;
        begunAt = System.nanoTime();
        lineAt = begunAt;
    }

    @Override
    public synchronized void advance(long by) {
        done += by;
        if (doneAtBegin < 0) {
            doneAtBegin = total > 0 && done < total ? done : 0;
        }
        long now = System.nanoTime();
        if (now - lineAt >= SECONDS_BETWEEN_LINES * NANOS) {
            lineAt = now;
            out.println(line(now));
        }
    }

    @Override
    public synchronized void end() {
        if (!what.isEmpty() && done > 0) {
            out.println(line(System.nanoTime()));
        }
        what = "";
        done = 0;
    }

    private String line(long now) {
        double seconds = Math.max(now - begunAt, 1) / (double) NANOS;
        long rate = Math.round(Math.max(done - doneAtBegin, 0) / seconds);
        String line = String.format(Locale.ROOT, "%s: %,d", what, done);
        if (total > 0) {
            line += String.format(Locale.ROOT, " of %,d (%d %%)", total, 100 * done / total);
        }
        line += String.format(Locale.ROOT, ", %,d/s", rate);
        if (total > done && rate > 0) {
            line += String.format(Locale.ROOT, ", %d s left", (total - done) / rate);
        }
        return line;
    }
}
