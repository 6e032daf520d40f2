package org.daybook.batch.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code daybook demo} as a process of its own, as the launcher starts it. */
final class DemoProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private DemoProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static DemoProcess start(Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Daybook.class.getName(),
                        "demo",
                        "--no-console")
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("DAYBOOK_"));
        builder.environment().put("DAYBOOK_HOME", home.toString());
        return new DemoProcess(builder.start());
    }

    /** Reads on until a line begins like this; false if the process ends before. */
    boolean says(String beginning) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** What Ctrl-C does: asks it to end, and lets it. */
    void interrupt() throws IOException {
        process.toHandle().destroy();
    }

    int exitCode() throws IOException, InterruptedException {
        output.lines().forEach(lines::add);
        return process.waitFor();
    }

    /** All that was said, of errors and results together. */
    List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
