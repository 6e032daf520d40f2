package org.daybook.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.BooksDump;
import org.daybook.batch.test.DaybookProcess;
import org.daybook.batch.test.DaybookProcess.Ended;
import org.daybook.batch.test.DaybookProcess.Surroundings;
import org.daybook.batch.test.GeneratedBank;
import org.daybook.batch.test.StatementFiles;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementPeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, SIGTERM and SIGKILL in the middle of a command, and what the other commands say meanwhile. */
class StoppedCommandTests {

    private static final int ACCOUNTS = 120;
    private static final int ENTRIES = 6_000;
    private static final String STOPPED = "Stopped; the same command goes on from here.\n";

    @TempDir
    private Path folder;

    @TempDir
    private Path bankFolder;

    private BatchBooks books;
    private Surroundings daybook;

    @BeforeEach
    void openBooks() {
        GeneratedBank.of(ACCOUNTS, ENTRIES, 9).writeTo(bankFolder);
        books = BatchBooks.open(folder.resolve("home"));
        daybook = Surroundings.on(books.schema(), folder.resolve("home"));
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void goesOnWithAnImportThatWasStoppedAndKilled(@TempDir Path undisturbedHome) {
        String[] command = {"import", bankFolder.toString(), "--rounding-tolerance", GeneratedBank.TOLERANCE};

        Ended stopped;
        try (DaybookProcess first = daybook.start(command)) {
            stopped = first.awaitThat(() -> posted() > 0).signal("TERM").await();
        }
        assertThat(stopped.exitCode()).isEqualTo(4);
        assertThat(stopped.out()).isEmpty();
        assertThat(stopped.err()).endsWith(STOPPED).doesNotContain("\tat ");
        long postedBefore = posted();
        try (DaybookProcess second = daybook.start(command)) {
            second.awaitThat(() -> posted() > postedBefore).killAfter(0);
        }
        String unfinished = "The import of " + bankFolder + " is unfinished (" + posted()
                + " of 6000 entries posted); finish it first by giving the same import again.\n";
        assertThat(daybook.run("statements", "--from", "1994-01-01", "--to", "1994-01-31"))
                .isEqualTo(new Ended(5, "", unfinished));
        assertThat(daybook.run("reconcile")).isEqualTo(new Ended(5, "", unfinished));
        Ended finished = daybook.run(command);

        assertThat(finished.exitCode()).isZero();
        assertThat(finished.out()).matches("Imported: 6,000 entries, \\d+ rounding entries beside them; .*\n");
        assertThat(books.outcomes())
                .containsExactly(
                        "DONE | STOPPED", "DONE | ABANDONED", "REFUSED | REFUSED", "REFUSED | REFUSED", "DONE | DONE");
        Ended proved = daybook.run("reconcile");
        assertThat(proved.exitCode()).isZero();
        assertThat(proved.out()).doesNotContain("BROKEN").endsWith("The books are proved.\n");
        assertThat(BooksDump.of(books.asRoot()).differencesFrom(undisturbed(undisturbedHome)))
                .isEmpty();
    }

    @Test
    void goesOnWithStatementsThatWereInterrupted() {
        books.importFolder(bankFolder, GeneratedBank.TOLERANCE, TestRequester.patient());
        Path out = folder.resolve("out");
        Path again = folder.resolve("again");
        String[] command = {
            "statements", "--from", "1994-01-01", "--to", "1994-01-31", "--out", out.toString(), "--workers", "1"
        };

        Ended interrupted;
        try (DaybookProcess first = daybook.start(command)) {
            interrupted = first.awaitThat(() -> books.count("statement") > 0)
                    // As Ctrl-C, which is ignored by whatever a shell has started in the background.
                    .signal("TERM")
                    .await();
        }
        long made = books.count("statement");
        Ended finished = daybook.run(command);

        assertThat(interrupted.exitCode()).isEqualTo(4);
        assertThat(interrupted.err()).endsWith(STOPPED);
        assertThat(made).isLessThan(ACCOUNTS);
        assertThat(finished.exitCode()).isZero();
        assertThat(finished.out()).isEqualTo("120 statements from 1994-01-01 to 1994-01-31, 240 files: " + out + "\n");
        assertThat(finished.err()).contains("placing files: 240 of 240 (100 %)");
        books.statements(
                books.order(
                        new StatementPeriod(LocalDate.of(1994, 1, 1), LocalDate.of(1994, 1, 31)),
                        List.of(StatementFormat.values())),
                again,
                TestRequester.patient());
        assertThat(StatementFiles.in(out)
                        .differencesFrom(StatementFiles.in(again).digests()))
                .isEmpty();
    }

    @Test
    void saysThatAnAccountIsUnknown() {
        Ended ended = daybook.run("statements", "--from", "1994-01-01", "--to", "1994-01-31", "--account", "A99999");

        assertThat(ended).isEqualTo(new Ended(5, "", "There is no account \"A99999\" on file; nothing was made.\n"));
        assertThat(books.count("operation_request")).isZero();
    }

    private long posted() {
        return books.asRoot()
                .sql("SELECT COALESCE(SUM(entries_posted), 0) FROM bank_file_import")
                .query(Long.class)
                .single();
    }

    private BooksDump undisturbed(Path home) {
        try (BatchBooks others = BatchBooks.open(home)) {
            others.importFolder(bankFolder, GeneratedBank.TOLERANCE, TestRequester.patient());
            return BooksDump.of(others.asRoot());
        }
    }
}
