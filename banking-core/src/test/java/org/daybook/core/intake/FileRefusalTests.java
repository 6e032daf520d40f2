package org.daybook.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.intake.BankFile.ACCOUNTS;
import static org.daybook.core.intake.BankFile.CUSTOMERS;
import static org.daybook.core.intake.BankFile.ENTRIES;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file or a record as a whole, and what is right however unusual it looks. */
class FileRefusalTests {

    @TempDir
    Path directory = Path.of("");

    @Test
    void rejectsEmptyFile() throws IOException {
        BankFolder folder = SampleFolder.small().writeTo(directory);
        Files.write(folder.path(ACCOUNTS), new byte[0]);

        assertThat(complaints(folder))
                .containsExactly("accounts.csv line 1: the file is empty; its first line names the columns");
    }

    @Test
    void rejectsUnknownColumn() {
        BankFolder folder =
                SampleFolder.small().column(CUSTOMERS, "shoe_size", "43", "44").writeTo(directory);

        assertThat(complaints(folder)).containsExactly("customers.csv line 1: the column \"shoe_size\" is not known");
    }

    @Test
    void rejectsMissingColumn() {
        BankFolder folder = SampleFolder.small()
                .line(ACCOUNTS, 1, "account_ref,customer_ref,product,currency,opened_on,statement_cycle")
                .writeTo(directory);

        assertThat(complaints(folder)).containsExactly("accounts.csv line 1, overdraft_limit: the column is missing");
    }

    @Test
    void rejectsColumnNamedTwice() {
        BankFolder folder =
                SampleFolder.small().column(CUSTOMERS, "email", "x@y", "x@y").writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly("customers.csv line 1, email: the column stands in the header twice");
    }

    @Test
    void rejectsSecondHeader() {
        SampleFolder sample = SampleFolder.small();
        String header = new String(sample.bytes(ENTRIES), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();

        BankFolder folder = sample.entry(header).writeTo(directory);

        assertThat(complaints(folder)).containsExactly("entries.csv line 7: the header stands here a second time");
    }

    @Test
    void rejectsRecordOfAnotherWidth() {
        BankFolder folder = SampleFolder.small()
                .line(ENTRIES, 3, "T2,1993-01-06,,A1,A2,250.50,CZK,TRANSFER,Rent, flat 3,,,649.50,250.50")
                .line(ACCOUNTS, 3, "A2")
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "accounts.csv line 3: the record has 1 field, the header has 7",
                        "entries.csv line 3: the record has 14 fields, the header has 13");
    }

    @Test
    void rejectsInvalidUtf8AndReadsOn() throws IOException {
        BankFolder folder =
                SampleFolder.small().cell(ENTRIES, 6, "amount", "none").writeTo(directory);
        byte[] latin = "C3,Ren\u00E9,1970-01-01,rene@customers.example,fr\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.path(CUSTOMERS), latin, StandardOpenOption.APPEND);

        assertThat(complaints(folder))
                .containsExactly(
                        "customers.csv line 4, full_name: holds bytes that are not valid UTF-8",
                        "entries.csv line 6, amount: \"none\" is not an amount in CZK: digits, and after a point at most 2"
                                + " more");
    }

    @Test
    void rejectsQuotationMarkInsideUnquotedField() {
        BankFolder folder = SampleFolder.small()
                .cell(ENTRIES, 4, "narrative", "Payment for \"statement\"")
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly("entries.csv line 4: a quotation mark stands inside a field that is not quoted");
    }

