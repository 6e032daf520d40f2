package org.daybook.embedded;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The parent of the server: a small process of its own that starts it and stops it when no command uses it any more.
 *
 * <p>Each command holds {@code clients.lock} shared. The guard asks the kernel for that lock exclusively and gets it in
 * the moment the last command has gone, by whatever end, SIGKILL included; it keeps it until the server has stopped, so
 * that a command that comes meanwhile waits and then starts a new one. {@code guard.lock} is held for the guard's life.
 *
 * <p>Started by {@link GuardStart} with the home as its only argument. Its one line on standard output is either
 * {@value #READY} or {@value #FAILED} and a sentence; then it closes it. It runs on the JDK alone: its class path is
 * this module and MariaDB's archive.
 */
final class Guard {

    static final String READY = "ready";
    static final String FAILED = "failed: ";

    private static final Logger LOG = System.getLogger(Guard.class.getName());

    /**
     * Somebody asking whether a guard lives holds the lock for a moment. A guard that is ending holds it until its server has
     * stopped, or was killed because it would not, or its set-up has noticed: some twenty seconds at most.
     */
    private static final Duration PATIENCE_FOR_THE_LOCK = Duration.ofSeconds(30);

    private final HomeFolders folders;

    private Guard(HomeFolders folders) {
        this.folders = folders;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]);
        try {
            new Guard(new HomeFolders(home)).run();
        } catch (StartFailure failure) {
            fail(failure.sentence());
        } catch (IOException unusable) {
            LOG.log(Level.ERROR, "cannot guard " + home, unusable);
            fail(HomeFolders.sentence(home, unusable));
        }
    }

    private void run() throws IOException, InterruptedException, StartFailure {
        try (LockFile _ = LockFile.tryExclusive(folders.guardLock(), PATIENCE_FOR_THE_LOCK)
                .orElseThrow(() -> new StartFailure("Another guard does not let go of " + folders.home() + "."))) {
            RunningServer.forget(folders.runningServer());
            ServerLog.turn(folders.serverLog());
            ServerProgram program = ServerProgram.provide(folders.database());
            var data = new DataFolder(folders);
            data.make(program);
            data.awaitUnused();
            guard(ServerProcess.start(folders, program));
        }
    }

    /** Lives on this thread as long as the server does: the kernel ends the server when its starter's thread ends. */
    private void guard(ServerProcess server) throws IOException, InterruptedException {
        var stopping = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.set(true);
            server.stop();
        }));
        server.running().write(folders.runningServer());
        LOG.log(Level.INFO, "serving: {0}", server.running());
        say(READY);
        Thread.ofPlatform().daemon().name("clients").start(() -> {
            awaitLastCommand();
            stopping.set(true);
            server.stop();
        });
        int exitCode = server.awaitEnd();
        RunningServer.forget(folders.runningServer());
        LOG.log(
                stopping.get() ? Level.INFO : Level.ERROR,
                stopping.get()
                        ? "the last command has gone, the server has stopped"
                        : "the server ended by itself, exit code {0}",
                exitCode);
    }

    /** The lock is never released: it goes with the process, after the server. */
    private void awaitLastCommand() {
        try {
            LockFile.exclusive(folders.clientsLock());
        } catch (IOException failed) {
            LOG.log(Level.ERROR, "cannot watch the commands, so the server stops", failed);
        }
    }

    private static void fail(String sentence) {
        LOG.log(Level.ERROR, sentence);
        say(FAILED + sentence);
        Runtime.getRuntime().exit(1);
    }

    private static void say(String line) {
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            out.write((line.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            LOG.log(Level.INFO, "the command that started this guard has gone");
        }
    }
}
