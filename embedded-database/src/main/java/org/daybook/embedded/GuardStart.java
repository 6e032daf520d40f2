package org.daybook.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A command's way to a running server: joins the one there is, or starts a guard. */
final class GuardStart {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int MOST_MILLIS_TO_ANSWER = 2_000;

    /** Longer than a first start on a slow disk, which another command may be waiting for. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HomeFolders folders;

    GuardStart(HomeFolders folders) {
        this.folders = folders;
    }

    /** The caller holds {@code clients.lock} shared, so a server found here stays. */
    RunningServer joinOrStart() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<RunningServer> running = running();
            if (running.isPresent() && answers(running.get()) && running().equals(running)) {
                return running.get();
            }
            Optional<LockFile> turn = LockFile.tryExclusive(folders.startLock());
            if (turn.isPresent()) {
                try (LockFile _ = turn.get()) {
                    if (!LockFile.isHeldElsewhere(folders.guardLock())) {
                        start();
                    }
                }
            }
            Thread.sleep(PAUSE);
        }
        throw new ServerUnavailable("The embedded database of " + folders.home() + " did not become ready within "
                + PATIENCE.toMinutes() + " minutes; its log is " + folders.serverLog() + ".");
    }

    /** Asked before the guard is looked at once more: one that was just killed may still seem to live. */
    private static boolean answers(RunningServer server) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), MOST_MILLIS_TO_ANSWER);
            return true;
        } catch (IOException dead) {
            return false;
        }
    }

    /** The server that a living guard has announced. */
    Optional<RunningServer> running() throws IOException {
        return LockFile.isHeldElsewhere(folders.guardLock())
                ? RunningServer.read(folders.runningServer())
                : Optional.empty();
    }

    private void start() throws IOException {
        var builder = new ProcessBuilder(command())
                .directory(folders.database().toFile())
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(folders.guardLog().toFile()));
        // Meant for the command's own virtual machine: a debugger's port, a large heap.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        ServerLog.turn(folders.guardLog());
        Process guard = builder.start();
        guard.getOutputStream().close();
        try (BufferedReader reader = guard.inputReader(StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            while (line != null && !line.equals(Guard.READY)) {
                if (line.startsWith(Guard.FAILED)) {
                    throw new ServerUnavailable(line.substring(Guard.FAILED.length()));
                }
                line = reader.readLine();
            }
            if (line == null) {
                throw new ServerUnavailable(
                        "The process that guards the embedded database ended at its start; its log is "
                                + folders.guardLog() + ".");
            }
        }
    }

    private List<String> command() throws IOException {
        var command = new ArrayList<>(ownSession());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-cp",
                classPath(),
                Guard.class.getName(),
                folders.home().toString()));
        return command;
    }

    /**
     * Keeps the terminal's Ctrl-C and hang-up from the guard: the command that they are meant for still needs the
     * server to end in order.
     */
    private static List<String> ownSession() {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean available = Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
        return available ? List.of("setsid") : List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");
    }

    private static String classPath() throws IOException {
        try {
            Path module = Path.of(Guard.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return ServerArchive.find()
                    .map(archive -> module + File.pathSeparator + archive.file())
                    .orElseGet(module::toString);
        } catch (URISyntaxException impossible) {
            throw new IOException("cannot tell where the guard's program lies", impossible);
        }
    }
}
