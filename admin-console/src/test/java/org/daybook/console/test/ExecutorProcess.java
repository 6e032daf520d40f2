package org.daybook.console.test;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daybook.core.test.TestSchema;

/**
 * A command of the command line as a process, as the launcher starts it, on the books of a console's bank. The console knows
 * nothing of the jobs: it is started from what their module, built before this one, has left beside it.
 */
public final class ExecutorProcess implements AutoCloseable {

    private static final Path MODULE =
            Path.of("..", "batch-jobs", "target").toAbsolutePath().normalize();
    private static final Path CLASSES = MODULE.resolve("classes");
    private static final Path LIBRARIES = MODULE.resolve("run-time-class-path");
    private static final long PATIENCE_SECONDS = 120;

    /** Years away, so that no night begins while a test runs. */
    private static final String NO_NIGHT = "0 0 4 29 2 *";

    private final Process process;
    private final Path said;

    private ExecutorProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Whether the jobs were built before. */
    public static boolean isBuilt() {
        return Files.isDirectory(CLASSES) && Files.isRegularFile(LIBRARIES);
    }

    /** Brings the schema of the jobs up to date and starts an executor. */
    public static ExecutorProcess start(ConsoleBank bank) {
        try (ExecutorProcess migration = start(bank, "migrate")) {
            migration.awaitEnd();
        }
        return start(bank, "batch");
    }

    private static ExecutorProcess start(ConsoleBank bank, String command) {
        TestSchema schema = bank.books().schema();
        try {
            Path said = Files.createTempFile(Files.createDirectories(Path.of("target", "executors")), command, ".txt");
            ProcessBuilder builder = new ProcessBuilder(commandLine(command))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().keySet().removeIf(name -> name.startsWith("DAYBOOK_"));
            builder.environment().put("DAYBOOK_HOME", bank.home());
            builder.environment().put("DAYBOOK_NIGHT_CRON", NO_NIGHT);
            builder.environment().put("DAYBOOK_DB_URL", schema.url());
            builder.environment().put("DAYBOOK_DB_USER", schema.runtime().user());
            builder.environment().put("DAYBOOK_DB_PASSWORD", schema.runtime().password());
            builder.environment().put("DAYBOOK_DB_OWNER_USER", schema.owner().user());
            builder.environment()
                    .put("DAYBOOK_DB_OWNER_PASSWORD", schema.owner().password());
            builder.environment().put("LC_ALL", "C.UTF-8");
            return new ExecutorProcess(builder.start(), said);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> commandLine(String command) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                CLASSES + File.pathSeparator + Files.readString(LIBRARIES).strip(),
                "org.daybook.batch.command.Daybook",
                command);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("Not done: " + said());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What it has said so far. */
    public String said() {
        try {
            return Files.readString(said);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
