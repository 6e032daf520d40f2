package org.daybook.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The database server of one's own, from the environment. Each value may stand in a file instead, named by the same
 * variable with {@code _FILE} behind it.
 */
final class DatabaseSettings {

    static final String URL = "DAYBOOK_DB_URL";
    static final String USER = "DAYBOOK_DB_USER";
    static final String PASSWORD = "DAYBOOK_DB_PASSWORD";
    static final String OWNER_USER = "DAYBOOK_DB_OWNER_USER";
    static final String OWNER_PASSWORD = "DAYBOOK_DB_OWNER_PASSWORD";

    private static final String IN_A_FILE = "_FILE";

    private final Map<String, String> environment;

    DatabaseSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The server's address; empty if the embedded one is meant. */
    Optional<String> url() {
        Optional<String> url = value(URL);
        url.filter(address -> !address.startsWith("jdbc:mariadb:")).ifPresent(address -> {
            throw new CommandFailed(
                    ExitCode.WRONG_USE,
                    URL + " must begin with jdbc:mariadb: for example jdbc:mariadb://host:3306/daybook.");
        });
        return url;
    }

    /** A value that a server of one's own needs. */
    String required(String name) {
        return value(name)
                .orElseThrow(() -> new CommandFailed(
                        ExitCode.WRONG_USE,
                        URL + " is set, so " + name + " (or " + name + IN_A_FILE + ") must be set too."));
    }

    private Optional<String> value(String name) {
        String direct = environment.getOrDefault(name, "");
        if (!direct.isBlank()) {
            return Optional.of(direct);
        }
        String file = environment.getOrDefault(name + IN_A_FILE, "");
        if (file.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException unreadable) {
            throw new CommandFailed(
                    ExitCode.WRONG_USE,
                    "The file " + file + " that " + name + IN_A_FILE + " names cannot be read.",
                    unreadable);
        }
    }
}
