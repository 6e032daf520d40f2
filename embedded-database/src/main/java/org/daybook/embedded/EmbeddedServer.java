package org.daybook.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command's hold of the MariaDB server of a home.
 *
 * <p>The server has one schema, {@code daybook}, and listens on the loopback interface alone. It stops when the last
 * hold is closed or its process ends, however it ends.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** A server that is stopping has eight seconds, its guard a little more. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final HomeFolders folders;
    private final @Nullable HomeLock homeLock;
    private final LockFile client;
    private final RunningServer running;
    private final Secrets secrets;

    private EmbeddedServer(
            HomeFolders folders, @Nullable HomeLock homeLock, LockFile client, RunningServer running, Secrets secrets) {
        this.folders = folders;
        this.homeLock = homeLock;
        this.client = client;
        this.running = running;
        this.secrets = secrets;
    }

    /**
     * Takes the home for a command and starts its server; a new home is set up first, which takes a few seconds.
     *
     * @param home where the bank's data lie; made if it is missing
     * @param command the command's name, told to others who find the home taken
     * @throws HomeInUse if a live command holds the home
     * @throws ServerUnavailable if no server can run here, the home cannot be written, or the server does not start
     */
    public static EmbeddedServer open(Path home, String command) {
        return open(home, folders -> HomeLock.take(folders, command));
    }

    /** Shares the server of a home with other commands that do so too. */
    static EmbeddedServer openShared(Path home) {
        return open(home, folders -> null);
    }

    private static EmbeddedServer open(Path home, Taking taking) {
        ServerProgram.obstacle().ifPresent(sentence -> {
            throw new ServerUnavailable(sentence);
        });
        try {
            HomeFolders folders = HomeFolders.create(home);
            HomeLock homeLock = taking.take(folders);
            return open(folders, homeLock);
        } catch (IOException unusable) {
            throw new ServerUnavailable(HomeFolders.sentence(home.toAbsolutePath(), unusable), unusable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailable("Interrupted while the embedded database was starting.", interrupted);
        }
    }

    private static EmbeddedServer open(HomeFolders folders, @Nullable HomeLock homeLock)
            throws IOException, InterruptedException {
        LockFile client = null;
        boolean opened = false;
        try {
            if (homeLock != null) {
                awaitPredecessor(folders);
            }
            client = LockFile.tryShared(folders.clientsLock(), PATIENCE)
                    .orElseThrow(() -> new ServerUnavailable("The embedded database of " + folders.home()
                            + " is stopping and does not end; its log is " + folders.serverLog() + "."));
            RunningServer running = new GuardStart(folders).joinOrStart();
            var server = new EmbeddedServer(folders, homeLock, client, running, Secrets.read(folders.secrets()));
            opened = true;
            return server;
        } finally {
            if (!opened) {
                close(client);
                close(homeLock);
            }
        }
    }

    /**
     * A command that has a home to itself begins with a server of its own: on that of a killed predecessor the
     * predecessor's last statement may still be running, with its locks.
     */
    private static void awaitPredecessor(HomeFolders folders) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (LockFile.isHeldElsewhere(folders.guardLock())) {
            if (System.nanoTime() > end) {
                throw new ServerUnavailable("The embedded database of an earlier command in " + folders.home()
                        + " does not stop; its log is " + folders.serverLog() + ".");
            }
            Thread.sleep(PAUSE);
        }
    }

    /** The schema's address for the driver; without user and password. */
    public String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + running.port() + "/daybook?sslMode=disable";
    }

    /** The user that commands work as. It has the rights that the migrations granted it, and none on a new home. */
    public Credentials runtime() {
        return secrets.runtime();
    }

    /** The user that owns the schema, for migrations alone. */
    public Credentials owner() {
        return secrets.owner();
    }

    /** The user that may do everything, for examinations and tests. */
    public Credentials root() {
        return secrets.root();
    }

    /**
     * Tells a broken connection from a dead server.
     *
     * @throws ServerUnavailable if the server that this hold was opened for has ended
     */
    public void requireRunning() {
        try {
            Optional<RunningServer> now = new GuardStart(folders).running();
            if (!now.equals(Optional.of(running))) {
                throw new ServerUnavailable("The embedded database ended unexpectedly; its log is "
                        + folders.serverLog() + ". Nothing committed is lost: give the command again.");
            }
        } catch (IOException unusable) {
            throw new ServerUnavailable(HomeFolders.sentence(folders.home(), unusable), unusable);
        }
    }

    /**
     * Lets go of the server, and returns once it has stopped unless others use it. A second call changes nothing.
     *
     * @throws ServerUnavailable if it does not stop in time
     */
    @Override
    public void close() {
        try {
            client.close();
            if (!awaitStopOrOthers()) {
                throw new ServerUnavailable("The embedded database of " + folders.home() + " (process "
                        + running.process() + ") does not stop; its log is " + folders.serverLog() + ".");
            }
        } catch (IOException unusable) {
            throw new ServerUnavailable(HomeFolders.sentence(folders.home(), unusable), unusable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailable("Interrupted while the embedded database was stopping.", interrupted);
        } finally {
            close(homeLock);
        }
    }

    private boolean awaitStopOrOthers() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (LockFile.isHeldElsewhere(folders.guardLock())) {
            if (othersUseIt()) {
                return true;
            }
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    /**
     * Whether a command holds {@code clients.lock} shared. The guard that has it exclusively keeps it to its end, so
     * finding it shareable, not to be had alone, and shareable again leaves nobody but another command.
     */
    private boolean othersUseIt() throws IOException {
        return isShareable() && !isFree() && isShareable() && LockFile.isHeldElsewhere(folders.guardLock());
    }

    private boolean isShareable() throws IOException {
        return !LockFile.isHeldElsewhere(folders.clientsLock());
    }

    private boolean isFree() throws IOException {
        Optional<LockFile> alone = LockFile.tryExclusive(folders.clientsLock());
        close(alone.orElse(null));
        return alone.isPresent();
    }

    private static void close(@Nullable AutoCloseable lock) {
        if (lock == null) {
            return;
        }
        try {
            lock.close();
        } catch (Exception unusable) {
            throw new ServerUnavailable("A lock cannot be released: " + unusable.getMessage(), unusable);
        }
    }

    private interface Taking {
        @Nullable
        HomeLock take(HomeFolders folders) throws IOException;
    }
}
