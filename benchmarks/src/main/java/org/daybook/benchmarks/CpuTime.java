package org.daybook.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Compares the processor time of several ways to make the same file, on one thread: they take turns, so that a busy
 * machine is busy for all, and the median of many turns counts.
 */
final class CpuTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS_IN_MILLI = 1e6;

    /** The clock of thread time ticks coarsely on some systems; a turn this long keeps that below a percent. */
    private static final long SHORTEST_TURN = 20_000_000;

    private final int warmUps;
    private final int turns;

    CpuTime(int warmUps, int turns) {
        this.warmUps = warmUps;
        this.turns = turns;
    }

    /** Milliseconds a file, for each way in the order given. */
    double[] medians(List<Supplier<byte[]>> ways) {
        int[] files = new int[ways.size()];
        for (int way = 0; way < files.length; way++) {
            files[way] = filesInTurn(ways.get(way));
        }
        double[][] times = new double[files.length][turns];
        for (int turn = 0; turn < turns; turn++) {
            for (int way = 0; way < files.length; way++) {
                times[way][turn] = measure(ways.get(way), files[way]) / files[way] / NANOS_IN_MILLI;
            }
        }
        return Arrays.stream(times).mapToDouble(CpuTime::median).toArray();
    }

    /** Warms up, then says how many files fill a turn. */
    private int filesInTurn(Supplier<byte[]> way) {
        measure(way, warmUps);
        double each = measure(way, Math.max(3, warmUps / 10)) / Math.max(3, warmUps / 10);
        return (int) Math.max(1, Math.ceil(SHORTEST_TURN / each));
    }

    private static double measure(Supplier<byte[]> way, int files) {
        long before = THREADS.getCurrentThreadCpuTime();
        long bytes = 0;
        for (int i = 0; i < files; i++) {
            bytes += way.get().length;
        }
        if (bytes == 0) {
            throw new IllegalStateException("Nothing was made");
        }
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
