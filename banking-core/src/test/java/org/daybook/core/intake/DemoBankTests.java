package org.daybook.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.security.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DemoBankTests {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    private static final YearMonth LAST_MONTH = YearMonth.from(LAST_DAY);

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isAcceptedWithoutAnyTolerance(long seed) throws IOException {
        DemoBankFiles files = write(year(seed));

        FolderSummary summary = Verdicts.summary(new BooksInMemory(), new BankFolder(folder), "0");

        assertThat(files.accounts()).isEqualTo(70);
        assertThat(files.customers()).isBetween(50, 70);
        assertThat(files.entries()).isBetween(15_000L, 25_000L);
        assertThat(summary.accountsNew()).isEqualTo(70);
        assertThat(summary.customersNew()).isEqualTo(files.customers());
        assertThat(summary.entries()).isEqualTo(files.entries());
        assertThat(summary.firstBookingDate()).isEqualTo(FIRST_DAY);
        assertThat(summary.lastBookingDate()).isEqualTo(LAST_DAY);
        assertThat(summary.controlsExact()).isBetween(files.entries() / 6, files.entries() / 4);
        assertThat(summary.controlsRounded()).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hasPeopleAndPaymentsOfAllSorts(long seed) throws IOException {
        write(year(seed));

        List<CustomerRow> customers = customers();
        List<AccountRow> accounts = accounts();

        assertThat(all(customers, CustomerRow::language)).containsExactlyInAnyOrder("cs", "de", "en");
        assertThat(all(customers, CustomerRow::segment))
                .containsExactlyInAnyOrder("BUSINESS", "PERSONAL", "SELF_EMPLOYED", "SENIOR", "STUDENT");
        assertThat(all(customers, CustomerRow::country)).containsExactlyInAnyOrder("CZ", "DE", "IE");
        assertThat(all(accounts, AccountRow::statementCycle)).containsExactlyInAnyOrder(StatementCycle.values());
        assertThat(all(accounts, account -> account.currency().getCurrencyCode()))
                .containsExactlyInAnyOrder("CZK", "EUR");
        assertThat(all(entries(), EntryRow::kind))
                .containsExactlyInAnyOrder(
                        "OPENING_BALANCE",
                        "CARD_PAYMENT",
                        "CARD_WITHDRAWAL",
                        "CASH_DEPOSIT",
                        "CASH_WITHDRAWAL",
                        "DIRECT_DEBIT",
                        "INTEREST_CREDIT",
                        "PENALTY_INTEREST",
                        "REMITTANCE_IN",
                        "REMITTANCE_OUT",
                        "STANDING_ORDER",
                        "STATEMENT_FEE",
                        "TRANSFER");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hasTheCasesThatStatementsTripOver(long seed) throws IOException {
        write(year(seed));

        List<EntryRow> lastMonth = entries().stream()
                .filter(entry -> YearMonth.from(entry.bookingDate()).equals(LAST_MONTH))
                .toList();
        Set<String> moving = lastMonth.stream()
                .flatMap(entry -> Stream.of(orEmpty(entry.debitAccount()), orEmpty(entry.creditAccount())))
                .collect(Collectors.toSet());

        assertThat(accounts().stream().map(AccountRow::reference).filter(account -> !moving.contains(account)))
                .as("asleep")
                .isNotEmpty();
        assertThat(accounts().stream()
                        .filter(account -> YearMonth.from(account.openedOn()).equals(LAST_MONTH))
                        .map(AccountRow::reference))
                .as("opened in the last month and in use")
                .isNotEmpty()
                .allMatch(moving::contains);
        assertThat(lastMonth.stream().map(entry -> entry.narrative().length()))
                .as("narratives almost as long as they may be")
                .anyMatch(length -> length > 385 && length <= 400);
        assertThat(lastMonth.stream().map(EntryRow::kind)).as("overdrawn").contains("PENALTY_INTEREST");
    }

    @Test
    void paysRentOnTheFirstAndWagesOnTheLastWorkingDay() throws IOException {
        write(year(3));

        List<LocalDate> rents = datesOf("Rent ");
        List<LocalDate> wages = datesOf("Salary ");

        assertThat(rents).hasSizeGreaterThan(50).allMatch(day -> day.getDayOfMonth() == 1);
        assertThat(wages).hasSizeGreaterThan(50).allMatch(day -> YearMonth.from(day)
                .atEndOfMonth()
                .minusDays(
                        switch (YearMonth.from(day).atEndOfMonth().getDayOfWeek()) {
                            case SATURDAY -> 1;
                            case SUNDAY -> 2;
                            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 0;
                        })
                .equals(day));
    }

    @Test
    void booksCardsOnWorkingDaysAndValuesThemWhenTheyWereUsed() throws IOException {
        write(year(3));

        List<EntryRow> cards = entries().stream()
                .filter(entry -> entry.kind().equals("CARD_PAYMENT"))
                .toList();

        assertThat(cards).allMatch(entry -> entry.bookingDate().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
        assertThat(cards.stream()
                        .filter(entry -> !entry.dates().valueDate().equals(entry.bookingDate()))
                        .map(EntryRow::bookingDate))
                .hasSizeGreaterThan(1_000)
                .allMatch(day -> day.getDayOfWeek() == DayOfWeek.MONDAY);
    }

    @Test
    void writesTheSameBytesForTheSameSeedInAnyLocaleAndZone() throws IOException {
        write(year(3));
        Sha256 expected = new BankFolder(folder).contentHash();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();

        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            write(year(3));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(new BankFolder(folder).contentHash()).isEqualTo(expected);
    }

    @Test
    void writesOtherBytesForAnotherSeed() throws IOException {
        List<Sha256> hashes = new ArrayList<>();
        for (long seed = 1; seed <= 20; seed++) {
            write(year(seed));
            hashes.add(new BankFolder(folder).contentHash());
        }

        assertThat(hashes).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "30, 1, 2026-10-01",
        "31, 1, 2026-02-28",
        "71, 3, 2024-02-29",
        "140, 2, 1994-12-11",
        "1000, 2, 2026-10-31"
    })
    void hasAsManyAccountsAndMonthsAsWanted(int accounts, int months, LocalDate lastDay) throws IOException {
        DemoBank bank = new DemoBank(7, accounts, months, lastDay);

        write(bank);
        FolderSummary summary = Verdicts.summary(new BooksInMemory(), new BankFolder(folder), "0");

        assertThat(summary.accountsNew()).isEqualTo(accounts);
        assertThat(summary.firstBookingDate())
                .isEqualTo(YearMonth.from(lastDay).minusMonths(months - 1).atDay(1));
        assertThat(summary.lastBookingDate()).isBeforeOrEqualTo(lastDay).isAfter(lastDay.minusDays(3));
    }

    @Test
    void beginsWithTheSamePeopleWhenItGrows() throws IOException {
        write(new DemoBank(7, 140, 2, LAST_DAY));
        List<CustomerRow> few = customers();

        write(new DemoBank(7, 280, 2, LAST_DAY));

        assertThat(customers()).startsWith(few.toArray(CustomerRow[]::new));
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 1", "2, 300, 3", "3, 300, 12", "4, 150, 24"})
    void isAcceptedWithCrimesAndLabelsTheirEntries(long seed, int accounts, int months) throws IOException {
        DemoBankFiles files = write(new DemoBank(seed, accounts, months, LAST_DAY, true));

        FolderSummary summary = Verdicts.summary(new BooksInMemory(), new BankFolder(folder), "0");
        List<String> labels = Files.readAllLines(folder.resolve(DemoBank.LABELS));
        Set<String> references = entries().stream().map(EntryRow::reference).collect(Collectors.toSet());

        assertThat(summary.accountsNew()).isEqualTo(accounts);
        assertThat(summary.entries()).isEqualTo(files.entries());
        assertThat(labels.getFirst()).isEqualTo("entry_ref,alert_id,typology,is_suspicious");
        assertThat(labels.subList(1, labels.size()))
                .allMatch(label -> references.contains(label.split(",")[0]))
                .allMatch(label -> label.matches("[^,]+,(STRUCTURING|PASS_THROUGH|CYCLE)-\\d{3},\\1,true"));
        for (String typology : List.of("STRUCTURING", "PASS_THROUGH", "CYCLE")) {
            assertThat(labels.stream()
                            .filter(label -> label.contains(typology))
                            .map(label -> label.split(",")[1])
                            .distinct())
                    .hasSize(Math.max(1, accounts / 75));
        }
    }

    @Test
    void writesTheSameBytesWithCrimesToo() throws IOException {
        write(new DemoBank(9, 150, 3, LAST_DAY, true));
        Sha256 expected = new BankFolder(folder).contentHash();
        String labels = Files.readString(folder.resolve(DemoBank.LABELS));

        write(new DemoBank(9, 150, 3, LAST_DAY, true));

        assertThat(new BankFolder(folder).contentHash()).isEqualTo(expected);
        assertThat(Files.readString(folder.resolve(DemoBank.LABELS))).isEqualTo(labels);
    }

    @Test
    void rejectsTooFewAccountsAndMonths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoBank(1, 59, 12, LAST_DAY, true))
                .withMessage("A demo bank with crimes has at least 60 accounts, not 59");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoBank(1, 29, 12, LAST_DAY))
                .withMessage("A demo bank has at least 30 accounts, not 29");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoBank(1, 70, 0, LAST_DAY))
                .withMessage("A demo bank posts 1 to 600 months, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoBank(1, 70, 601, LAST_DAY))
                .withMessage("A demo bank posts 1 to 600 months, not 601");
    }

    private static DemoBank year(long seed) {
        return new DemoBank(seed, 70, 12, LAST_DAY);
    }

    private DemoBankFiles write(DemoBank bank) throws IOException {
        return bank.writeTo(folder);
    }

    private List<LocalDate> datesOf(String words) {
        return entries().stream()
                .filter(entry -> entry.narrative().contains(words))
                .filter(entry -> !entry.narrative().contains("premises"))
                .map(EntryRow::bookingDate)
                .toList();
    }

    private List<CustomerRow> customers() {
        try (var rows = RowReader.customers(new BankFolder(folder))) {
            return read(rows);
        }
    }

    private List<AccountRow> accounts() {
        try (var rows = RowReader.accounts(new BankFolder(folder))) {
            return read(rows);
        }
    }

    private List<EntryRow> entries() {
        try (var rows = RowReader.entries(new BankFolder(folder))) {
            return read(rows);
        }
    }

    private static <T> List<T> read(RowReader<T> rows) {
        List<T> all = new ArrayList<>();
        for (T row = rows.read(); row != null; row = rows.read()) {
            all.add(row);
        }
        return all;
    }

    private static <T, V> Set<V> all(List<T> rows, Function<T, V> value) {
        return rows.stream().map(value).collect(Collectors.toSet());
    }

    private static String orEmpty(String reference) {
        return reference == null ? "" : reference;
    }
}
