package org.daybook.batch.command;

import org.jspecify.annotations.Nullable;

/** Ends a command with one sentence and an exit code. */
final class CommandFailed extends RuntimeException {

    private final int exitCode;

    CommandFailed(int exitCode, String sentence) {
        this(exitCode, sentence, null);
    }

    CommandFailed(int exitCode, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
