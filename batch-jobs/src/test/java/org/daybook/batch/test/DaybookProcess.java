package org.daybook.batch.test;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.core.test.TestSchema;

/** A command of the command line in a process of its own, as the launcher would start it, on a machine that speaks German. */
public final class DaybookProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;
    private static final int PAUSE_MILLIS = 5;

    private final Process process;
    private final Path out;
    private final Path err;
    private final String command;

    private DaybookProcess(Process process, Path out, Path err, String command) {
        this.process = process;
        this.out = out;
        this.err = err;
        this.command = command;
    }

    /** How it ended and what it said. */
    public record Ended(int exitCode, String out, String err) {}

    /** Where commands run and which database they use. */
    public record Surroundings(Path home, Map<String, String> environment) {

        /** The home's own embedded database. */
        public static Surroundings embedded(Path home) {
            return new Surroundings(home, Map.of());
        }

        /** A schema on a server of one's own. */
        public static Surroundings on(TestSchema schema, Path home) {
            return new Surroundings(
                    home,
                    Map.of(
                            "DAYBOOK_DB_URL", schema.url(),
                            "DAYBOOK_DB_USER", schema.runtime().user(),
                            "DAYBOOK_DB_PASSWORD", schema.runtime().password(),
                            "DAYBOOK_DB_OWNER_USER", schema.owner().user(),
                            "DAYBOOK_DB_OWNER_PASSWORD", schema.owner().password()));
        }

        public DaybookProcess start(String... arguments) {
            return DaybookProcess.start(this, arguments);
        }

        /** Starts a command and waits for its end. */
        public Ended run(String... arguments) {
            try (DaybookProcess started = start(arguments)) {
                return started.await();
            }
        }
    }

    private static DaybookProcess start(Surroundings surroundings, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=de",
                "-Duser.country=DE",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "org.daybook.batch.command.Daybook"));
        command.addAll(List.of(arguments));
        try {
            Path folder = Files.createDirectories(
                    surroundings.home.resolveSibling(surroundings.home.getFileName() + "-said"));
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().keySet().removeIf(name -> name.startsWith("DAYBOOK_"));
            builder.environment().put("DAYBOOK_HOME", surroundings.home.toString());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(surroundings.environment);
            return new DaybookProcess(builder.start(), out, err, String.join(" ", arguments));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Of this machine, without what only tests have. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Ended await() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(this + " does not end; it said " + read(out) + read(err));
            }
            return new Ended(process.exitValue(), read(out), read(err));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Returns once something is so, which the process is to bring about. */
    public DaybookProcess awaitThat(BooleanSupplier isSo) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isSo.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(this + " did not come to that; it said " + read(out) + read(err));
            }
            pause();
        }
        return this;
    }

    /** What it has said on standard error so far. */
    public String errorsSoFar() {
        return read(err);
    }

    /** Sends it a signal such as {@code TERM}. */
    public DaybookProcess signal(String name) {
        try {
            int exitCode = new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException("kill -s " + name + " failed");
            }
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Leaves it so much time, then kills it, if it still lives, and waits until it is gone. */
    public boolean killAfter(long millis) {
        try {
            boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            return !ended;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            killAfter(0);
        }
    }

    @Override
    public String toString() {
        return "daybook " + command;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
