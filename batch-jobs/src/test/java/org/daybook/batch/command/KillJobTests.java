package org.daybook.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.daybook.batch.test.BankForKills;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.BooksDump;
import org.daybook.batch.test.DaybookProcess;
import org.daybook.batch.test.DaybookProcess.Ended;
import org.daybook.batch.test.DaybookProcess.Surroundings;
import org.daybook.batch.test.StatementFiles;
import org.daybook.core.security.Sha256;
import org.daybook.core.test.TestSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Import and statements killed by SIGKILL at random moments, each followed by the same command: books and files are those
 * of an undisturbed run. Five rounds, or as many as {@code -Ddaybook.kills=50} says; {@code -Ddaybook.seed=…} repeats the
 * moments of a seed.
 */
class KillJobTests {

    private static final int ROUNDS = Integer.getInteger("daybook.kills", 5);
    private static final long SEED = Long.getLong("daybook.seed", System.nanoTime());
    private static final PrintStream OUT = System.out;

    @TempDir
    private static Path folder;

    private static BatchBooks server;
    private static Undisturbed undisturbed;

    /** What a run leaves that nobody kills, and how long its two commands take from the beginning of their work. */
    private record Undisturbed(BooksDump books, Map<String, Sha256> files, long importMillis, long statementsMillis) {}

    /**
     * Where in a command a kill falls.
     *
     * @param inWork whether after it began its work, else in its start
     * @param part of the time that start or work take undisturbed
     */
    record Moment(boolean inWork, double part) {

        @Override
        public String toString() {
            return "%.0f %% of its %s".formatted(100 * part, inWork ? "work" : "start");
        }
    }

    /** A schema and a home of its own, and the two commands in it. */
    private record Bank(TestSchema schema, Path home, Surroundings daybook) {

        static Bank fresh(String name) {
            TestSchema schema = server.furtherSchema();
            Path home = folder.resolve(name);
            return new Bank(schema, home, Surroundings.on(schema, home));
        }

        JdbcClient books() {
            return schema.asRoot();
        }

        String[] importing() {
            return new String[] {
                "import", folder.resolve("bank").toString(), "--rounding-tolerance", BankForKills.TOLERANCE
            };
        }

        String[] statements() {
            return new String[] {"statements", "--from", "1993-02-01", "--to", "1994-02-28", "--out", out().toString()};
        }

        Path out() {
            return home.resolve("out");
        }

        BooleanSupplier works(String kind) {
            return () -> count("operation_request WHERE kind = '" + kind + "'") > 0;
        }

        long count(String table) {
            return books().sql("SELECT COUNT(*) FROM " + table)
                    .query(Long.class)
                    .single();
        }
    }

    @BeforeAll
    static void runUndisturbed() throws Exception {
        OUT.println("KillJobTests: -Ddaybook.seed=" + SEED + " -Ddaybook.kills=" + ROUNDS);
        Files.createDirectories(folder.resolve("bank"));
        BankForKills.writeTo(folder.resolve("bank"));
        server = BatchBooks.open(folder.resolve("server"));
        Bank bank = Bank.fresh("undisturbed");
        long importMillis = millisOfWork(bank, "IMPORT", bank.importing());
        long statementsMillis = millisOfWork(bank, "STATEMENTS", bank.statements());
        undisturbed = new Undisturbed(
                BooksDump.of(bank.books()), StatementFiles.in(bank.out()).digests(), importMillis, statementsMillis);
        assertThat(undisturbed.books().rows("journal")).hasSizeGreaterThan(4_000);
        assertThat(undisturbed.files()).hasSize(601);
    }

    @AfterAll
    static void closeServer() {
        server.close();
    }

    private static long millisOfWork(Bank bank, String kind, String... command) {
        try (DaybookProcess process = bank.daybook().start(command)) {
            process.awaitThat(bank.works(kind));
            long began = System.nanoTime();
            assertThat(process.await().exitCode()).isZero();
            return (System.nanoTime() - began) / 1_000_000;
        }
    }

    /** One in five rounds in the start of a command, the others spread over its work; each command in an order of its own. */
    static Stream<Arguments> rounds() {
        Random random = new Random(SEED);
        List<Moment> inImport = moments(random);
        List<Moment> inStatements = moments(random);
        return Stream.iterate(0, round -> round < ROUNDS, round -> round + 1)
                .map(round -> Arguments.of(round, inImport.get(round), inStatements.get(round)));
    }

    private static List<Moment> moments(Random random) {
        int inStart = ROUNDS / 5;
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            boolean inWork = i >= inStart;
            moments.add(new Moment(
                    inWork, inWork ? (i - inStart + random.nextDouble()) / (ROUNDS - inStart) : random.nextDouble()));
        }
        Collections.shuffle(moments, random);
        return moments;
    }

    @ParameterizedTest(name = "round {0}: import at {1}, statements at {2}")
    @MethodSource("rounds")
    void endsAsUndisturbed(int round, Moment inImport, Moment inStatements) {
        Bank bank = Bank.fresh("round-" + round);

        kill(bank, "IMPORT", inImport, undisturbed.importMillis(), bank.importing());
        String importKilled = "import killed with " + bank.count("customer") + " customers, "
                + bank.count("journal_entry") + " entries, "
                + bank.count("bank_file_import WHERE state = 'COMPLETE'") + " complete";
        Ended imported = bank.daybook().run(bank.importing());
        kill(bank, "STATEMENTS", inStatements, undisturbed.statementsMillis(), bank.statements());
        String statementsKilled = "statements killed with " + bank.count("statement") + " registered, "
                + (bank.out().toFile().isDirectory()
                        ? StatementFiles.in(bank.out()).names().size()
                        : 0) + " placed";
        Ended made = bank.daybook().run(bank.statements());

        OUT.println("Round " + round + ": " + importKilled + "; " + statementsKilled);
        assertThat(imported.exitCode()).as(imported.err()).isZero();
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(BooksDump.of(bank.books()).differencesFrom(undisturbed.books()))
                .isEmpty();
        assertThat(StatementFiles.in(bank.out()).differencesFrom(undisturbed.files()))
                .isEmpty();
        assertThat(StatementFiles.in(bank.home().resolve("archive")).names())
                .hasSize(600)
                .allMatch(name -> name.matches("1993-02-01_1994-02-28/\\w+\\.v1\\.(pdf|xlsx)"));
        assertThat(bank.home().resolve("intake")).isEmptyDirectory();
        assertThat(bank.count("operation_run WHERE outcome IS NULL")).isZero();
        assertThat(bank.count("operation_request WHERE state <> 'DONE'")).isZero();
    }

    private static void kill(Bank bank, String kind, Moment moment, long millisOfWork, String... command) {
        try (DaybookProcess process = bank.daybook().start(command)) {
            if (moment.inWork()) {
                process.awaitThat(bank.works(kind)).killAfter(Math.round(moment.part() * millisOfWork));
            } else {
                process.killAfter(Math.round(moment.part() * 2_000));
            }
        }
    }
}
