package org.daybook.batch.statements;

/** How many ranges of accounts are worked on at a time. */
public final class Workers {

    public static final int MOST = 32;

    /** A worker holds the lines and the files of up to 20 statements. */
    private static final long HEAP_OF_A_WORKER = 64L << 20;

    private Workers() {}

    /** As many as there are cores, if the heap has 64 MB for each. */
    public static int usual() {
        Runtime machine = Runtime.getRuntime();
        return Math.clamp(Math.min(machine.availableProcessors(), machine.maxMemory() / HEAP_OF_A_WORKER), 1, MOST);
    }
}
