package org.daybook.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.DaybookProcess.Ended;
import org.daybook.batch.test.DaybookProcess.Surroundings;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.SampleFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders given to the command line, good ones and broken ones, on a server of one's own. */
class ImportCommandTests {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @TempDir
    private Path folder;

    @TempDir
    private Path bankFolder;

    private BatchBooks books;
    private Surroundings daybook;

    @BeforeEach
    void openBooks() {
        books = BatchBooks.open(folder.resolve("home of the test"));
        daybook = Surroundings.on(books.schema(), folder.resolve("home"));
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void namesEveryLineThatCannotBeBooked() {
        SampleFolder.small()
                .entry("T6,1993-02-02,,,A1,1e3,CZK,CASH_DEPOSIT,,,,,")
                .entry("T7,1993-02-02,,,A1,NaN,CZK,CASH_DEPOSIT,,,,,")
                .entry("T8,1993-02-02,,,A1,-5,CZK,CASH_DEPOSIT,,,,,")
                .entry("T9,1993-02-02,,,A1,\"1,000.00\",CZK,CASH_DEPOSIT,,,,,")
                .entry("T10,1993-02-02,,,A1,0.001,CZK,CASH_DEPOSIT,,,,,")
                .entry("T11,1993-02-02,,,A1")
                .entry("T12,1993-02-02,,,A7,1.00,CZK,CASH_DEPOSIT,,,,,")
                .entry("T3,1993-02-02,,,A2,1.00,CZK,CASH_DEPOSIT,,,,,")
                .entry("T14,1993-01-05,,,A2,1.00,CZK,CASH_DEPOSIT,,,,,")
                .entry("T15,1993-02-02,,,A2,1.00,CZK,CASH_DEPOSIT,,,,,1.00")
                .writeTo(bankFolder);

        Ended ended = daybook.run("import", bankFolder.toString());

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out()).isEmpty();
        String noAmount = "\" is not an amount in CZK: digits, and after a point at most 2 more";
        assertThat(ended.err().lines().filter(line -> !line.startsWith("checking entries: ")))
                .containsExactly(
                        "The folder was refused; the books are unchanged.",
                        "entries.csv line 7, amount: \"1e3" + noAmount,
                        "entries.csv line 8, amount: \"NaN" + noAmount,
                        "entries.csv line 9, amount: \"-5" + noAmount,
                        "entries.csv line 10, amount: \"1,000.00" + noAmount,
                        "entries.csv line 11, amount: \"0.001" + noAmount,
                        "entries.csv line 12: the record has 5 fields, the header has 13",
                        "entries.csv line 13, credit_account: A7 is neither in accounts.csv nor on file (said once for"
                                + " this account)",
                        "entries.csv line 14, entry_ref: T3 stands in line 4 already",
                        "entries.csv line 15, booking_date: 1993-01-05 goes back: account A2 has an entry booked on"
                                + " 1993-02-02",
                        "entries.csv line 16, credit_balance_after: the sending bank recorded 1.00 but the books come to"
                                + " 238.90 (difference -237.90, tolerance 0.00)");
        assertBooksEmpty();
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        SampleFolder.small().writeTo(bankFolder);
        Files.write(
                bankFolder.resolve("customers.csv"),
                new String(SampleFolder.small().bytes(BankFile.CUSTOMERS), StandardCharsets.UTF_8)
                        .getBytes(StandardCharsets.ISO_8859_1));
        try (OutputStream entries = Files.newOutputStream(bankFolder.resolve("entries.csv"))) {
            entries.write(SampleFolder.small().bytes(BankFile.ENTRIES));
            entries.write("T6,1993-02-02,,,A1,1.00,CZK,CASH_DEPOSIT,".getBytes(StandardCharsets.UTF_8));
            entries.write("x".repeat(10_000_000).getBytes(StandardCharsets.UTF_8));
            entries.write(",,,,\n".getBytes(StandardCharsets.UTF_8));
        }

        Ended ended = daybook.run("import", bankFolder.toString());

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines().filter(line -> !line.startsWith("checking entries: ")))
                .containsExactly(
                        "The folder was refused; the books are unchanged.",
                        "customers.csv line 2, full_name: holds bytes that are not valid UTF-8",
                        "customers.csv line 3, full_name: holds bytes that are not valid UTF-8",
                        "entries.csv line 7: the record is longer than 65,536 characters; the rest of the file was not"
                                + " read");
        assertBooksEmpty();
    }

    @Test
    void refusesAFolderWithoutAFile() throws IOException {
        SampleFolder.small().writeTo(bankFolder);
        Files.delete(bankFolder.resolve("entries.csv"));

        Ended ended = daybook.run("import", bankFolder.toString());

        assertThat(ended).isEqualTo(new Ended(5, "", bankFolder.resolve("entries.csv") + " does not exist.\n"));
        assertThat(books.count("customer")).isZero();
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void takesByteOrderMarksAndOtherLineEndsAndDoesSoOnce() throws IOException {
        SampleFolder windows = SampleFolder.small().lineEnd("\r\n");
        windows.writeTo(bankFolder);
        for (BankFile file : BankFile.values()) {
            try (OutputStream out = Files.newOutputStream(bankFolder.resolve(file.fileName()))) {
                out.write(BYTE_ORDER_MARK);
                out.write(windows.bytes(file));
            }
        }

        Ended first = daybook.run("import", bankFolder.toString(), "--rounding-tolerance", "0.10");
        Map<String, Long> rows = books.rowsOfBooks();
        Ended second = daybook.run("import", bankFolder.toString());

        assertThat(first.exitCode()).isZero();
        assertThat(first.out())
                .isEqualTo("Imported: 5 entries, 0 rounding entries beside them; booked up to 1993-02-01.\n");
        assertThat(second)
                .isEqualTo(new Ended(
                        0,
                        "Already imported, nothing changed: 5 entries, 0 rounding entries beside them; booked up to"
                                + " 1993-02-01.\n",
                        ""));
        assertThat(rows).containsEntry("journal_entry", 5L).containsEntry("customer", 2L);
        assertThat(books.rowsOfBooks()).isEqualTo(rows);
    }

    private void assertBooksEmpty() {
        assertThat(books.rowsOfBooks())
                .containsEntry("customer", 0L)
                .containsEntry("account", 0L)
                .containsEntry("ledger_account", 0L)
                .containsEntry("journal_entry", 0L)
                .containsEntry("bank_file_import", 0L);
        assertThat(folder.resolve("home/intake")).isEmptyDirectory();
    }
}
