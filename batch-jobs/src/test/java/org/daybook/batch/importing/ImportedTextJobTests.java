package org.daybook.batch.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.SampleFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check accepts has room in the books: a text that had none would leave the import unfinished for ever. */
class ImportedTextJobTests {

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
    void booksTheLongestTextsOfAnyScript() {
        SampleFolder.small()
                .column(BankFile.CUSTOMERS, "phone", "☎".repeat(40), "")
                .column(BankFile.CUSTOMERS, "address", "𝄞".repeat(200), "")
                .column(BankFile.CUSTOMERS, "postcode", "𝄞".repeat(16), "")
                .column(BankFile.CUSTOMERS, "city", "𝄞".repeat(100), "")
                .column(BankFile.CUSTOMERS, "segment", "𝄞".repeat(40), "")
                .cell(BankFile.CUSTOMERS, 2, "full_name", "𝄞".repeat(140))
                .cell(BankFile.CUSTOMERS, 2, "email", "𝄞".repeat(252) + "@x")
                .cell(BankFile.ACCOUNTS, 2, "product", "Běžný účet " + "𝄞".repeat(29))
                .column(BankFile.ENTRIES, "channel", "𝄞".repeat(40), "", "", "", "")
                .column(BankFile.ENTRIES, "counterparty_name", "𝄞".repeat(140), "", "", "", "")
                .cell(BankFile.ENTRIES, 2, "narrative", "𝄞".repeat(400))
                .cell(BankFile.ENTRIES, 2, "counterparty_bank", "𝄞".repeat(35))
                .cell(BankFile.ENTRIES, 2, "counterparty_account", "𝄞".repeat(35))
                .writeTo(folder);

        ImportResult result = books.importFolder(folder, TestRequester.patient());

        assertThat(result).isInstanceOf(ImportResult.Imported.class);
        assertThat(books.asRoot()
                        .sql("SELECT product FROM account WHERE reference = 'A1'")
                        .query(String.class)
                        .single())
                .isEqualTo("Běžný účet " + "𝄞".repeat(29));
    }

    @Test
    void importsFromFolderOfVeryLongPath() throws IOException {
        Path deep = folder;
        for (int i = 0; i < 10; i++) {
            deep = deep.resolve(String.valueOf(i).repeat(100));
        }
        SampleFolder.small().writeTo(Files.createDirectories(deep));

        ImportResult result = books.importFolder(deep, TestRequester.patient());

        assertThat(result).isInstanceOfSatisfying(ImportResult.Imported.class, imported -> assertThat(
                        imported.done().folderName())
                .startsWith("…")
                .endsWith("/" + "9".repeat(100))
                .hasSize(300));
    }

    @Test
    void leavesCopiesInUseAloneAndRemovesOthers() throws IOException {
        SampleFolder.small().writeTo(folder);
        Path intake = home.resolve("intake");
        try (PrivateCopy inUse = PrivateCopy.begin(intake)) {
            Files.createDirectory(inUse.folder());
            Path leftOver = Files.createDirectory(intake.resolve("copy-of-a-killed-process"));
            Files.createFile(intake.resolve("copy-of-a-killed-process.lock"));

            ImportResult result = books.importFolder(folder, TestRequester.patient());

            assertThat(result).isInstanceOf(ImportResult.Imported.class);
            assertThat(inUse.folder()).isDirectory();
            assertThat(leftOver).doesNotExist();
        }
        assertThat(intake).isEmptyDirectory();
    }
}
