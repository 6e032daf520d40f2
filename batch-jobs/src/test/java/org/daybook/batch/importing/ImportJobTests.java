package org.daybook.batch.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.BooksDump;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.customer.Customers;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.Reconciliation;
import org.daybook.core.intake.SampleFolder;
import org.daybook.core.ledger.Proof;
import org.daybook.core.operations.HeldByAnother;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Work;
import org.daybook.core.security.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import does to the books, undisturbed. */
class ImportJobTests {

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
    void importsFolderWhole() {
        SampleFolder.small().writeTo(folder);

        ImportResult result = books.importFolder(folder, TestRequester.patient());

        assertThat(result).isInstanceOfSatisfying(ImportResult.Imported.class, imported -> {
            assertThat(imported.done().complete()).isTrue();
            assertThat(imported.done().entriesPosted()).isEqualTo(5);
            assertThat(imported.done().roundingsPosted()).isZero();
        });
        BooksDump dump = BooksDump.of(books.asRoot());
        assertThat(dump.rows("journal").get(1))
                .isEqualTo("import/T2 | T2 | T2 | TRANSFER | FILE | import | A1 | A2 | 25050 | CZK | 1993-01-06 |"
                        + " 1993-01-06 | null | Rent | null | null | null | null | null");
        assertThat(dump.rows("journal").get(4)).contains("| A1 | CLEARING CZK | 100000 |", "| AB | 66487163 |");
        assertThat(dump.rows("postings"))
                .filteredOn(row -> row.startsWith("A"))
                .containsExactly(
                        "A1 | 1 | import/T1 | CREDIT | 90000 | 90000 | 1993-01-05 | 1993-01-05",
                        "A1 | 2 | import/T2 | DEBIT | 25050 | 64950 | 1993-01-06 | 1993-01-06",
                        "A1 | 3 | import/T4 | CREDIT | 300 | 65250 | 1993-01-31 | 1993-01-31",
                        "A1 | 4 | import/T5 | DEBIT | 100000 | -34750 | 1993-02-01 | 1993-02-01",
                        "A2 | 1 | import/T2 | CREDIT | 25050 | 25050 | 1993-01-06 | 1993-01-06",
                        "A2 | 2 | import/T3 | DEBIT | 1460 | 23590 | 1993-01-06 | 1993-01-06");
        assertThat(dump.rows("balances"))
                .contains(
                        "A1 | CUSTOMER | CZK | 100000 | -34750 | 0 | 4 | 1993-02-01",
                        "A2 | CUSTOMER | CZK | 0 | 23590 | 0 | 2 | 1993-01-06",
                        "CASH CZK | BANK | CZK | null | -90000 | 0 | 1 | 1993-01-05",
                        "CLEARING CZK | BANK | CZK | null | 100000 | 0 | 1 | 1993-02-01");
        assertThat(dump.rows("control balances"))
                .containsExactly(
                        "A1 | 1 | T1 | 90000 | 0",
                        "A1 | 2 | T2 | 64950 | 0",
                        "A1 | 3 | T4 | 65250 | 0",
                        "A1 | 4 | T5 | -34750 | 0",
                        "A2 | 1 | T2 | 25050 | 0",
                        "A2 | 2 | T3 | 23590 | 0");
        assertThat(dump.rows("customers"))
                .containsExactly(
                        "C1 | 1993-02-01 | Anna Nováková | cs | null | 0",
                        "C2 | 1993-02-01 | Petr Dvořák | cs | null | 0");
        assertThat(dump.rows("accounts"))
                .extracting(row -> row.replaceFirst("CZ\\d{22}", "IBAN"))
                .containsExactly(
                        "A1 | IBAN | CHECKING | CZK | 1993-01-01 | MONTHLY | 1 | C1",
                        "A2 | IBAN | CHECKING | CZK | 1993-01-04 | WEEKLY | 1 | C2");
        assertThat(books.bean(BusinessDates.class).current()).contains(LocalDate.of(1993, 2, 1));
        assertThat(books.bean(Reconciliation.class).prove()).allMatch(Proof::holds);
        assertThat(books.outcomes()).containsExactly("DONE | DONE");
    }

