package org.daybook.batch.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with rate and time left, for a person at a terminal. */
final class ProgressBarDisplay implements ProgressDisplay {

    private static final int WIDTH = 100;
    private static final int UPDATE_MILLIS = 200;
    private static final int NAME_WIDTH = 20;

    private final PrintStream out;
    private @Nullable ProgressBar bar;

    ProgressBarDisplay(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void begin(String what, long total) {
        end();
        bar = new ProgressBarBuilder()
                .setTaskName(what + " ".repeat(Math.max(0, NAME_WIDTH - what.length())))
                .setInitialMax(total > 0 ? total : -1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                .build();
    }

    @Override
    public synchronized void advance(long by) {
        if (bar != null) {
            bar.stepBy(by);
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
