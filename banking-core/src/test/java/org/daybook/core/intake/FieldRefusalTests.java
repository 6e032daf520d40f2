package org.daybook.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.intake.BankFile.ACCOUNTS;
import static org.daybook.core.intake.BankFile.CUSTOMERS;
import static org.daybook.core.intake.BankFile.ENTRIES;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One field of the small folder is spoilt: that field, and nothing else, is complained of. */
class FieldRefusalTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1e3      | \"1e3\" is not an amount in CZK: digits, and after a point at most 2 more",
                "NaN      | \"NaN\" is not an amount in CZK: digits, and after a point at most 2 more",
                "-5       | \"-5\" is not an amount in CZK: digits, and after a point at most 2 more",
                "+5       | \"+5\" is not an amount in CZK: digits, and after a point at most 2 more",
                ".5       | \".5\" is not an amount in CZK: digits, and after a point at most 2 more",
                "5.       | \"5.\" is not an amount in CZK: digits, and after a point at most 2 more",
                "1.2.3    | \"1.2.3\" is not an amount in CZK: digits, and after a point at most 2 more",
                "0.001    | \"0.001\" is not an amount in CZK: digits, and after a point at most 2 more",
                "0x1F     | \"0x1F\" is not an amount in CZK: digits, and after a point at most 2 more",
                "1 000.00 | \"1 000.00\" is not an amount in CZK: digits, and after a point at most 2 more",
                "٩٠٠      | \"٩٠٠\" is not an amount in CZK: digits, and after a point at most 2 more",
                "``       | is empty",
                "0.00     | is zero: an entry moves a positive amount",
                "10000000000000.00 | \"10000000000000.00\" is more than 9999999999999.99",
                "99999999999999999999999999 | \"99999999999999999999999999\" is more than 9999999999999.99",
            })
    void rejectsAmount(String amount, String reason, @TempDir Path directory) {
        BankFolder folder =
                SampleFolder.small().cell(ENTRIES, 4, "amount", amount).writeTo(directory);

        assertThat(complaints(folder)).containsExactly("entries.csv line 4, amount: " + reason);
    }

    @Test
    void rejectsGroupedAmount(@TempDir Path directory) {
        BankFolder folder =
                SampleFolder.small().cell(ENTRIES, 6, "amount", "\"1,000.00\"").writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly("entries.csv line 6, amount: \"1,000.00\" is not an amount in CZK: digits, and after a"
                        + " point at most 2 more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "entry_ref | `` | is empty",
                "entry_ref | T/3 | \"T/3\" is not a reference: 1 to 34 of A-Z a-z 0-9 . _ -",
                "entry_ref | TÅ3 | \"TÅ3\" is not a reference: 1 to 34 of A-Z a-z 0-9 . _ -",
                "entry_ref | T2345678901234567890123456789012345 | \"T2345678901234567890123456789012345\" is not a reference:"
                        + " 1 to 34 of A-Z a-z 0-9 . _ -",
                "booking_date | `` | is empty",
                "booking_date | 1993-02-29 | \"1993-02-29\" is not a date such as 1994-02-28",
                "booking_date | 930106 | \"930106\" is not a date such as 1994-02-28",
                "booking_date | 06.01.1993 | \"06.01.1993\" is not a date such as 1994-02-28",
                "booking_date | 0993-01-06 | \"0993-01-06\" lies outside the years 1900 to 2200",
                "booking_date | +1993-01-06 | \"+1993-01-06\" is not a date such as 1994-02-28",
                "booked_at | 1993-01-06 | \"1993-01-06\" is not a local date and time such as 1994-02-28T14:05:00",
                "booked_at | 1993-01-06T10:15:30Z | \"1993-01-06T10:15:30Z\" is not a local date and time such as"
                        + " 1994-02-28T14:05:00",
                "booked_at | 1993-01-06T24:00:00 | \"1993-01-06T24:00:00\" is not a local date and time such as"
                        + " 1994-02-28T14:05:00",
                "booked_at | 1993-01-06T10:15:30.1234567 | \"1993-01-06T10:15:30.1234567\" is finer than a microsecond",
                "booked_at | 0193-01-06T10:15 | \"0193-01-06T10:15\" lies outside the years 1900 to 2200",
                "debit_account | A 2 | \"A 2\" is not a reference: 1 to 34 of A-Z a-z 0-9 . _ -",
                "currency | `` | is empty",
                "currency | czk | \"czk\" is not a currency code of ISO 4217",
                "currency | ZZZ | \"ZZZ\" is not a currency code of ISO 4217",
                "currency | XAU | \"XAU\" is not a currency code of ISO 4217",
                "currency | EUR | EUR, but account A2 is kept in CZK",
                "kind | `` | is empty",
                "kind | Fee | \"Fee\" is not a kind: 1 to 40 of A-Z _",
                "counterparty_bank | 123456789012345678901234567890123456 | \"123456789012345678901234567890123456\" has 36"
                        + " characters, at most 35 are kept",
                "debit_balance_after | 1e3 | \"1e3\" is not an amount in CZK: digits, and after a point at most 2 more",
                "credit_balance_after | 1.00 | is given, but credit_account is empty",
                "credit_account | A2 | A2 is the debit_account as well",
            })
    void rejectsEntryField(String column, String value, String reason, @TempDir Path directory) {
        BankFolder folder = SampleFolder.small().cell(ENTRIES, 4, column, value).writeTo(directory);

        assertThat(complaints(folder)).containsExactly("entries.csv line 4, " + column + ": " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "customer_ref | C+2 | \"C+2\" is not a reference: 1 to 34 of A-Z a-z 0-9 . _ -",
                "full_name | `` | is empty",
                "full_name | `   ` | is blank",
                "birth_date | 1849-12-31 | lies outside the years 1850 to 2200",
                "birth_date | 1981-2-20 | is not a date such as 1994-02-28",
                "email | petr.customers.example | is not an e-mail address",
                "language | `` | is empty",
                "language | ces | \"ces\" is not a language code such as en",
            })
    void rejectsCustomerFieldWithoutRepeatingPersonalData(
            String column, String value, String reason, @TempDir Path directory) {
        BankFolder folder =
                SampleFolder.small().cell(CUSTOMERS, 3, column, value).writeTo(directory);

        assertThat(complaints(folder)).containsExactly("customers.csv line 3, " + column + ": " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "account_ref | `` | is empty",
                "customer_ref | C9 | C9 is neither in customers.csv nor on file",
                "product | `` | is empty",
                "currency | CZ | \"CZ\" is not a currency code of ISO 4217",
                "opened_on | 04.01.1993 | \"04.01.1993\" is not a date such as 1994-02-28",
                "statement_cycle | DAILY | \"DAILY\" is none of MONTHLY, WEEKLY, AFTER_ENTRY",
                "overdraft_limit | `` | is empty",
                "overdraft_limit | -1.00 | \"-1.00\" is not an amount in CZK: digits, and after a point at most 2 more",
            })
    void rejectsAccountField(String column, String value, String reason, @TempDir Path directory) {
        BankFolder folder =
                SampleFolder.small().cell(ACCOUNTS, 3, column, value).writeTo(directory);

        assertThat(complaints(folder)).containsExactly("accounts.csv line 3, " + column + ": " + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\tb", "a\u001Bb", "a\u0085b", "a\u202Eb", "a\u2066b", "a\u2028b", "a\uFEFFb"})
    void rejectsControlCharactersInText(String narrative, @TempDir Path directory) {
        BankFolder folder =
                SampleFolder.small().cell(ENTRIES, 4, "narrative", narrative).writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(String.format(
                        "entries.csv line 4, narrative: holds the control character U+%04X",
                        (int) narrative.charAt(1)));
    }

    @Test
    void rejectsNarrativeOfMoreThan400Characters(@TempDir Path directory) {
        BankFolder folder = SampleFolder.small()
                .cell(ENTRIES, 4, "narrative", "😀".repeat(401))
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly("entries.csv line 4, narrative: has 401 characters, at most 400 are kept");
    }

    @Test
    void rejectsEntryWithoutAnyAccount(@TempDir Path directory) {
        BankFolder folder = SampleFolder.small()
                .line(ENTRIES, 4, "T3,1993-01-06,,,,14.60,CZK,FEE,,,,,")
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "entries.csv line 4, debit_account: is empty, and so is credit_account: one of them names an account");
    }

    @ParameterizedTest
    @CsvSource({"1982-12-31", "1994-02-03"})
    void rejectsValueDateFarFromTheBookingDate(String valueDate, @TempDir Path directory) {
        BankFolder folder = SampleFolder.small()
                .column(ENTRIES, "value_date", "", "", "", "", valueDate)
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly("entries.csv line 6, value_date: " + valueDate
                        + " is more than ten years before or one year after the booking date 1993-02-01");
    }

    @Test
    void rejectsEntriesThatLieAhead(@TempDir Path directory) {
        BooksInMemory books = new BooksInMemory();
        books.bookableThrough(LocalDate.of(1993, 1, 31));

        BankFolder folder = SampleFolder.small().writeTo(directory);
        assertThat(Verdicts.complaints(books, folder, "0"))
                .containsExactly(
                        "entries.csv line 6, booking_date: 1993-02-01 lies ahead; entries are booked on 1993-01-31"
                                + " at the latest");
        BankFolder slip = SampleFolder.small()
                .cell(ENTRIES, 3, "booking_date", "2093-01-06")
                .writeTo(directory);
        books.bookableThrough(LocalDate.of(1993, 2, 1));
        assertThat(Verdicts.complaints(books, slip, "0"))
                .containsExactly(
                        "entries.csv line 3, booking_date: 2093-01-06 lies ahead; entries are booked on 1993-02-01"
                                + " at the latest");
    }

    @Test
    void tellsEveryMistakeOfARow(@TempDir Path directory) {
        BankFolder folder = SampleFolder.small()
                .cell(ENTRIES, 4, "booking_date", "soon")
                .cell(ENTRIES, 4, "amount", "0.00")
                .cell(ENTRIES, 4, "kind", "fee")
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactlyInAnyOrder(
                        "entries.csv line 4, booking_date: \"soon\" is not a date such as 1994-02-28",
                        "entries.csv line 4, amount: is zero: an entry moves a positive amount",
                        "entries.csv line 4, kind: \"fee\" is not a kind: 1 to 40 of A-Z _");
    }

    private static List<String> complaints(BankFolder folder) {
        return Verdicts.complaints(new BooksInMemory(), folder, "0");
    }
}
