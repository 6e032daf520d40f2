package org.daybook.batch.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.batch.importing.ImportResult;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.GeneratedBank;
import org.daybook.batch.test.StatementFiles;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.intake.SampleFolder;
import org.daybook.core.security.Sha256;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements that end early and are asked for again: each time the folder becomes that of an undisturbed run. */
class StatementsRestartJobTests {

    private static final int ACCOUNTS = 100;
    private static final StatementPeriod PERIOD =
            new StatementPeriod(LocalDate.of(1994, 1, 10), LocalDate.of(1994, 2, 20));
    private static final String MAKING = "making statements";
    private static final String PLACING = "placing files";

    @TempDir
    private static Path bankFolder;

    private static Map<String, Sha256> undisturbed;

    @TempDir
    private Path home;

    @TempDir
    private Path out;

    private BatchBooks books;

    @BeforeAll
    static void makeUndisturbed(@TempDir Path undisturbedHome) {
        GeneratedBank.of(ACCOUNTS, 800, 5).writeTo(bankFolder);
        try (BatchBooks books = open(undisturbedHome)) {
            Path folder = undisturbedHome.resolve("out");
            books.statements(order(books), folder, TestRequester.patient());
            undisturbed = StatementFiles.in(folder).digests();
        }
        assertThat(undisturbed).hasSize(2 * ACCOUNTS + 1);
    }

    @BeforeEach
    void importBank() {
        books = open(home);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @ParameterizedTest
    @CsvSource({"making statements, 0", "making statements, 40", "placing files, 99"})
    void goesOnAfterBeingStopped(String work, long done) {
        StatementsResult stopped = make(TestRequester.stoppingAt(work, done));
        assertThat(stopped).isEqualTo(new StatementsResult.Stopped());
        assertThat(out.resolve("manifest.csv")).doesNotExist();

        StatementsResult result = make(TestRequester.patient());

        assertThat(result).isEqualTo(new StatementsResult.Made(ACCOUNTS, 2 * ACCOUNTS, out));
        assertFilesAsUndisturbed();
        assertThat(books.outcomes()).containsExactly("DONE | DONE", "DONE | STOPPED", "DONE | DONE");
    }

    @ParameterizedTest
    @CsvSource({"making statements, 40", "placing files, 99", "placing files, 200"})
    void goesOnAfterBreaking(String work, long done) {
        assertThatThrownBy(() -> make(TestRequester.breakingAt(work, done)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Making the statements failed and can be taken up again: Broken on purpose");
        assertThat(out.resolve("manifest.csv")).doesNotExist();

        StatementsResult result = make(TestRequester.patient());

        assertThat(result).isEqualTo(new StatementsResult.Made(ACCOUNTS, 2 * ACCOUNTS, out));
        assertFilesAsUndisturbed();
        assertThat(books.outcomes()).containsExactly("DONE | DONE", "DONE | FAILED", "DONE | DONE");
    }

    @Test
    void makesOnlyWhatIsLacking() {
        make(TestRequester.stoppingAt(MAKING, 40));
        long made = books.count("statement");

        make(TestRequester.patient());

        assertThat(made).isBetween(40L, ACCOUNTS - 1L);
        assertThat(books.count("statement")).isEqualTo(ACCOUNTS);
        assertThat(books.count("statement WHERE version > 1")).isZero();
    }

    @Test
    void goesOnIntoAnotherFolder(@TempDir Path other) {
        make(TestRequester.stoppingAt(PLACING, 99));

        books.statements(order(books), other, TestRequester.patient());

        assertThat(StatementFiles.in(other).differencesFrom(undisturbed)).isEmpty();
    }

    /** The framework writes a partition's row first and its context after it. */
    @Test
    void takesOverFromAProcessThatDiedWhileItSplitTheAccounts() {
        make(TestRequester.stoppingAt(MAKING, 0));
        assertThat(books.asRoot()
                        .sql("DELETE FROM BATCH_STEP_EXECUTION_CONTEXT")
                        .update())
                .isGreaterThan(20);

        make(TestRequester.patient());

        assertFilesAsUndisturbed();
    }

    @Test
    void takesOverFromAProcessThatDiedWhilePlacing() {
        make(TestRequester.stoppingAt(PLACING, 99));
        pretendItsProcessDied("STARTED", "STARTED");

        make(TestRequester.patient());

        assertFilesAsUndisturbed();
        assertThat(books.outcomes()).containsExactly("DONE | DONE", "DONE | ABANDONED", "DONE | DONE");
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, STARTED", "COMPLETED, COMPLETED"})
    void fillsItsFolderEvenIfTheDeadProcessHadFilledAnother(String step, String job, @TempDir Path other) {
        books.statements(order(books), other, TestRequester.patient());
        pretendItsProcessDied(step, job);

        StatementsResult result = make(TestRequester.patient());

        assertThat(result).isEqualTo(new StatementsResult.Made(ACCOUNTS, 2 * ACCOUNTS, out));
        assertFilesAsUndisturbed();
        assertThat(books.count("operation_run WHERE outcome IS NULL")).isZero();
    }

    @Test
    void beginsAnewWhenTheBooksHaveChangedMeanwhile(@TempDir Path delta) {
        make(TestRequester.stoppingAt(MAKING, 40));
        SampleFolder.headersAlone()
                .entry("D1,1994-03-30,,,A00000,1.00,CZK,CASH_DEPOSIT,,,,,")
                .writeTo(delta);
        assertThat(books.importFolder(delta, TestRequester.patient())).isInstanceOf(ImportResult.Imported.class);

        StatementsResult result = make(TestRequester.patient());

        assertThat(result).isInstanceOf(StatementsResult.Made.class);
        assertFilesAsUndisturbed();
        assertThat(books.outcomes())
                .containsExactly("DONE | DONE", "REFUSED | STOPPED", "DONE | DONE", "REFUSED | REFUSED", "DONE | DONE");
    }

    private static BatchBooks open(Path home) {
        BatchBooks books = BatchBooks.open(home);
        assertThat(books.importFolder(bankFolder, GeneratedBank.TOLERANCE, TestRequester.patient()))
                .isInstanceOf(ImportResult.Imported.class);
        return books;
    }

    private static StatementOrder order(BatchBooks books) {
        return books.order(PERIOD, List.of(StatementFormat.values()));
    }

    private StatementsResult make(TestRequester requester) {
        return books.statements(order(books), out, requester);
    }

    /** Nothing missing, extra or half made, neither in the folder nor in the archive. */
    private void assertFilesAsUndisturbed() {
        assertThat(StatementFiles.in(out).differencesFrom(undisturbed)).isEmpty();
        assertThat(StatementFiles.in(home.resolve("archive")).names())
                .hasSize(2 * ACCOUNTS)
                .allMatch(name -> name.matches(PERIOD + "/A\\d{5}\\.v1\\.(pdf|xlsx)"));
    }

    /** A killed process leaves its request, its run and its job as they were while it lived. */
    private void pretendItsProcessDied(String step, String job) {
        String end = ", end_time = IF(status = 'COMPLETED', end_time, NULL) ";
        for (String latest : List.of(
                "operation_request SET state = 'RUNNING' ORDER BY id",
                "operation_run SET outcome = NULL, ended_at = NULL ORDER BY id",
                "BATCH_JOB_EXECUTION SET status = '" + job + "'" + end + "ORDER BY job_execution_id",
                "BATCH_STEP_EXECUTION SET status = '" + step + "'" + end + "ORDER BY step_execution_id")) {
            books.asRoot().sql("UPDATE " + latest + " DESC LIMIT 1").update();
        }
    }
}
