package org.daybook.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where things lie in a home.
 *
 * @param home the real path of the home
 */
record HomeFolders(Path home) {

    /** Makes the folders that are missing; the database's and the secrets' are their owner's alone. */
    static HomeFolders create(Path home) throws IOException {
        var folders = new HomeFolders(Files.createDirectories(home).toRealPath());
        folders.createPrivate(folders.database());
        folders.createPrivate(folders.secrets());
        folders.createPrivate(folders.temporary());
        return folders;
    }

    Path database() {
        return home.resolve("database");
    }

    Path secrets() {
        return home.resolve("secrets");
    }

    Path data() {
        return database().resolve("data");
    }

    /** A data folder being made; it gets its name only once it is complete. */
    Path dataInTheMaking() {
        return database().resolve("data.new");
    }

    Path temporary() {
        return database().resolve("tmp");
    }

    /** Held shared by each command that uses the server, exclusively by the guard that stops it. */
    Path clientsLock() {
        return database().resolve("clients.lock");
    }

    /** Held by the command that is starting a guard, so that two commands never start two. */
    Path startLock() {
        return database().resolve("start.lock");
    }

    /** Held for its life by the guard. */
    Path guardLock() {
        return database().resolve("guard.lock");
    }

    Path runningServer() {
        return database().resolve("server.properties");
    }

    Path serverLog() {
        return database().resolve("server.log");
    }

    Path guardLog() {
        return database().resolve("guard.log");
    }

    /** The sentence for a home that cannot be read or written. */
    static String sentence(Path home, IOException failure) {
        String reason =
                switch (failure) {
                    case AccessDeniedException denied -> "no permission for " + denied.getFile();
                    case FileSystemException known
                    when known.getReason() != null -> known.getReason() + ": " + known.getFile();
                    default -> String.valueOf(failure.getMessage());
                };
        return "The home " + home + " cannot be used (" + reason
                + "); give DAYBOOK_HOME a folder on a disk that can be written and has room.";
    }

    private void createPrivate(Path folder) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(folder, ownerOnly);
        } else {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
        }
    }
}
