package org.daybook.batch.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.intake.SampleFolder;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order taken up again with another folder fills that folder, wherever the run before it died. */
class StatementsFolderJobTests {

    private static final StatementPeriod JANUARY =
            new StatementPeriod(LocalDate.of(1993, 1, 1), LocalDate.of(1993, 1, 31));

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    private BatchBooks books;
    private StatementOrder order;

    @BeforeEach
    void openBooks() {
        books = BatchBooks.open(home);
        SampleFolder.small().writeTo(folder);
        books.importFolder(folder, TestRequester.patient());
        order = books.order(JANUARY, List.of(StatementFormat.PDF));
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void fillsAnotherFolderAfterTheProcessDiedBehindTheJob() throws IOException {
        Path first = home.resolve("first");
        Path second = home.resolve("second");
        books.statements(order, first, TestRequester.patient());
        asIfTheProcessHadDied();

        StatementsResult result = books.statements(order, second, TestRequester.patient());

        assertThat(result).isEqualTo(new StatementsResult.Made(2, 2, second));
        assertThat(manifest(second)).isEqualTo(manifest(first));
        assertThat(second.resolve("A1_1993-01-01_1993-01-31.pdf"))
                .hasSameBinaryContentAs(first.resolve("A1_1993-01-01_1993-01-31.pdf"));
    }

    @Test
    void fillsAnotherFolderAfterTheProcessDiedBehindTheLastStep() throws IOException {
        Path first = home.resolve("first");
        Path second = home.resolve("second");
        books.statements(order, first, TestRequester.patient());
        asIfTheProcessHadDied();
        books.asRoot().sql("""
                        UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', EXIT_CODE = 'UNKNOWN', END_TIME = NULL
                        ORDER BY JOB_EXECUTION_ID DESC LIMIT 1""").update();

        StatementsResult result = books.statements(order, second, TestRequester.patient());

        assertThat(result).isEqualTo(new StatementsResult.Made(2, 2, second));
        assertThat(manifest(second)).isEqualTo(manifest(first));
    }

    /** The job has ended; that the request is done was not written any more. */
    private void asIfTheProcessHadDied() {
        books.asRoot()
                .sql("UPDATE operation_request SET state = 'RUNNING' WHERE kind = 'STATEMENTS'")
                .update();
        books.asRoot()
                .sql("UPDATE operation_run SET ended_at = NULL, outcome = NULL ORDER BY id DESC LIMIT 1")
                .update();
    }

    private static String manifest(Path folder) throws IOException {
        return Files.readString(folder.resolve("manifest.csv"));
    }
}
