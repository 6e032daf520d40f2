package org.daybook.batch.command;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The console as a process of its own: the jobs and the screens share the books, not a virtual machine. It ends when its
 * standard input does, so it does not outlive this process, however that ends.
 */
final class ConsoleProcess implements AutoCloseable {

    /** Set by the launcher. */
    private static final String CLASS_PATH = "DAYBOOK_CONSOLE_CLASS_PATH";

    private static final String ADDRESS = "http://localhost:";
    private static final long SECONDS_TO_END = 30;

    private final Process process;
    private final String address;

    private ConsoleProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param wantedPort is used if it is free; any other if not
     */
    static ConsoleProcess start(CommandContext context, int wantedPort) {
        String classPath = context.environment().getOrDefault(CLASS_PATH, "");
        if (classPath.isEmpty()) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "The console is not built; start the demo by ./daybook demo, or with --no-console.");
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command(classPath, isFree(wantedPort) ? wantedPort : 0))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log(context.home())));
            builder.environment().put("DAYBOOK_HOME", context.home().toString());
            Process process = builder.start();
            return new ConsoleProcess(process, awaitAddress(process, context));
        } catch (IOException broken) {
            throw new UncheckedIOException("The console could not be started", broken);
        }
    }

    private static List<String> command(String classPath, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                "org.daybook.console.ConsoleApplication",
                "--port",
                Integer.toString(port),
                "--until-input-ends");
    }

    private static File log(Path home) {
        return home.resolve("logs").resolve("console-start.log").toFile();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static String awaitAddress(Process process, CommandContext context) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.startsWith(ADDRESS)) {
            line = said.readLine();
        }
        if (line == null) {
            process.destroy();
            throw new CommandFailed(
                    ExitCode.FAILED, "The console did not start; " + log(context.home()) + " says why.");
        }
        // What it says later must not fill the pipe.
        Thread.ofPlatform().daemon().name("console-output").start(() -> said.lines()
                .forEach(_ -> {}));
        return line;
    }

    String address() {
        return address;
    }

    boolean hasEnded() {
        return !process.isAlive();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException gone) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
