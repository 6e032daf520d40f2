package org.daybook.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowReaderTests {

    private static final Currency CZK = Currency.getInstance("CZK");

    @TempDir
    Path directory = Path.of("");

    @Test
    void readsCustomersWithAndWithoutOptionalColumns() {
        BankFolder folder = SampleFolder.small()
                .column(BankFile.CUSTOMERS, "phone", "+420 1", "")
                .column(BankFile.CUSTOMERS, "country", "CZ", "")
                .writeTo(directory);

        try (RowReader<CustomerRow> rows = RowReader.customers(folder)) {
            assertThat(rows.read())
                    .isEqualTo(new CustomerRow(
                            2,
                            "C1",
                            "Anna Nováková",
                            LocalDate.of(1945, 2, 4),
                            "anna@customers.example",
                            "cs",
                            "+420 1",
                            null,
                            null,
                            null,
                            "CZ",
                            null));
            assertThat(rows.read()).extracting(CustomerRow::phone).isEqualTo("");
            assertThat(rows.read()).isNull();
            assertThat(rows.read()).isNull();
        }
    }

    @Test
    void readsAccounts() {
        BankFolder folder = SampleFolder.small().writeTo(directory);

        try (RowReader<AccountRow> rows = RowReader.accounts(folder)) {
            rows.skip(1);
            assertThat(rows.read())
                    .isEqualTo(new AccountRow(
                            3,
                            "A2",
                            "C2",
                            "CHECKING",
                            LocalDate.of(1993, 1, 4),
                            StatementCycle.WEEKLY,
                            Money.zero(CZK)));
        }
    }

    @Test
    void readsEntriesWithOptionalColumns() {
        BankFolder folder = SampleFolder.small()
                .column(BankFile.ENTRIES, "value_date", "", "", "1993-01-05", "", "")
                .column(BankFile.ENTRIES, "counterparty_name", "", "", "Jana Malá", "", "")
                .column(BankFile.ENTRIES, "counterparty_country", "", "", "CZ", "", "")
                .column(BankFile.ENTRIES, "channel", "", "", "BRANCH", "", "")
                .writeTo(directory);

        try (RowReader<EntryRow> rows = RowReader.entries(folder)) {
            rows.skip(2);
            assertThat(rows.read())
                    .isEqualTo(new EntryRow(
                            4,
                            "T3",
                            new EntryDates(
                                    LocalDate.of(1993, 1, 6),
                                    LocalDate.of(1993, 1, 5),
                                    LocalDateTime.of(1993, 1, 6, 10, 15, 30)),
                            "A2",
                            null,
                            Money.ofMinor(1_460, CZK),
                            "STATEMENT_FEE",
                            "Payment for statement",
                            new Counterparty("", "", "Jana Malá", "CZ"),
                            "BRANCH",
                            Money.ofMinor(23_590, CZK),
                            null));
        }
    }

    @Test
    void takesTheBookingDateForTheValueDate() {
        BankFolder folder = SampleFolder.small().writeTo(directory);

        try (RowReader<EntryRow> rows = RowReader.entries(folder)) {
            assertThat(rows.read())
                    .extracting(EntryRow::dates)
                    .isEqualTo(new EntryDates(LocalDate.of(1993, 1, 5), LocalDate.of(1993, 1, 5), null));
        }
    }

    @Test
    void stopsAtARowThatTheCheckWouldRefuse() {
        BankFolder folder =
                SampleFolder.small().cell(BankFile.ENTRIES, 2, "amount", "1e3").writeTo(directory);

        try (RowReader<EntryRow> rows = RowReader.entries(folder)) {
            assertThatIllegalStateException()
                    .isThrownBy(rows::read)
                    .withMessageStartingWith(
                            "Not checked before: entries.csv line 2, amount: \"1e3\" is not an amount");
        }
    }
}
