package org.daybook.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A running {@code mariadbd}, child of the thread that started it. */
final class ServerProcess {

    /** A killed command's server is to be gone within ten seconds; this leaves two of them to the rest. */
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(8);

    /** Recovery after a crash reads at most one log file, 96 MB. */
    private static final Duration PATIENCE_TO_ANSWER = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int GREETING_TIMEOUT_MILLIS = 5_000;
    private static final int ATTEMPTS = 5;
    private static final String PORT_TAKEN = "Can't start server: Bind on TCP/IP port";

    /** The first byte after the four of a packet's header in the server's greeting. */
    private static final int PROTOCOL_VERSION = 10;

    private final Process process;
    private final RunningServer running;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.running = new RunningServer(port, process.pid(), UUID.randomUUID().toString());
    }

    /** Starts a server and waits until it answers; another process taking the port it chose makes it choose again. */
    static ServerProcess start(HomeFolders folders, ServerProgram program)
            throws IOException, InterruptedException, StartFailure {
        for (int attempt = 1; ; attempt++) {
            ServerLog log = ServerLog.fromNow(folders.serverLog());
            int port = freePort();
            Process process = new ProcessBuilder(ServerOptions.serving(folders, program, port))
                    .directory(folders.database().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folders.serverLog().toFile()))
                    .start();
            if (answers(process, port)) {
                return new ServerProcess(process, port);
            }
            process.destroyForcibly().waitFor();
            if (attempt == ATTEMPTS || !log.contains(PORT_TAKEN)) {
                throw new StartFailure("The embedded database did not start: " + log.reason() + " (its log is "
                        + folders.serverLog() + ").");
            }
        }
    }

    RunningServer running() {
        return running;
    }

    /** Waits for the server's end, whoever ends it, and returns its exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Stops the server; by force if it takes too long, which costs the next start a recovery and nothing else. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(Process process, int port) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_TO_ANSWER.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (greets(port)) {
                // The greeting may be that of a stranger who took the port; our server would be ending now.
                return !process.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
            Thread.sleep(PAUSE);
        }
        return false;
    }

    /** Whether something at the port speaks first, as a MariaDB server does once it accepts logins. */
    private static boolean greets(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), GREETING_TIMEOUT_MILLIS);
            socket.setSoTimeout(GREETING_TIMEOUT_MILLIS);
            byte[] greeting = socket.getInputStream().readNBytes(5);
            return greeting.length == 5 && greeting[4] == PROTOCOL_VERSION;
        } catch (IOException notYet) {
            return false;
        }
    }
}
