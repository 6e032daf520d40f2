package org.daybook.batch.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.daybook.batch.importing.ImportResult;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.GeneratedBank;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.analytics.Days;
import org.daybook.core.analytics.RollUps;
import org.daybook.core.ledger.Proof;
import org.daybook.core.operations.HeldByAnother;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.RunLost;
import org.daybook.core.operations.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixty days of entries, from 3 January 1994 to 3 March; rolled up to 10 January of the next year. */
class RollUpRunsJobTests {

    private static final LocalDate FIRST = LocalDate.of(1994, 1, 3);
    private static final LocalDate DATE = LocalDate.of(1995, 1, 10);
    private static final Days ALL = new Days(FIRST, DATE);
    private static final String WORK = "rolling days up";
    private static final int DAYS_OF_1994 = 363;

    @TempDir
    private Path folder;

    private BatchBooks books;

    @BeforeEach
    void openBooks() throws IOException {
        books = BatchBooks.open(folder.resolve("home"));
        Path files = Files.createDirectory(folder.resolve("files"));
        GeneratedBank.of(10, 400, 1).writeTo(files);
        assertThat(books.importFolder(files, GeneratedBank.TOLERANCE, TestRequester.patient()))
                .isInstanceOf(ImportResult.Imported.class);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void rollsUpAndFindsNothingLeftToDo() {
        assertThat(run(TestRequester.patient())).isEqualTo(new RollUpResult.RolledUp(ALL.count()));
        assertProved();

        assertThat(run(TestRequester.patient())).isEqualTo(new RollUpResult.RolledUp(0));
        assertThat(outcomes()).containsExactly("DONE | DONE", "DONE | DONE");
    }

    @Test
    void goesOnAfterAStop() {
        assertThat(run(TestRequester.stoppingAt(WORK, DAYS_OF_1994))).isInstanceOf(RollUpResult.Stopped.class);
        assertThat(rollUps().reached()).contains(LocalDate.of(1994, 12, 31));

        assertThat(run(TestRequester.patient())).isEqualTo(new RollUpResult.RolledUp(10));
        assertProved();
        assertThat(outcomes()).containsExactly("DONE | STOPPED", "DONE | DONE");
    }

    @Test
    void goesOnAfterItBroke() {
        assertThatThrownBy(() -> run(TestRequester.breakingAt(WORK, DAYS_OF_1994)))
                .isInstanceOf(TestRequester.Broken.class);
        assertThat(rollUps().reached()).contains(LocalDate.of(1994, 12, 31));

        assertThat(run(TestRequester.patient())).isEqualTo(new RollUpResult.RolledUp(10));
        assertProved();
        assertThat(outcomes()).containsExactly("DONE | FAILED", "DONE | DONE");
    }

    /** As a process finds it that stood still while another took over. */
    @Test
    void writesNothingOnceAnotherHasTakenOver() {
        TestRequester late = TestRequester.patient().at(WORK, 0, () -> books.asRoot()
                .sql("UPDATE operation_run SET outcome = 'ABANDONED', ended_at = NOW(6) WHERE outcome IS NULL")
                .update());

        assertThatThrownBy(() -> run(late)).isInstanceOf(RunLost.class);

        assertThat(books.count("analytics_flow")).isZero();
        assertThat(rollUps().reached()).isEmpty();
    }

    @Test
    void leavesTheWorkToWhoeverIsDoingIt() {
        try (HeldRun other = books.hold(Work.analytics(DATE))) {
            assertThatThrownBy(() -> run(TestRequester.patient())).isInstanceOf(HeldByAnother.class);
            other.done();
        }
        assertThat(rollUps().reached()).isEmpty();
    }

    @Test
    void refusesWhatItCannotProve() {
        books.asRoot()
                .sql("UPDATE journal_entry SET amount_minor = amount_minor + 1 WHERE id = 1")
                .update();

        assertThat(run(TestRequester.patient()))
                .isInstanceOfSatisfying(RollUpResult.Refused.class, refused -> assertThat(refused.reason())
                        .startsWith("The roll-ups are not what the journal says. The flows of each day are those of the"
                                + " journal: 1 of "));

        assertThat(rollUps().reached()).isEmpty();
        assertThat(outcomes()).containsExactly("FAILED | FAILED");
    }

    private RollUpResult run(TestRequester requester) {
        return books.bean(RollUpRuns.class).run(DATE, requester);
    }

    private RollUps rollUps() {
        return books.bean(RollUps.class);
    }

    private void assertProved() {
        assertThat(rollUps().reached()).contains(DATE);
        assertThat(rollUps().prove(ALL)).hasSize(3).allMatch(Proof::holds);
        assertThat(books.asRoot()
                        .sql("SELECT SUM(in_count + out_count) FROM analytics_flow")
                        .query(Long.class)
                        .single())
                .isEqualTo(books.asRoot()
                        .sql("SELECT COUNT(*) FROM posting p JOIN account a ON a.ledger_account_id = p.account_id")
                        .query(Long.class)
                        .single());
    }

    /** Of the roll-ups alone. */
    private List<String> outcomes() {
        return books.outcomes().subList(1, books.outcomes().size());
    }
}