    @Test
    void rejectsTextAfterClosingQuotationMark() {
        BankFolder folder =
                SampleFolder.small().cell(ENTRIES, 4, "narrative", "\"Fee\"s").writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "entries.csv line 4: a quoted field goes on after its closing quotation mark; the rest of"
                                + " the file was not read");
    }

    @Test
    void rejectsQuotedFieldThatIsNeverClosed() {
        BankFolder folder =
                SampleFolder.small().cell(ENTRIES, 5, "narrative", "\"Interest").writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "entries.csv line 5: a quoted field is never closed; the rest of the file was not read");
    }

    @Test
    void rejectsFieldOfTenMegabytes() {
        BankFolder folder = SampleFolder.small()
                .cell(ENTRIES, 4, "narrative", "x".repeat(10_000_000))
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "entries.csv line 4: the record is longer than 65,536 characters; the rest of the file was"
                                + " not read");
    }

    @Test
    void rejectsRecordOfTenMegabytesInSmallFieldsAndReadsOn() {
        BankFolder folder = SampleFolder.small()
                .line(ENTRIES, 4, ",".repeat(10_000_000))
                .cell(ENTRIES, 6, "kind", "?")
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "entries.csv line 4: the record is longer than 65,536 characters",
                        "entries.csv line 6, kind: \"?\" is not a kind: 1 to 40 of A-Z _");
    }

    @Test
    void rejectsHeaderOfTenMegabytes() {
        BankFolder folder = SampleFolder.small()
                .line(CUSTOMERS, 1, "customer_ref,".repeat(1_000_000))
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly("customers.csv line 1: the record is longer than 65,536 characters");
    }

    @Test
    void acceptsByteOrderMarkAndCarriageReturns() throws IOException {
        SampleFolder sample = SampleFolder.small().lineEnd("\r\n");
        BankFolder folder = sample.writeTo(directory);
        for (BankFile file : BankFile.values()) {
            var marked = new ByteArrayOutputStream();
            marked.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            marked.writeBytes(sample.bytes(file));
            Files.write(folder.path(file), marked.toByteArray());
        }

        assertThat(Verdicts.summary(new BooksInMemory(), folder, "0").entries()).isEqualTo(5);
    }

    @Test
    void acceptsColumnsInAnyOrderAndFurtherFiles() throws IOException {
        BankFolder folder = SampleFolder.small()
                .line(CUSTOMERS, 1, "language,customer_ref,email,segment,full_name,birth_date")
                .line(CUSTOMERS, 2, "cs,C1,,PRIVATE,Anna Nováková,")
                .line(CUSTOMERS, 3, "de,C2,,,Dvořák & Co.,")
                .writeTo(directory);
        Files.writeString(directory.resolve("labels.csv"), "anything at all");

        assertThat(Verdicts.summary(new BooksInMemory(), folder, "0").customersNew())
                .isEqualTo(2);
    }

    @Test
    void acceptsQuotesCommasAndLineBreaksInsideQuotes() {
        BankFolder folder = SampleFolder.small()
                .cell(ENTRIES, 3, "narrative", "\"Rent, \"\"flat 3\"\"\r\nand cellar\"")
                .cell(ENTRIES, 6, "kind", "?")
                .writeTo(directory);

        assertThat(complaints(folder))
                .as("lines are counted as they stand in the file")
                .containsExactly("entries.csv line 7, kind: \"?\" is not a kind: 1 to 40 of A-Z _");
        try (RowReader<EntryRow> rows = RowReader.entries(folder)) {
            rows.skip(1);
            assertThat(rows.read()).extracting(EntryRow::narrative).isEqualTo("Rent, \"flat 3\" and cellar");
        }
    }

    @Test
    void acceptsLettersOfAllScriptsAndANarrativeOf400Characters() {
        BankFolder folder = SampleFolder.small()
                .cell(CUSTOMERS, 2, "full_name", "Ἀλέξανδρος 李小龍 Müller-Łoś")
                .cell(ENTRIES, 4, "narrative", "😀".repeat(400))
                .writeTo(directory);

        assertThat(Verdicts.summary(new BooksInMemory(), folder, "0").customersNew())
                .isEqualTo(2);
    }

    @Test
    void acceptsFilesWithHeadersAlone() {
        BankFolder folder = SampleFolder.headersAlone().writeTo(directory);

        assertThat(Verdicts.summary(new BooksInMemory(), folder, "0"))
                .isEqualTo(new FolderSummary(0, 0, 0, 0, 0, null, null, 0, 0, Map.of()));
    }

    @Test
    void doesNotComplainOfWhatStandsWhereNobodyCanRead() {
        BankFolder folder = SampleFolder.small()
                .line(CUSTOMERS, 1, "customer")
                .line(ACCOUNTS, 2, "A1,C1,CHECKING,CZK,1993-01-01,MONTHLY,much")
                .line(ACCOUNTS, 3, "\"A2\"\"")
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "customers.csv line 1: the column \"customer\" is not known",
                        "customers.csv line 1, customer_ref: the column is missing",
                        "customers.csv line 1, full_name: the column is missing",
                        "customers.csv line 1, birth_date: the column is missing",
                        "customers.csv line 1, email: the column is missing",
                        "customers.csv line 1, language: the column is missing",
                        "accounts.csv line 2, overdraft_limit: \"much\" is not an amount in CZK: digits, and after a point at"
                                + " most 2 more",
                        "accounts.csv line 3: a quoted field is never closed; the rest of the file was not read");
    }

    @Test
    void namesNobodyWhereTheHeaderIsMissing() {
        BankFolder folder = SampleFolder.small().without(CUSTOMERS, 1).writeTo(directory);

        assertThat(complaints(folder))
                .startsWith(
                        "customers.csv line 1: the name of column 1 is not known",
                        "customers.csv line 1: the name of column 2 is not known",
                        "customers.csv line 1: the name of column 3 is not known",
                        "customers.csv line 1: the name of column 4 is not known",
                        "customers.csv line 1: the column \"cs\" is not known")
                .noneMatch(complaint -> complaint.contains("Anna") || complaint.contains("1945"));
    }

    private static List<String> complaints(BankFolder folder) {
        return Verdicts.complaints(new BooksInMemory(), folder, "0");
    }
}
