package org.daybook.console;

import org.jspecify.annotations.Nullable;

/** The console cannot be started like this; the message is one sentence for whoever started it. */
final class StartRefused extends RuntimeException {

    StartRefused(String sentence) {
        this(sentence, null);
    }

    StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
