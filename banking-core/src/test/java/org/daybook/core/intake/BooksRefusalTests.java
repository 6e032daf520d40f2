package org.daybook.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.intake.BankFile.ACCOUNTS;
import static org.daybook.core.intake.BankFile.CUSTOMERS;
import static org.daybook.core.intake.BankFile.ENTRIES;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are sound for themselves, against each other, the books on file and the sending bank's own balances. */
class BooksRefusalTests {

    private static final Currency CZK = Currency.getInstance("CZK");

    @TempDir
    Path directory = Path.of("");

    @Test
    void acceptsTheSmallFolder() {
        BankFolder folder = SampleFolder.small().writeTo(directory);

        assertThat(Verdicts.summary(new BooksInMemory(), folder, "0"))
                .isEqualTo(new FolderSummary(
                        2,
                        0,
                        2,
                        0,
                        5,
                        LocalDate.of(1993, 1, 5),
                        LocalDate.of(1993, 2, 1),
                        6,
                        0,
                        Map.of(CZK, Money.zero(CZK))));
    }

    @Test
    void rejectsUnknownAccountOnce() {
        BankFolder folder = SampleFolder.small()
                .entry("T6,1993-02-01,,A7,A1,1.00,CZK,TRANSFER,,,,,")
                .entry("T7,1993-02-01,,A1,A7,1.00,CZK,TRANSFER,,,,,")
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "entries.csv line 7, debit_account: A7 is neither in accounts.csv nor on file (said once"
                                + " for this account)");
    }

    @Test
    void rejectsRepeatedReferencesWithinAFile() {
        BankFolder folder = SampleFolder.small()
                .customer("C1,Anna Nováková,1945-02-04,anna@customers.example,cs")
                .account("A2,C2,CHECKING,CZK,1993-01-04,WEEKLY,0.00")
                .entry("T4,1993-01-31,,,A1,3.00,CZK,INTEREST_CREDIT,Interest credited,,,,652.50")
                .entry("T4,1993-02-02,,,A1,1.00,CZK,INTEREST_CREDIT,Interest credited,,,,-346.50")
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "customers.csv line 4, customer_ref: C1 stands in line 2 already",
                        "accounts.csv line 4, account_ref: A2 stands in line 3 already",
                        "entries.csv line 7, entry_ref: T4 stands in line 5 already",
                        "entries.csv line 8, entry_ref: T4 stands in line 5 already");
    }

    @Test
    void takesReferencesThatDifferInCapitalsForTwo() {
        BankFolder folder = SampleFolder.small()
                .customer("c1,Anna,,,cs")
                .account("a1,c1,CHECKING,CZK,1993-01-01,MONTHLY,0.00")
                .entry("t1,1993-02-01,,,a1,1.00,CZK,CASH_DEPOSIT,,,,,1.00")
                .writeTo(directory);

        assertThat(Verdicts.summary(new BooksInMemory(), folder, "0").accountsNew())
                .isEqualTo(3);
    }

    @Test
    void rejectsBookingDateThatGoesBackWithinAnAccount() {
        BankFolder folder = SampleFolder.small()
                .cell(ENTRIES, 4, "booking_date", "1993-01-05")
                .entry("T6,1993-01-30,,,A1,1.00,CZK,CASH_DEPOSIT,,,,,")
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "entries.csv line 4, booking_date: 1993-01-05 goes back: account A2 has an entry booked on"
                                + " 1993-01-06",
                        "entries.csv line 7, booking_date: 1993-01-30 goes back: account A1 has an entry booked on"
                                + " 1993-02-01");
    }

    @Test
    void rejectsBookingDateBeforeTheAccountWasOpened() {
        BankFolder folder = SampleFolder.small()
                .cell(ACCOUNTS, 3, "opened_on", "1993-01-07")
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "entries.csv line 3, booking_date: 1993-01-06 is before account A2 was opened on 1993-01-07",
                        "entries.csv line 4, booking_date: 1993-01-06 is before account A2 was opened on 1993-01-07");
    }

    @Test
    void rejectsWrongControlBalanceAndGoesOnFromIt() {
        BankFolder folder = SampleFolder.small()
                .cell(ENTRIES, 3, "debit_balance_after", "639.50")
                .cell(ENTRIES, 5, "credit_balance_after", "642.50")
                .cell(ENTRIES, 6, "debit_balance_after", "-357.50")
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "entries.csv line 3, debit_balance_after: the sending bank recorded 639.50 but the books"
                                + " come to 649.50 (difference -10.00, tolerance 0.00)");
    }

    @ParameterizedTest
    @CsvSource({"0.10, 652.60", "0.10, 652.40", "1, 653.50"})
    void acceptsDifferenceWithinTheTolerance(String tolerance, String recorded) {
        BankFolder folder = SampleFolder.small()
                .cell(ENTRIES, 5, "credit_balance_after", recorded)
                .cell(ENTRIES, 6, "debit_balance_after", "")
                .writeTo(directory);

        FolderSummary summary = Verdicts.summary(new BooksInMemory(), folder, tolerance);

        Money largest = Money.of(new BigDecimal(recorded), CZK)
                .minus(Money.ofMinor(65250, CZK))
                .abs();
        assertThat(summary.controlsExact()).isEqualTo(4);
        assertThat(summary.controlsRounded()).isEqualTo(1);
        assertThat(summary.largestRounding()).isEqualTo(Map.of(CZK, largest));
    }

    @Test
    void rejectsDifferenceBeyondTheTolerance() {
        BankFolder folder = SampleFolder.small()
                .cell(ENTRIES, 6, "debit_balance_after", "-347.39")
                .writeTo(directory);

        assertThat(Verdicts.complaints(new BooksInMemory(), folder, "0.10"))
                .containsExactly(
                        "entries.csv line 6, debit_balance_after: the sending bank recorded -347.39 but the books"
                                + " come to -347.50 (difference 0.11, tolerance 0.10)");
    }

    @Test
    void rejectsDebitBeyondTheOverdraftLimitOnce() {
        BankFolder folder = SampleFolder.small()
                .entry("T6,1993-02-02,,A1,,652.51,CZK,CASH_WITHDRAWAL,,,,-1000.01,")
                .entry("T7,1993-02-02,,A1,,1.00,CZK,CASH_WITHDRAWAL,,,,-1001.01,")
                .entry("T8,1993-02-03,,,A1,1.01,CZK,CASH_DEPOSIT,,,,,-1000.00")
                .entry("T9,1993-02-04,,A1,,0.01,CZK,CASH_WITHDRAWAL,,,,-1000.01,")
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "entries.csv line 7, debit_account: A1 would stand at -1000.01, beyond its overdraft limit of"
                                + " 1000.00",
                        "entries.csv line 10, debit_account: A1 would stand at -1000.01, beyond its overdraft limit of"
                                + " 1000.00");
    }

    @Test
    void exemptsRoundingFromTheOverdraftLimitAndCreditsToo() {
        BankFolder folder = SampleFolder.small()
                .entry("T6,1993-02-02,,A1,,652.50,CZK,CASH_WITHDRAWAL,,,,-1000.10,")
                .entry("T7,1993-02-03,,,A1,0.05,CZK,CASH_DEPOSIT,,,,,-1000.05")
                .writeTo(directory);

        assertThat(Verdicts.summary(new BooksInMemory(), folder, "0.10").controlsRounded())
                .isEqualTo(1);
    }

    @Test
    void rejectsRoundingThatAddsUpBeyondTheOverdraftLimit() {
        BankFolder folder = SampleFolder.small()
                .entry("T6,1993-02-02,,A1,,652.50,CZK,CASH_WITHDRAWAL,,,,-1001.00,")
                .entry("T7,1993-02-03,,,A1,0.01,CZK,CASH_DEPOSIT,,,,,-1001.01")
                .writeTo(directory);

        assertThat(Verdicts.complaints(new BooksInMemory(), folder, "1.00"))
                .containsExactly(
                        "entries.csv line 8, credit_balance_after: rounding would leave A1 at -1001.01, more than"
                                + " 1.00 beyond its overdraft limit of 1000.00");
    }

    @Test
    void holdsAFilesOwnRoundingEntryToTheLimit() {
        BankFolder folder = SampleFolder.small()
                .entry("T6,1993-02-02,,A2,,235.91,CZK,ROUNDING,,,,-0.01,")
                .writeTo(directory);

        assertThat(Verdicts.complaints(new BooksInMemory(), folder, "0.10"))
                .containsExactly(
                        "entries.csv line 7, debit_account: A2 would stand at -0.01, beyond its overdraft limit of"
                                + " 0.00");
    }

    @Test
    void acceptsADeltaThatRepeatsWhatIsOnFile() {
        BooksInMemory books = booksWithTheSmallFolder();
        BankFolder delta = SampleFolder.headersAlone()
                .customer("C1,Anna Nováková,1945-02-04,anna@customers.example,cs")
                .account("A1,C1,CHECKING,CZK,1993-01-01,MONTHLY,1000.00")
                .entry("T6,1993-02-01,,A1,A2,52.50,CZK,TRANSFER,Rent,,,-400.00,288.40")
                .writeTo(directory);

        assertThat(Verdicts.summary(books, delta, "0"))
                .isEqualTo(new FolderSummary(
                        0,
                        1,
                        0,
                        1,
                        1,
                        LocalDate.of(1993, 2, 1),
                        LocalDate.of(1993, 2, 1),
                        2,
                        0,
                        Map.of(CZK, Money.zero(CZK))));
    }

    @Test
    void rejectsADeltaThatContradictsWhatIsOnFile() {
        BooksInMemory books = booksWithTheSmallFolder();
        BankFolder delta = SampleFolder.headersAlone()
                .customer("C1,Anna Novotná,1945-02-05,anna@customers.example,en")
                .account("A1,C2,SAVINGS,CZK,1993-01-02,WEEKLY,2000.00")
                .entry("T5,1993-02-01,,A1,,1000.00,CZK,REMITTANCE_OUT,Household,AB,66487163,-1347.50,")
                .entry("T6,1993-01-31,,,A1,1.00,CZK,CASH_DEPOSIT,,,,,")
                .entry("T7,1993-02-02,,,A2,1.00,CZK,CASH_DEPOSIT,,,,,235.90")
                .writeTo(directory);

        assertThat(Verdicts.complaints(books, delta, "0"))
                .containsExactly(
                        "customers.csv line 2, full_name: C1 is on file with another value; a repeated row states what is on"
                                + " file",
                        "customers.csv line 2, birth_date: C1 is on file with another value; a repeated row states what is on"
                                + " file",
                        "customers.csv line 2, language: \"en\", but C1 is on file with \"cs\"",
                        "accounts.csv line 2, customer_ref: \"C2\", but A1 is on file with \"C1\"",
                        "accounts.csv line 2, product: \"SAVINGS\", but A1 is on file with \"CHECKING\"",
                        "accounts.csv line 2, opened_on: \"1993-01-02\", but A1 is on file with \"1993-01-01\"",
                        "accounts.csv line 2, statement_cycle: \"WEEKLY\", but A1 is on file with \"MONTHLY\"",
                        "accounts.csv line 2, overdraft_limit: \"2000.00\", but A1 is on file with \"1000.00\"",
                        "entries.csv line 2, entry_ref: T5 is booked already; a reference is used once for ever",
                        "entries.csv line 3, booking_date: 1993-01-31 goes back: account A1 has an entry booked on"
                                + " 1993-02-01",
                        "entries.csv line 4, credit_balance_after: the sending bank recorded 235.90 but the books come to"
                                + " 236.90 (difference -1.00, tolerance 0.00)");
    }

    @Test
    void rejectsEntriesOnClosedDatesAndFrozenAccounts() {
        BooksInMemory books = booksWithTheSmallFolder();
        books.close(LocalDate.of(1993, 2, 3));
        books.freeze("A2", FreezeScope.CREDITS);
        BankFolder delta = SampleFolder.headersAlone()
                .entry("T6,1993-02-03,,,A1,1.00,CZK,CASH_DEPOSIT,,,,,")
                .entry("T7,1993-02-04,,,A2,1.00,CZK,CASH_DEPOSIT,,,,,")
                .entry("T8,1993-02-04,,A2,,1.00,CZK,CASH_WITHDRAWAL,,,,,")
                .writeTo(directory);

        assertThat(Verdicts.complaints(books, delta, "0"))
                .containsExactly(
                        "entries.csv line 2, booking_date: 1993-02-03 is closed; entries are booked from 1993-02-04 on",
                        "entries.csv line 3, credit_account: A2 is frozen for credits");
    }

    @Test
    void comparesOptionalColumnsOnlyIfTheFileHasThem() {
        BooksInMemory books = new BooksInMemory();
        BankFolder first = SampleFolder.small()
                .column(CUSTOMERS, "segment", "PRIVATE", "YOUNG")
                .writeTo(directory);
        books.book(first, RoundingTolerance.NONE);
        String again = "C1,Anna Nováková,1945-02-04,anna@customers.example,cs";

        SampleFolder without = SampleFolder.headersAlone().customer(again);
        assertThat(Verdicts.summary(books, without.writeTo(directory), "0").customersKnown())
                .isEqualTo(1);

        SampleFolder with = SampleFolder.headersAlone().customer(again).column(CUSTOMERS, "segment", "");
        assertThat(Verdicts.complaints(books, with.writeTo(directory), "0"))
                .containsExactly("customers.csv line 2, segment: \"\", but C1 is on file with \"PRIVATE\"");
    }

    @Test
    void makesOneComplaintOfABrokenRow() {
        BankFolder folder =
                SampleFolder.small().cell(ENTRIES, 3, "amount", "many").writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "entries.csv line 3, amount: \"many\" is not an amount in CZK: digits, and after a point at"
                                + " most 2 more");
    }

    @Test
    void rejectsBalancesAndSumsThatTheBooksCouldNotHold() {
        SampleFolder sample = SampleFolder.headersAlone()
                .customer("C1,Anna,,,cs")
                .account("A1,C1,CHECKING,JPY,1993-01-01,MONTHLY,0")
                .account("A2,C1,CHECKING,JPY,1993-01-01,MONTHLY,0");
        for (int i = 0; i < 5_000; i++) {
            sample.entry("I" + i + ",1993-01-01,,,A1,999999999999999,JPY,CASH_DEPOSIT,,,,,999999999999999")
                    .entry("O" + i + ",1993-01-01,,A1,,999999999999999,JPY,CASH_WITHDRAWAL,,,,0,");
        }
        BankFolder folder = sample.entry("L1,1993-01-01,,,A2,999999999999999,JPY,CASH_DEPOSIT,,,,,")
                .entry("L2,1993-01-01,,,A2,1,JPY,CASH_DEPOSIT,,,,,")
                .writeTo(directory);

        assertThat(complaints(folder))
                .containsExactly(
                        "entries.csv line 1002, amount: the entries up to here move more than 999999999999999000 in all",
                        "entries.csv line 10003, amount: the credited balance would be above 999999999999999");
    }

    @Test
    void tellsTheFirstHundredComplaintsAndCountsAll() {
        SampleFolder sample = SampleFolder.small();
        for (int i = 0; i < 3_000; i++) {
            sample.entry("X" + i + ",1993-02-01,,,A1,0,CZK,CASH_DEPOSIT,,,,,");
        }
        BankFolder folder = sample.customer("C1,again,,,cs").writeTo(directory);

        FolderVerdict verdict = Verdicts.verdict(new BooksInMemory(), folder, "0");

        assertThat(verdict).isInstanceOfSatisfying(FolderVerdict.Refused.class, refused -> {
            assertThat(refused.total()).isEqualTo(3_001);
            assertThat(refused.complaints()).hasSize(100);
            assertThat(refused.complaints().getFirst().file()).isEqualTo(CUSTOMERS);
            assertThat(refused.complaints().getLast().line()).isEqualTo(105);
        });
    }

    @Test
    void tellsHowFarItGot() {
        SampleFolder sample = SampleFolder.small();
        for (int i = 0; i < 2_495; i++) {
            sample.entry("X" + i + ",1993-02-01,,,A1,0.01,CZK,CASH_DEPOSIT,,,,,");
        }
        List<Long> progress = new ArrayList<>();

        new FolderCheck(new BooksInMemory(), RoundingTolerance.NONE).check(sample.writeTo(directory), progress::add);

        assertThat(progress).containsExactly(1_000L, 2_000L, 2_500L);
    }

    @Test
    void stopsAtTenThousandRepeatedReferences() {
        SampleFolder sample = SampleFolder.small();
        for (int i = 0; i < 24_000; i++) {
            sample.entry("X" + i % 12_000 + ",1993-02-01,,,A1,0.01,CZK,CASH_DEPOSIT,,,,,");
        }
        BankFolder folder = sample.writeTo(directory);

        FolderVerdict verdict = Verdicts.verdict(new BooksInMemory(), folder, "0");

        assertThat(verdict).isInstanceOfSatisfying(FolderVerdict.Refused.class, refused -> {
            assertThat(refused.total()).isBetween(10_001L, 12_001L);
            assertThat(refused.complaints().getFirst())
                    .hasToString("entries.csv line 12007, entry_ref: X0 stands in line 7 already");
        });
    }

    private BooksInMemory booksWithTheSmallFolder() {
        BooksInMemory books = new BooksInMemory();
        books.book(SampleFolder.small().writeTo(directory), RoundingTolerance.NONE);
        return books;
    }

    private static List<String> complaints(BankFolder folder) {
        return Verdicts.complaints(new BooksInMemory(), folder, "0");
    }
}
