package org.daybook.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own: opens a home, says so, and closes it when its standard input ends. */
final class CommandProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private CommandProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static CommandProcess start(Path home) throws IOException {
        return new CommandProcess(builder(home).start());
    }

    private static ProcessBuilder builder(Path home) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandProcess.class.getName(),
                        home.toString())
                .redirectErrorStream(true);
    }

    /** What it says once it has opened the home: {@code open}, or the sentence it failed with. */
    String answer() throws IOException {
        String line = output.readLine();
        return line == null ? "nothing" : line;
    }

    /** Ends it the orderly way. */
    int end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean ends(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        try (EmbeddedServer _ = EmbeddedServer.open(home)) {
            System.out.println("open");
            System.in.readAllBytes();
        } catch (ServerUnavailable failed) {
            System.out.println(failed.getMessage());
            System.exit(failed.getExitCode());
        }
    }
}