    @Test
    void changesNothingWhenGivenAgain() throws IOException {
        SampleFolder.small().writeTo(folder);
        books.importFolder(folder, TestRequester.patient());
        BooksDump before = BooksDump.of(books.asRoot());
        Path elsewhere = Files.createDirectory(home.resolve("the same under another name"));
        SampleFolder.small().writeTo(elsewhere);

        ImportResult result = books.importFolder(elsewhere, "0.10", TestRequester.patient());

        assertThat(result).isInstanceOfSatisfying(ImportResult.AlreadyImported.class, already -> assertThat(
                        already.done().entriesPosted())
                .isEqualTo(5));
        assertThat(BooksDump.of(books.asRoot()).differencesFrom(before)).isEmpty();
        assertThat(books.outcomes()).containsExactly("DONE | DONE", "DONE | DONE");
    }

    @Test
    void booksRoundingDifferencesRightAfterTheirRow() {
        SampleFolder.small()
                .cell(BankFile.ENTRIES, 2, "credit_balance_after", "900.10")
                .cell(BankFile.ENTRIES, 3, "debit_balance_after", "649.50")
                .writeTo(folder);

        ImportResult result = books.importFolder(folder, "0.10", TestRequester.patient());

        assertThat(result).isInstanceOfSatisfying(ImportResult.Imported.class, imported -> assertThat(
                        imported.done().roundingsPosted())
                .isEqualTo(2));
        assertThat(BooksDump.of(books.asRoot()).rows("postings").subList(0, 4))
                .containsExactly(
                        "A1 | 1 | import/T1 | CREDIT | 90000 | 90000 | 1993-01-05 | 1993-01-05",
                        "A1 | 2 | import/T1/rounding/credit | CREDIT | 10 | 90010 | 1993-01-05 | 1993-01-05",
                        "A1 | 3 | import/T2 | DEBIT | 25050 | 64960 | 1993-01-06 | 1993-01-06",
                        "A1 | 4 | import/T2/rounding/debit | DEBIT | 10 | 64950 | 1993-01-06 | 1993-01-06");
    }

    @Test
    void takesADeltaThatRepeatsCustomersAndAccounts() {
        SampleFolder.small().writeTo(folder);
        books.importFolder(folder, TestRequester.patient());
        SampleFolder delta = SampleFolder.headersAlone()
                .customer("C1,Anna Nováková,1945-02-04,anna@customers.example,cs")
                .customer("C3,Eva Malá,1950-05-05,eva@customers.example,de")
                .account("A1,C1,CHECKING,CZK,1993-01-01,MONTHLY,1000.00")
                .account("A3,C3,SAVINGS,CZK,1993-02-02,MONTHLY,0.00")
                .entry("T6,1993-02-02,,A2,A3,35.90,CZK,TRANSFER,,,,200.00,35.90");
        delta.writeTo(folder);

        ImportResult result = books.importFolder(folder, TestRequester.patient());

        assertThat(result).isInstanceOfSatisfying(ImportResult.Imported.class, imported -> assertThat(
                        imported.done().entriesPosted())
                .isEqualTo(1));
        BooksDump dump = BooksDump.of(books.asRoot());
        assertThat(dump.rows("customers"))
                .containsExactly(
                        "C1 | 1993-02-01 | Anna Nováková | cs | null | 0",
                        "C2 | 1993-02-01 | Petr Dvořák | cs | null | 0",
                        "C3 | 1993-02-02 | Eva Malá | de | null | 0");
        assertThat(dump.rows("accounts")).hasSize(3);
        assertThat(dump.rows("balances"))
                .contains(
                        "A2 | CUSTOMER | CZK | 0 | 20000 | 0 | 3 | 1993-02-02",
                        "A3 | CUSTOMER | CZK | 0 | 3590 | 0 | 1 | 1993-02-02");
        assertThat(books.bean(BusinessDates.class).current()).contains(LocalDate.of(1993, 2, 2));
    }

    @Test
    void takesAFolderWithoutEntries() {
        SampleFolder.headersAlone()
                .customer("C1,Anna Nováková,1945-02-04,anna@customers.example,cs")
                .account("A1,C1,CHECKING,CZK,1993-01-01,MONTHLY,1000.00")
                .writeTo(folder);

        ImportResult result = books.importFolder(folder, TestRequester.patient());

        assertThat(result).isInstanceOf(ImportResult.Imported.class);
        assertThat(books.rowsOfBooks()).containsEntry("account", 1L).containsEntry("journal_entry", 0L);
        assertThat(books.bean(BusinessDates.class).current()).isEmpty();
    }

