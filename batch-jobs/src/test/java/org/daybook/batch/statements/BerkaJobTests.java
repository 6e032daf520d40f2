package org.daybook.batch.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.batch.importing.ImportResult;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.StatementFiles;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.intake.Reconciliation;
import org.daybook.core.ledger.Proof;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementPeriod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a real bank, where they lie beside the repository ({@code -Ddaybook.shared-data=…} elsewhere). */
class BerkaJobTests {

    private static final int ACCOUNTS = 1_229;
    private static final StatementPeriod FEBRUARY =
            new StatementPeriod(LocalDate.of(1994, 2, 1), LocalDate.of(1994, 2, 28));

    @TempDir
    private static Path home;

    private static BatchBooks books;
    private static List<Row> rows;
    private static ImportResult imported;

    /** A side of a row of {@code entries.csv}: what the bank did to an account, and its balance after that. */
    private record Row(String account, LocalDate date, String reference, String narrative, String balanceAfter) {}

    @BeforeAll
    static void importBerka() throws IOException {
        Path data = Optional.ofNullable(System.getProperty("daybook.shared-data"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "data"));
        Path berka = data.resolve("berka");
        assumeTrue(Files.isDirectory(berka), () -> "left out: berka does not lie in " + data.toAbsolutePath());
        rows = rows(Files.readAllLines(berka.resolve("entries.csv")));
        books = BatchBooks.open(home);
        imported = books.importFolder(berka, "0.10", TestRequester.patient());
    }

    @AfterAll
    static void closeBooks() {
        if (books != null) {
            books.close();
        }
    }

    @Test
    void meetsEveryControlBalance() {
        List<Proof> proofs = books.bean(Reconciliation.class).prove();

        assertThat(imported).isInstanceOfSatisfying(ImportResult.Imported.class, result -> {
            assertThat(result.done().entriesPosted()).isEqualTo(46_997);
            assertThat(result.done().roundingsPosted()).isEqualTo(2_031);
        });
        assertThat(proofs).allMatch(Proof::holds);
        assertThat(proofs)
                .extracting(Proof::claim, Proof::counted)
                .contains(
                        tuple("Every control balance of a sending bank is our balance after its posting", 44_966L),
                        tuple(
                                "Every control balance kept with a rounding difference is met by a rounding entry of at most 0.10",
                                2_031L));
    }

    @Test
    void carriesEveryLineAndTheBanksOwnBalances() {
        Path out = make(FEBRUARY);

        StatementFiles files = StatementFiles.in(out);
        Map<String, List<Row>> ofFebruary = rows.stream()
                .filter(row -> !row.date.isBefore(FEBRUARY.from()) && !row.date.isAfter(FEBRUARY.to()))
                .collect(Collectors.groupingBy(Row::account));
        Map<String, String> closings = balancesOn(FEBRUARY.to());
        assertThat(files.names()).hasSize(2 * ACCOUNTS + 1);
        assertThat(files.manifestRows()).hasSize(2 * ACCOUNTS).allSatisfy(manifestRow -> {
            String[] cells = manifestRow.split(",", -1);
            assertThat(cells[4]).isEqualTo(closings.getOrDefault(cells[0], "0.00"));
            carriesLines(files, cells[7], cells[6], ofFebruary.getOrDefault(cells[0], List.of()));
        });
    }

    @Test
    void carriesClosingBalancesForwardAcrossOddPeriods() {
        List<String> odd = manifest(new StatementPeriod(LocalDate.of(1993, 7, 17), LocalDate.of(1993, 11, 3)));
        List<String> next = manifest(new StatementPeriod(LocalDate.of(1993, 11, 4), LocalDate.of(1994, 5, 31)));

        assertThat(odd).hasSize(ACCOUNTS);
        assertThat(next)
                .extracting(row -> cell(row, 0) + " " + cell(row, 3))
                .isEqualTo(odd.stream()
                        .map(row -> cell(row, 0) + " " + cell(row, 4))
                        .toList());
        Map<String, String> last = balancesOn(LocalDate.MAX);
        assertThat(next).allSatisfy(row -> assertThat(cell(row, 4)).isEqualTo(last.getOrDefault(cell(row, 0), "0.00")));
    }

    private static void carriesLines(StatementFiles files, String file, String format, List<Row> lines) {
        if (format.equals("pdf")) {
            String text = files.pdfText(file);
            assertThat(text.contains("ERROR:")).as(file).isFalse();
            lines.forEach(line -> assertThat(text.contains(line.reference))
                    .as(file + " " + line)
                    .isTrue());
        } else {
            List<String> cells = files.workbookLines(file);
            lines.forEach(line -> assertThat(cells)
                    .as(file)
                    .anyMatch(cell -> cell.startsWith(line.date.toString())
                            && cell.contains("|" + line.narrative + "|")
                            && cell.contains("|" + line.reference + "|")));
        }
    }

    /** Of the last row on or before a day that states the account's balance. */
    private static Map<String, String> balancesOn(LocalDate day) {
        Map<String, String> balances = new HashMap<>();
        rows.stream().filter(row -> !row.date.isAfter(day)).forEach(row -> balances.put(row.account, row.balanceAfter));
        return balances;
    }

    private static List<Row> rows(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells).as(line).hasSize(13);
            if (!cells[3].isEmpty()) {
                rows.add(new Row(cells[3], LocalDate.parse(cells[1]), cells[0], cells[8], cells[11]));
            }
            if (!cells[4].isEmpty()) {
                rows.add(new Row(cells[4], LocalDate.parse(cells[1]), cells[0], cells[8], cells[12]));
            }
        }
        return rows;
    }

    private static Path make(StatementPeriod period) {
        Path out = home.resolve("out").resolve(period.toString());
        StatementsResult result =
                books.statements(books.order(period, List.of(StatementFormat.values())), out, TestRequester.patient());
        assertThat(result).isEqualTo(new StatementsResult.Made(ACCOUNTS, 2 * ACCOUNTS, out));
        return out;
    }

    private static List<String> manifest(StatementPeriod period) {
        Path out = home.resolve("pdf").resolve(period.toString());
        books.statements(books.order(period, List.of(StatementFormat.PDF)), out, TestRequester.patient());
        return StatementFiles.in(out).manifestRows();
    }

    private static String cell(String row, int number) {
        return row.split(",", -1)[number];
    }
}
