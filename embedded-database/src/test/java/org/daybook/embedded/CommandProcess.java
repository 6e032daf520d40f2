package org.daybook.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own: opens a home, says so, and closes it when its standard input ends. */
final class CommandProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private CommandProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static CommandProcess start(Path home, String command) throws IOException {
        return start(home, command, Map.of());
    }

    /** One that shares the server with others. */
    static CommandProcess startSharing(Path home) throws IOException {
        return start(home, "", Map.of());
    }

    static CommandProcess start(Path home, String command, Map<String, String> environment) throws IOException {
        // The path is encoded: a test must not depend on the terminal's character set.
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandProcess.class.getName(),
                        URLEncoder.encode(home.toString(), StandardCharsets.UTF_8),
                        command)
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new CommandProcess(builder.start());
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
        Path home = Path.of(URLDecoder.decode(arguments[0], StandardCharsets.UTF_8));
        try (EmbeddedServer _ =
                arguments[1].isEmpty() ? EmbeddedServer.openShared(home) : EmbeddedServer.open(home, arguments[1])) {
            System.out.println("open");
            System.in.readAllBytes();
        } catch (HomeInUse refused) {
            System.out.println(refused.getMessage());
            System.exit(refused.getExitCode());
        } catch (ServerUnavailable failed) {
            System.out.println(failed.getMessage());
            System.exit(failed.getExitCode());
        }
    }
}
