package org.daybook.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A command's hold of the MariaDB server of a home, shared with all other commands that use the home.
 *
 * <p>The server has one schema, {@code daybook}, and listens on the loopback interface alone. It stops when the last
 * hold is closed or its process ends, however it ends.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** A server that is stopping has eight seconds, its guard a little more. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final HomeFolders folders;
    private final LockFile client;
    private final RunningServer running;
    private final Secrets secrets;

    private EmbeddedServer(HomeFolders folders, LockFile client, RunningServer running, Secrets secrets) {
        this.folders = folders;
        this.client = client;
        this.running = running;
        this.secrets = secrets;
    }

    /**
     * Joins the server of a home, or starts it; a new home is set up first, which takes a few seconds.
     *
     * @param home where the bank's data lie; made if it is missing
     * @throws ServerUnavailable if no server can run here, the home cannot be written, the server does not start, or this
     *     very process has it open already
     */
    public static EmbeddedServer open(Path home) {
        ServerProgram.obstacle().ifPresent(sentence -> {
            throw new ServerUnavailable(sentence);
        });
        try {
            return open(HomeFolders.create(home));
        } catch (IOException unusable) {
            throw new ServerUnavailable(HomeFolders.sentence(home.toAbsolutePath(), unusable), unusable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailable("Interrupted while the embedded database was starting.", interrupted);
        }
    }

    private static EmbeddedServer open(HomeFolders folders) throws IOException, InterruptedException {
        LockFile client = LockFile.tryShared(folders.clientsLock(), PATIENCE)
                .orElseThrow(() -> new ServerUnavailable("The embedded database of " + folders.home()
                        + " is stopping and does not end, or this process uses it already; its log is "
                        + folders.serverLog() + "."));
        boolean opened = false;
        try {
            RunningServer running = new GuardStart(folders).joinOrStart();
            var server = new EmbeddedServer(folders, client, running, Secrets.read(folders.secrets()));
            opened = true;
            return server;
        } finally {
            if (!opened) {
                client.close();
            }
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
        if (alone.isPresent()) {
            alone.get().close();
        }
        return alone.isPresent();
    }
}
