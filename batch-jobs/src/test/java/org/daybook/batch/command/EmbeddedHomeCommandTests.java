package org.daybook.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.BooksDump;
import org.daybook.batch.test.DaybookProcess;
import org.daybook.batch.test.DaybookProcess.Ended;
import org.daybook.batch.test.DaybookProcess.Surroundings;
import org.daybook.batch.test.GeneratedBank;
import org.daybook.batch.test.StatementFiles;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.security.Sha256;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementPeriod;
import org.daybook.embedded.EmbeddedServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Commands with the embedded database, in a home whose path is long and has blanks. */
class EmbeddedHomeCommandTests {

    private static final long SECONDS_TO_STOP = 10;
    private static final int MOST_MILLIS_OF_WORK = 2_000;

    @TempDir
    private Path folder;

    @TempDir
    private Path bankFolder;

    private Path home;
    private Surroundings daybook;

    @BeforeEach
    void writeBank() throws IOException {
        GeneratedBank.of(100, 3_000, 21).writeTo(bankFolder);
        home = Files.createDirectories(folder.resolve("a bank's home ".repeat(12) + "here"))
                .toRealPath();
        daybook = Surroundings.embedded(home);
    }

    @Test
    void endsAsUndisturbedAndLeavesNoServerAfterKills() throws Exception {
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        System.out.println("EmbeddedHomeCommandTests: -Ddaybook.seed=" + seed);
        Random random = new Random(seed);
        Path out = folder.resolve("out");
        String[] importing = {"import", bankFolder.toString(), "--rounding-tolerance", GeneratedBank.TOLERANCE};
        String[] statements = {"statements", "--from", "1994-01-01", "--to", "1994-02-28", "--out", out.toString()};

        try (DaybookProcess killed = daybook.start(importing)) {
            killed.awaitThat(this::hasBegunToCopy).killAfter(random.nextInt(MOST_MILLIS_OF_WORK));
        }
        assertNoServerAfter(SECONDS_TO_STOP);
        Ended imported = daybook.run(importing);
        assertNoServerAfter(0);
        try (DaybookProcess killed = daybook.start(statements)) {
            killed.awaitThat(() -> Files.exists(home.resolve("archive")))
                    .killAfter(random.nextInt(MOST_MILLIS_OF_WORK));
        }
        Ended made = daybook.run(statements);
        assertNoServerAfter(0);

        assertThat(imported.exitCode()).as(imported.err()).isZero();
        assertThat(made.exitCode()).as(made.err()).isZero();
        try (BatchBooks books = BatchBooks.open(folder.resolve("undisturbed"))) {
            Map<String, Sha256> files = undisturbedFiles(books);
            assertThat(StatementFiles.in(out).differencesFrom(files)).isEmpty();
            assertThat(dump().differencesFrom(BooksDump.of(books.asRoot()))).isEmpty();
        }
    }

    @Test
    void sharesTheServerWithAnotherCommand() {
        Ended ended;
        List<String> before;
        List<String> after;
        try (EmbeddedServer _ = EmbeddedServer.open(home)) {
            before = servers();
            ended = daybook.run("reconcile");
            after = servers();
        }

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(before).hasSize(2).isEqualTo(after);
        assertThat(servers()).isEmpty();
    }

    /** The first thing an import does once the database is there. */
    private boolean hasBegunToCopy() {
        try (Stream<Path> copies = Files.list(home.resolve("intake"))) {
            return copies.findAny().isPresent();
        } catch (IOException notYet) {
            return false;
        }
    }

    private Map<String, Sha256> undisturbedFiles(BatchBooks books) {
        books.importFolder(bankFolder, GeneratedBank.TOLERANCE, TestRequester.patient());
        Path out = folder.resolve("undisturbed out");
        books.statements(
                books.order(
                        new StatementPeriod(LocalDate.of(1994, 1, 1), LocalDate.of(1994, 2, 28)),
                        List.of(StatementFormat.values())),
                out,
                TestRequester.patient());
        return StatementFiles.in(out).digests();
    }

    private BooksDump dump() {
        try (EmbeddedServer server = EmbeddedServer.open(home)) {
            return BooksDump.of(JdbcClient.create(new DriverManagerDataSource(
                    server.jdbcUrl(), server.root().user(), server.root().password())));
        }
    }

    /** Neither a server of this home nor what guards it lives on for longer. */
    private void assertNoServerAfter(long seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!servers().isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(servers()).isEmpty();
    }

    private List<String> servers() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(command -> command.contains(home.toString()))
                .filter(command -> command.contains("mariadbd") || command.contains("org.daybook.embedded"))
                .toList();
    }
}
