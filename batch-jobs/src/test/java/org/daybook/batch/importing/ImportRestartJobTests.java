package org.daybook.batch.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.BooksDump;
import org.daybook.batch.test.GeneratedBank;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.intake.Imports;
import org.daybook.core.intake.Reconciliation;
import org.daybook.core.intake.SampleFolder;
import org.daybook.core.ledger.Proof;
import org.daybook.core.operations.RunLost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An import that ends early and is given again: each time the books become those of an undisturbed one. */
class ImportRestartJobTests {

    private static final int ENTRIES = 2_100;
    private static final String POSTING = "posting entries";

    @TempDir
    private static Path folder;

    private static BooksDump undisturbed;

    @TempDir
    private Path home;

    private BatchBooks books;

    @BeforeAll
    static void importUndisturbed(@TempDir Path undisturbedHome) {
        GeneratedBank.of(40, ENTRIES, 42).writeTo(folder);
        try (BatchBooks books = BatchBooks.open(undisturbedHome)) {
            books.importFolder(folder, GeneratedBank.TOLERANCE, TestRequester.patient());
            undisturbed = BooksDump.of(books.asRoot());
        }
    }

    @AfterAll
    static void forget() {
        undisturbed = null;
    }

    @BeforeEach
    void openBooks() {
        books = BatchBooks.open(home);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @ParameterizedTest
    @CsvSource({
        "checking entries, 2000, 0, 0, 0",
        "entering customers, 40, 0, 0, 0",
        "opening accounts, 40, 40, 0, 0",
        "posting entries, 0, 40, 40, 0",
        "posting entries, 2000, 40, 40, 1000",
        "posting entries, 2100, 40, 40, 2000"
    })
    void goesOnAfterBreaking(String work, long done, long customers, long accounts, long entries) {
        assertThatThrownBy(() -> importWith(TestRequester.breakingAt(work, done)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The import failed and can be taken up again: Broken on purpose")
                .hasCauseInstanceOf(TestRequester.Broken.class);
        assertThat(books.count("customer")).isEqualTo(customers);
        assertThat(books.count("account")).isEqualTo(accounts);
        assertThat(books.count("journal_entry WHERE kind <> 'ROUNDING'")).isEqualTo(entries);
        assertThat(books.outcomes()).containsExactly("FAILED | FAILED");

        ImportResult result = importWith(TestRequester.patient());

        assertThat(result).isInstanceOf(ImportResult.Imported.class);
        assertBooksAsUndisturbed();
        assertThat(books.outcomes()).containsExactly("DONE | FAILED", "DONE | DONE");
    }

    @ParameterizedTest
    @CsvSource({
        "checking entries, 1000, 0",
        "entering customers, 0, 0",
        "posting entries, 0, 0",
        "posting entries, 2000, 2000"
    })
    void goesOnAfterBeingStopped(String work, long done, long entries) {
        ImportResult stopped = importWith(TestRequester.stoppingAt(work, done));
        assertThat(stopped).isEqualTo(new ImportResult.Stopped());
        assertThat(books.count("journal_entry WHERE kind <> 'ROUNDING'")).isEqualTo(entries);
        assertThat(books.outcomes()).containsExactly("STOPPED | STOPPED");

        ImportResult result = importWith(TestRequester.patient());

        assertThat(result).isInstanceOf(ImportResult.Imported.class);
        assertBooksAsUndisturbed();
        assertThat(books.outcomes()).containsExactly("DONE | STOPPED", "DONE | DONE");
    }

    @Test
    void stopsWhenAskedThroughTheDatabase() {
        TestRequester requester = TestRequester.patient();
        requester.at(POSTING, 1_000, () -> books.asRoot()
                .sql("UPDATE operation_request SET stop_requested = TRUE WHERE id = ?")
                .param(requester.held().requestId())
                .update());

        ImportResult stopped = importWith(requester);
        ImportResult result = importWith(TestRequester.patient());

        assertThat(stopped).isEqualTo(new ImportResult.Stopped());
        assertThat(result).isInstanceOf(ImportResult.Imported.class);
        assertBooksAsUndisturbed();
    }

    @Test
    void goesOnAfterLosingEveryConnection() {
        TestRequester requester = TestRequester.patient().at(POSTING, 2_000, this::cutConnections);

        assertThatThrownBy(() -> importWith(requester)).isInstanceOf(RuntimeException.class);
        assertThat(books.count("journal_entry WHERE kind <> 'ROUNDING'")).isEqualTo(1_000);
        assertThat(books.bean(Imports.class).unfinished()).isPresent();
        ImportResult result = importWith(TestRequester.patient());

        assertThat(result).isInstanceOf(ImportResult.Imported.class);
        assertBooksAsUndisturbed();
    }

    @Test
    void writesNothingOnceAnotherHasTakenOver() {
        TestRequester requester = TestRequester.patient();
        requester.at(POSTING, 0, () -> books.asRoot()
                .sql("UPDATE operation_run SET outcome = 'ABANDONED' WHERE request_id = ?")
                .param(requester.held().requestId())
                .update());

        assertThatThrownBy(() -> importWith(requester)).isInstanceOf(RunLost.class);

        assertThat(books.count("journal_entry")).isZero();
        assertThat(books.outcomes()).containsExactly("RUNNING | ABANDONED");
        assertThat(importWith(TestRequester.patient())).isInstanceOf(ImportResult.Imported.class);
        assertBooksAsUndisturbed();
    }

    @Test
    void takesOverFromOneDeadProcessAfterTheOther() {
        importWith(TestRequester.stoppingAt(POSTING, 1_000));
        pretendItsProcessDied();
        importWith(TestRequester.stoppingAt(POSTING, 2_000));
        pretendItsProcessDied();

        ImportResult result = importWith(TestRequester.patient());

        assertThat(result).isInstanceOf(ImportResult.Imported.class);
        assertBooksAsUndisturbed();
        assertThat(books.outcomes()).containsExactly("DONE | ABANDONED", "DONE | ABANDONED", "DONE | DONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "STARTING", "STOPPING"})
    void goesOnWhateverStateTheFrameworkWasLeftIn(String status) {
        importWith(TestRequester.stoppingAt(POSTING, 1_000));
        books.asRoot()
                .sql("UPDATE BATCH_JOB_EXECUTION SET status = ?")
                .param(status)
                .update();
        books.asRoot()
                .sql("UPDATE BATCH_STEP_EXECUTION SET status = ? WHERE status <> 'COMPLETED'")
                .param(status)
                .update();

        ImportResult result = importWith(TestRequester.patient());

        assertThat(result).isInstanceOf(ImportResult.Imported.class);
        assertBooksAsUndisturbed();
    }

    @Test
    void refusesToGoOnWithAnotherTolerance() {
        importWith(TestRequester.stoppingAt(POSTING, 1_000));

        ImportResult result = books.importFolder(folder, "0.20", TestRequester.patient());

        assertThat(result)
                .isEqualTo(new ImportResult.Refused(
                        "The import of this folder was begun with --rounding-tolerance 0.1; finish it with the same.",
                        List.of(),
                        0));
        assertThat(books.count("journal_entry WHERE kind <> 'ROUNDING'")).isEqualTo(1_000);
        assertThat(books.importFolder(folder, "0.1000", TestRequester.patient()))
                .isInstanceOf(ImportResult.Imported.class);
        assertBooksAsUndisturbed();
    }

    @Test
    void refusesAnotherFolderUntilThisOneIsFinished(@TempDir Path other) {
        SampleFolder.small().writeTo(other);
        importWith(TestRequester.stoppingAt(POSTING, 1_000));

        ImportResult refused = books.importFolder(other, TestRequester.patient());

        assertThat(refused)
                .isEqualTo(new ImportResult.Refused(
                        "The import of " + folder + " is unfinished (1000 of 2100 entries posted); finish it first by"
                                + " giving the same import again.",
                        List.of(),
                        0));
        assertThat(books.count("customer")).isEqualTo(40);
        importWith(TestRequester.patient());
        assertBooksAsUndisturbed();
        assertThat(books.importFolder(other, TestRequester.patient())).isInstanceOf(ImportResult.Imported.class);
    }

    @Test
    void forgetsAFolderThatWasOnlyBeingChecked(@TempDir Path other) {
        SampleFolder.small().writeTo(other);
        importWith(TestRequester.stoppingAt("checking entries", 1_000));

        assertThat(books.bean(Imports.class).unfinished()).isEmpty();
        assertThat(books.importFolder(other, TestRequester.patient())).isInstanceOf(ImportResult.Imported.class);
    }

    @Test
    void keepsNoCopyOfTheFilesMeanwhile() {
        importWith(TestRequester.stoppingAt(POSTING, 1_000));

        assertThat(home.resolve("intake")).isEmptyDirectory();
        assertThat(Files.exists(folder.resolve("entries.csv"))).isTrue();
    }

    private ImportResult importWith(TestRequester requester) {
        return books.importFolder(folder, GeneratedBank.TOLERANCE, requester);
    }

    private void assertBooksAsUndisturbed() {
        BooksDump dump = BooksDump.of(books.asRoot());
        assertThat(dump.differencesFrom(undisturbed)).isEmpty();
        assertThat(dump.rows("journal")).hasSizeGreaterThan(ENTRIES);
        assertThat(books.bean(Reconciliation.class).prove()).allMatch(Proof::holds);
    }

    /** As the server's administrator, on all of the run-time user's connections to this schema. */
    private void cutConnections() {
        books.asRoot()
                .sql("""
                SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND user = ?""")
                .param(books.schema().runtime().user())
                .query(Long.class)
                .list()
                .forEach(connection -> books.asRoot().sql("KILL " + connection).update());
    }

    /** A killed process leaves its request, its run and its job as they were while it lived. */
    private void pretendItsProcessDied() {
        for (String latest : List.of(
                "operation_request SET state = 'RUNNING' ORDER BY id",
                "operation_run SET outcome = NULL, ended_at = NULL ORDER BY id",
                "BATCH_JOB_EXECUTION SET status = 'STARTED', exit_code = 'UNKNOWN', end_time = NULL"
                        + " ORDER BY job_execution_id",
                "BATCH_STEP_EXECUTION SET status = 'STARTED', exit_code = 'EXECUTING', end_time = NULL"
                        + " ORDER BY step_execution_id")) {
            books.asRoot().sql("UPDATE " + latest + " DESC LIMIT 1").update();
        }
    }
}
