package org.daybook.batch.command;

import java.nio.file.Path;
import java.util.Map;

/** What every command is given: where it runs, where it speaks, and how it is stopped. */
record CommandContext(Path home, Map<String, String> environment, Terminal terminal, StopSignal stop) {

    DatabaseSettings database() {
        return new DatabaseSettings(environment);
    }
}
