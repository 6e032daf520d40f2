package org.daybook.embedded;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server's data folder: how it comes to be, and whether a server is still at work in it. */
final class DataFolder {

    /** Where the server writes its process id, within the data folder. */
    static final String PROCESS_FILE = "server.pid";

    private static final long ROOM_BYTES = 300L << 20;
    private static final Duration PATIENCE_TO_SET_UP = Duration.ofMinutes(3);
    private static final Duration PATIENCE_FOR_A_STOP = Duration.ofSeconds(8);
    private static final Duration PATIENCE_FOR_AN_END = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HomeFolders folders;

    DataFolder(HomeFolders folders) {
        this.folders = folders;
    }

    /**
     * Makes the data folder, its users and the schema, unless it is there.
     *
     * <p>It gets its name only when it is complete, so that a start killed half way is begun anew.
     */
    void make(ServerProgram program) throws IOException, InterruptedException, StartFailure {
        if (Files.exists(folders.data())) {
            requireSecrets();
            return;
        }
        awaitUnused(folders.dataInTheMaking());
        FolderTree.delete(folders.dataInTheMaking());
        requireRoom();
        Secrets secrets = Secrets.make(folders.secrets());
        Files.createDirectory(folders.dataInTheMaking());
        ServerLog log = ServerLog.fromNow(folders.serverLog());
        Process setUp = new ProcessBuilder(ServerOptions.settingUp(folders, program))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folders.serverLog().toFile()))
                .start();
        boolean done = speak(setUp, program, secrets)
                && setUp.waitFor(PATIENCE_TO_SET_UP.toSeconds(), TimeUnit.SECONDS)
                && setUp.exitValue() == 0;
        if (!done) {
            setUp.destroyForcibly().waitFor();
            throw new StartFailure("The embedded database could not set up the home " + folders.home() + ": "
                    + log.reason() + " (its log is " + folders.serverLog() + ").");
        }
        Files.move(folders.dataInTheMaking(), folders.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Waits for a server that outlived its guard, and stops it if it does not end by itself.
     *
     * <p>Whether there is one is told by the lock it holds on its first file; which process it is, by its process file
     * and the command line of that process. Ending it by force loses nothing that was committed.
     */
    void awaitUnused() throws IOException, InterruptedException, StartFailure {
        awaitUnused(folders.data());
    }

    private void awaitUnused(Path data) throws IOException, InterruptedException, StartFailure {
        Path firstFile = data.resolve("ibdata1");
        if (!LockFile.isHeldElsewhere(firstFile)) {
            return;
        }
        Optional<ProcessHandle> server = serverOf(data);
        server.ifPresent(ProcessHandle::destroy);
        if (isReleased(firstFile, PATIENCE_FOR_A_STOP)) {
            return;
        }
        server.ifPresent(ProcessHandle::destroyForcibly);
        if (!isReleased(firstFile, PATIENCE_FOR_AN_END)) {
            throw new StartFailure("Another database server"
                    + server.map(handle -> " (process " + handle.pid() + ")").orElse("") + " is at work in "
                    + data + " and does not end; stop it and give the command again.");
        }
    }

    private static boolean isReleased(Path file, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (LockFile.isHeldElsewhere(file)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private static Optional<ProcessHandle> serverOf(Path data) throws IOException {
        try {
            long process =
                    Long.parseLong(Files.readString(data.resolve(PROCESS_FILE)).strip());
            return ProcessHandle.of(process)
                    .filter(handle -> handle.info().commandLine().orElse("").contains("--datadir=" + data));
        } catch (NoSuchFileException | NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    private void requireSecrets() throws StartFailure {
        try {
            Secrets.read(folders.secrets());
        } catch (IOException missing) {
            throw new StartFailure(
                    "The home " + folders.home() + " has a database, but its passwords cannot be read from "
                            + folders.secrets() + "; restore that folder.");
        }
    }

    private void requireRoom() throws IOException, StartFailure {
        long usable = Files.getFileStore(folders.database()).getUsableSpace();
        if (usable < ROOM_BYTES) {
            throw new StartFailure("The disk of the home " + folders.home() + " has " + (usable >> 20)
                    + " MB left; a new home needs " + (ROOM_BYTES >> 20) + " MB.");
        }
    }

    /** Tells the server the statements; false if it died listening. */
    private static boolean speak(Process server, ServerProgram program, Secrets secrets)
            throws IOException, InterruptedException {
        try (BufferedWriter statements = server.outputWriter(StandardCharsets.UTF_8)) {
            statements.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
            for (String script : ServerProgram.SYSTEM_TABLE_SCRIPTS) {
                statements.write(Files.readString(program.systemTables().resolve(script)));
                statements.write("\n");
            }
            statements.write(users(secrets));
            return true;
        } catch (IOException closed) {
            if (!server.waitFor(PATIENCE_FOR_AN_END.toSeconds(), TimeUnit.SECONDS)) {
                throw closed;
            }
            return false;
        }
    }

    /**
     * Three users with passwords and nobody else. The schema's owner may grant its rights on; the run-time user has
     * none until a migration grants them, table by table.
     */
    private static String users(Secrets secrets) {
        return """
                DELETE FROM global_priv WHERE User = 'root' OR User = '';
                DELETE FROM proxies_priv;
                FLUSH PRIVILEGES;
                CREATE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON *.* TO '%1$s'@'127.0.0.1' WITH GRANT OPTION;
                CREATE DATABASE daybook CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
                CREATE USER '%3$s'@'%%' IDENTIFIED BY '%4$s';
                GRANT ALL ON daybook.* TO '%3$s'@'%%' WITH GRANT OPTION;
                CREATE USER '%5$s'@'%%' IDENTIFIED BY '%6$s';
                """.formatted(
                        secrets.root().user(), secrets.root().password(),
                        secrets.owner().user(), secrets.owner().password(),
                        secrets.runtime().user(), secrets.runtime().password());
    }
}
