package org.daybook.batch.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.daybook.batch.importing.ImportResult;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.StatementFiles;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.intake.SampleFolder;
import org.daybook.core.security.Sha256;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.daybook.core.test.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests for the same accounts and period at the same time. The second one is begun when the first has written an account's
 * statement and not yet committed it, and has drawn up its own by the time the first goes on.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StatementsSideBySideJobTests {

    private static final StatementPeriod FEBRUARY =
            new StatementPeriod(LocalDate.of(1993, 2, 1), LocalDate.of(1993, 2, 28));
    private static final List<StatementFormat> BOTH = List.of(StatementFormat.PDF, StatementFormat.XLSX);

    @TempDir
    private Path bankFolder;

    @TempDir
    private Path home;

    private BatchBooks books;

    @BeforeEach
    void importSmallFolder() {
        books = BatchBooks.open(home);
        SampleFolder.small().writeTo(bankFolder);
        assertThat(books.importFolder(bankFolder, TestRequester.patient())).isInstanceOf(ImportResult.Imported.class);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void shareOneVersionIfTheySayTheSame() throws Exception {
        makeSideBySide(books.order(FEBRUARY, List.of(StatementFormat.PDF)), books.order(FEBRUARY, BOTH));

        assertThat(versions()).containsExactly("A1 1 none", "A2 1 none");
        assertThat(books.count("statement_file")).isEqualTo(4);
        assertThat(archived()).containsExactly("A1.v1.pdf", "A1.v1.xlsx", "A2.v1.pdf", "A2.v1.xlsx");
        StatementFiles second = StatementFiles.in(folder("second"));
        assertThat(second.digests()).hasSize(5);
        for (String account : List.of("A1", "A2")) {
            String pdf = account + "_" + FEBRUARY + ".pdf";
            assertThat(StatementFiles.in(folder("first")).digest(pdf)).isEqualTo(second.digest(pdf));
        }
    }

    @Test
    void makeTwoVersionsIfTheySayDifferentThings() throws Exception {
        makeSideBySide(books.order(FEBRUARY, BOTH), StatementOrder.due(FEBRUARY.to()));

        // A2's own statement is that of its last week.
        assertThat(versions()).containsExactlyInAnyOrder("A1 1 none", "A1 2 1", "A2 1 none", "A2 1 1");
        String name = "A1_" + FEBRUARY + ".pdf";
        assertThat(StatementFiles.in(folder("first")).digest(name)).isEqualTo(archived("A1.v1.pdf"));
        assertThat(StatementFiles.in(folder("second")).digest(name)).isEqualTo(archived("A1.v2.pdf"));
        assertThat(archived("A1.v1.pdf")).isNotEqualTo(archived("A1.v2.pdf"));
    }

    private void makeSideBySide(StatementOrder first, StatementOrder second) throws Exception {
        CompletableFuture<StatementsResult> other = new CompletableFuture<>();
        TestRequester requester = TestRequester.patient().at("making statements", 1, () -> {
            other.completeAsync(() -> books.statements(second, folder("second"), 1, TestRequester.patient()));
            Waiting.forRow(books.asRoot());
        });
        StatementsResult made = books.statements(first, folder("first"), 1, requester);

        assertThat(made).isInstanceOf(StatementsResult.Made.class);
        assertThat(other.get(1, TimeUnit.MINUTES)).isEqualTo(new StatementsResult.Made(2, 4, folder("second")));
    }

    private Path folder(String name) {
        return home.resolve(name);
    }

    private List<String> archived() {
        return StatementFiles.in(home.resolve("archive").resolve(FEBRUARY.toString()))
                .names();
    }

    private Sha256 archived(String name) {
        return StatementFiles.in(home.resolve("archive").resolve(FEBRUARY.toString()))
                .digest(name);
    }

    /** Account, version and number of each statement. */
    private List<String> versions() {
        return books.asRoot().sql("""
                SELECT CONCAT(account.reference, ' ', version, ' ', COALESCE(statement.number, 'none'))
                FROM statement JOIN account ON account.id = account_id
                ORDER BY reference, version""").query(String.class).list();
    }
}
