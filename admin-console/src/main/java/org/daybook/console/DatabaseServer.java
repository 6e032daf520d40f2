package org.daybook.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A database server of one's own, from the environment. Each value may stand in a file instead, named by the same variable
 * with {@code _FILE} behind it.
 */
record DatabaseServer(String url, String user, String password) {

    private static final String URL = "DAYBOOK_DB_URL";

    /** Empty if the embedded one is meant. */
    static Optional<DatabaseServer> of(Map<String, String> environment) {
        return value(environment, URL).map(url -> {
            if (!url.startsWith("jdbc:mariadb:")) {
                throw new StartRefused(
                        URL + " must begin with jdbc:mariadb: for example jdbc:mariadb://host:3306/daybook.");
            }
            return new DatabaseServer(
                    url, required(environment, "DAYBOOK_DB_USER"), required(environment, "DAYBOOK_DB_PASSWORD"));
        });
    }

    private static String required(Map<String, String> environment, String name) {
        return value(environment, name)
                .orElseThrow(() -> new StartRefused(URL + " is set, so " + name + " must be set too."));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        String direct = environment.getOrDefault(name, "");
        String file = environment.getOrDefault(name + "_FILE", "");
        if (!direct.isBlank() || file.isBlank()) {
            return Optional.of(direct).filter(value -> !value.isBlank());
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException unreadable) {
            throw new StartRefused("The file " + file + " that " + name + "_FILE names cannot be read.", unreadable);
        }
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "DatabaseServer[" + url + ", " + user + "]";
    }
}
