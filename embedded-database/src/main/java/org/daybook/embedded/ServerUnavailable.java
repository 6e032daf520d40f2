package org.daybook.embedded;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The embedded server cannot be had, or has gone; its message is the sentence to show. */
public final class ServerUnavailable extends IllegalStateException implements ExitCodeGenerator {

    private static final int FAILED = 5;

    ServerUnavailable(String sentence) {
        this(sentence, null);
    }

    ServerUnavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    @Override
    public int getExitCode() {
        return FAILED;
    }
}