    @Test
    void holdsPersonalDataAsCiphertextAlone() {
        SampleFolder.small()
                .column(BankFile.CUSTOMERS, "phone", "+420 777 123 456", "")
                .column(BankFile.CUSTOMERS, "address", "Dlouhá 730/35", "")
                .column(BankFile.CUSTOMERS, "postcode", "110 00", "")
                .column(BankFile.CUSTOMERS, "city", "Staré Město", "")
                .column(BankFile.CUSTOMERS, "country", "CZ", "")
                .writeTo(folder);

        books.importFolder(folder, TestRequester.patient());

        String everything = wholeSchema();
        assertThat(everything).contains(hex("Anna Nováková"));
        for (String personal : List.of(
                "1945-02-04", "anna@customers.example", "+420 777 123 456", "Dlouhá 730/35", "110 00", "Staré Město")) {
            assertThat(everything).as(personal).doesNotContain(hex(personal));
        }
        assertThat(books.bean(Customers.class)
                        .onFile(List.of("C1"), LocalDate.of(1993, 2, 1))
                        .get("C1"))
                .satisfies(anna -> {
                    assertThat(anna.birthDate()).isEqualTo("1945-02-04");
                    assertThat(anna.email()).isEqualTo("anna@customers.example");
                    assertThat(anna.phone()).isEqualTo("+420 777 123 456");
                    assertThat(anna.address().street()).isEqualTo("Dlouhá 730/35");
                });
    }

    @Test
    void leavesNoCopyOfTheFilesBehind() throws IOException {
        SampleFolder.small().writeTo(folder);
        books.importFolder(folder, TestRequester.patient());
        books.importFolder(folder, TestRequester.patient());
        SampleFolder.small().cell(BankFile.ENTRIES, 2, "entry_ref", "T5").writeTo(folder);
        books.importFolder(folder, TestRequester.patient());
        Path deadCopy = Files.createDirectory(home.resolve("intake/copying-" + Integer.MAX_VALUE));
        Files.writeString(deadCopy.resolve("customers.csv"), "what a killed process was copying");

        books.importFolder(folder, TestRequester.patient());

        try (var left = Files.list(home.resolve("intake"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void waitsForItsTurnWhileTheBooksAreHeld() throws Exception {
        SampleFolder.small().writeTo(folder);
        TestRequester requester = TestRequester.patient();
        CompletableFuture<ImportResult> second;
        try (HeldRun first = books.holdBooks()) {
            second = CompletableFuture.supplyAsync(() -> books.importFolder(folder, requester));
            requester.awaitWaiting();
            assertThat(books.rowsOfBooks()).containsEntry("customer", 0L);
            first.done();
        }

        assertThat(second.get(1, TimeUnit.MINUTES)).isInstanceOf(ImportResult.Imported.class);
        assertThat(requester.waited())
                .singleElement()
                .asString()
                .matches(
                        "Other work is on the books \\(import of a test, process \\d+ on .+\\); waiting for it to end\\.");
    }

    @Test
    void givesUpWaitingWhenAskedTo() {
        SampleFolder.small().writeTo(folder);

        try (HeldRun _ = books.holdBooks()) {
            ImportResult result =
                    books.importFolder(folder, TestRequester.patient().impatient());

            assertThat(result).isEqualTo(new ImportResult.Stopped());
        }
        assertThat(books.rowsOfBooks()).containsEntry("customer", 0L);
        assertThat(books.count("operation_request WHERE kind = 'IMPORT' AND description LIKE 'import of /%'"))
                .isZero();
    }

    @Test
    void refusesWhatALiveProcessIsDoing() {
        Sha256 content = SampleFolder.small().writeTo(folder).contentHash();

        try (HeldRun _ = books.hold(Work.folderImport(content, "a test"))) {
            assertThatThrownBy(() -> books.importFolder(folder, TestRequester.patient()))
                    .isInstanceOf(HeldByAnother.class)
                    .hasMessageMatching("Another process is already working on this: import of " + folder
                            + " \\(process \\d+ on .+, since .+ UTC\\)\\. Wait for it to end, or stop it\\.");
        }
        assertThat(home.resolve("intake")).isEmptyDirectory();
    }

    /** Every value of every table in hexadecimal. */
    private String wholeSchema() {
        List<String> columns = books.asRoot().sql("""
                SELECT CONCAT('SELECT HEX(`', column_name, '`) FROM `', table_name, '`')
                FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'""").query(String.class).list();
        StringBuilder everything = new StringBuilder();
        columns.forEach(
                sql -> books.asRoot().sql(sql).query(String.class).list().forEach(value -> everything
                        .append(value)
                        .append('\n')));
        return everything.toString();
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
