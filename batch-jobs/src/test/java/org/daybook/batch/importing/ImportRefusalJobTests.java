package org.daybook.batch.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.BooksDump;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.SampleFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are refused: nothing of them is in the books, but the request and why. */
class ImportRefusalJobTests {

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    private BatchBooks books;

    @BeforeEach
    void openBooks() {
        books = BatchBooks.open(home);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void leavesNoRowOfRefusedFolder() {
        SampleFolder.small().writeTo(folder);
        books.importFolder(folder, TestRequester.patient());
        Map<String, Long> before = books.rowsOfBooks();
        BooksDump dumpBefore = BooksDump.of(books.asRoot());
        SampleFolder.headersAlone()
                .customer("C3,Eva Malá,1950-05-05,eva@customers.example,cs")
                .account("A3,C3,CHECKING,CZK,1993-01-01,MONTHLY,0.00")
                .entry("T6,1993-02-02,,,A3,10.00,CZK,CASH_DEPOSIT,,,,,10.00")
                .entry("T7,1993-02-02,,,A9,10.00,CZK,CASH_DEPOSIT,,,,,10.00")
                .entry("T8,1993-02-02,,,A3,10.00,CZK,CASH_DEPOSIT,,,,,21.00")
                .writeTo(folder);

        ImportResult result = books.importFolder(folder, TestRequester.patient());

        String unknown =
                "entries.csv line 3, credit_account: A9 is neither in accounts.csv nor on file (said once for this account)";
        String wrong = "entries.csv line 4, credit_balance_after: the sending bank recorded 21.00 but the books come to"
                + " 20.00 (difference 1.00, tolerance 0.00)";
        assertThat(result)
                .isEqualTo(new ImportResult.Refused(
                        "The folder was refused; the books are unchanged.", List.of(unknown, wrong), 2));
        assertThat(books.rowsOfBooks()).isEqualTo(before).containsEntry("journal_entry", 5L);
        assertThat(BooksDump.of(books.asRoot()).differencesFrom(dumpBefore)).isEmpty();
        assertThat(books.outcomes()).containsExactly("DONE | DONE", "REFUSED | REFUSED");
        assertThat(reasons())
                .containsExactly("The folder was refused; the books are unchanged.\n" + unknown + "\n" + wrong);
    }

    @Test
    void tellsTheSameRefusalAgain() {
        SampleFolder.small()
                .cell(BankFile.ENTRIES, 2, "credit_balance_after", "901.00")
                .writeTo(folder);

        ImportResult first = books.importFolder(folder, TestRequester.patient());
        ImportResult second = books.importFolder(folder, TestRequester.patient());

        assertThat(first).isInstanceOf(ImportResult.Refused.class).isEqualTo(second);
        assertThat(books.outcomes()).containsExactly("REFUSED | REFUSED", "REFUSED | REFUSED");
    }

    /** The bank's business date would go along with it. */
    @Test
    void refusesEntriesThatLieAhead() {
        SampleFolder.small()
                .cell(BankFile.ENTRIES, 6, "booking_date", "2193-02-01")
                .writeTo(folder);

        ImportResult result = books.importFolder(folder, TestRequester.patient());

        assertThat(result)
                .isInstanceOfSatisfying(ImportResult.Refused.class, refused -> assertThat(refused.complaints())
                        .singleElement()
                        .asString()
                        .startsWith("entries.csv line 6, booking_date: 2193-02-01 lies ahead; entries are booked on "));
        assertThat(books.count("business_date")).isZero();
    }

    @Test
    void refusesReferenceThatIsRepeated() {
        SampleFolder.small().cell(BankFile.ENTRIES, 6, "entry_ref", "T4").writeTo(folder);

        ImportResult result = books.importFolder(folder, TestRequester.patient());

        assertThat(result)
                .isInstanceOfSatisfying(ImportResult.Refused.class, refused -> assertThat(refused.complaints())
                        .containsExactly("entries.csv line 6, entry_ref: T4 stands in line 5 already"));
    }

    @Test
    void refusesReferenceThatIsBooked() {
        SampleFolder.small().writeTo(folder);
        books.importFolder(folder, TestRequester.patient());
        SampleFolder.headersAlone()
                .entry("T4,1993-02-02,,,A2,1.00,CZK,CASH_DEPOSIT,,,,,")
                .writeTo(folder);

        ImportResult result = books.importFolder(folder, TestRequester.patient());

        assertThat(result).isInstanceOfSatisfying(ImportResult.Refused.class, refused -> assertThat(
                        refused.complaints())
                .containsExactly(
                        "entries.csv line 2, entry_ref: T4 is booked already; a reference is used once for ever"));
    }

    @Test
    void acceptsRefusedFolderWithATolerance() {
        SampleFolder.small()
                .cell(BankFile.ENTRIES, 2, "credit_balance_after", "900.10")
                .cell(BankFile.ENTRIES, 3, "debit_balance_after", "649.60")
                .cell(BankFile.ENTRIES, 5, "credit_balance_after", "652.60")
                .cell(BankFile.ENTRIES, 6, "debit_balance_after", "-347.40")
                .writeTo(folder);

        ImportResult without = books.importFolder(folder, TestRequester.patient());
        ImportResult with = books.importFolder(folder, "0.10", TestRequester.patient());

        assertThat(without).isInstanceOf(ImportResult.Refused.class);
        assertThat(with).isInstanceOfSatisfying(ImportResult.Imported.class, imported -> assertThat(
                        imported.done().roundingsPosted())
                .isEqualTo(1));
    }

    @Test
    void refusesFolderWithoutAFile() throws IOException {
        SampleFolder.small().writeTo(folder);
        Files.delete(folder.resolve("accounts.csv"));

        ImportResult result = books.importFolder(folder, TestRequester.patient());

        assertThat(result)
                .isEqualTo(new ImportResult.Refused(folder.resolve("accounts.csv") + " does not exist.", List.of(), 0));
        assertThat(books.rowsOfBooks()).containsEntry("customer", 0L).containsEntry("bank_file_import", 0L);
    }

    private List<String> reasons() {
        return books.asRoot()
                .sql("SELECT reason FROM operation_request WHERE reason IS NOT NULL ORDER BY id")
                .query(String.class)
                .list();
    }
}
