package org.daybook.batch.command;

/** What a script reads. */
final class ExitCode {

    static final int DONE = 0;
    static final int WRONG_USE = 1;
    static final int HELD_BY_A_LIVE_PROCESS = 3;
    static final int STOPPED = 4;
    static final int FAILED = 5;

    private ExitCode() {}
}
