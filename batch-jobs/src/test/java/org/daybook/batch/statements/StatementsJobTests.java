package org.daybook.batch.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daybook.batch.importing.ImportResult;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.GeneratedBank;
import org.daybook.batch.test.StatementFiles;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.account.Accounts;
import org.daybook.core.intake.SampleFolder;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementPeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the statements of a period say and which there are. */
class StatementsJobTests {

    private static final StatementPeriod JANUARY = period("1993-01-01", "1993-01-31");
    private static final StatementPeriod FEBRUARY = period("1993-02-01", "1993-02-28");
    private static final List<StatementFormat> BOTH = List.of(StatementFormat.PDF, StatementFormat.XLSX);

    @TempDir
    private Path bankFolder;

    @TempDir
    private Path home;

    @TempDir
    private Path out;

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
    void makesEachFormatForEachAccountAndListsThem() {
        importFolder(SampleFolder.small());

        StatementsResult result = make(JANUARY, BOTH);

        assertThat(result).isEqualTo(new StatementsResult.Made(2, 4, out));
        StatementFiles files = StatementFiles.in(out);
        String a1 = "A1_1993-01-01_1993-01-31";
        String a2 = "A2_1993-01-01_1993-01-31";
        assertThat(files.names()).containsExactly(a1 + ".pdf", a1 + ".xlsx", a2 + ".pdf", a2 + ".xlsx", "manifest.csv");
        assertThat(files.manifest())
                .isEqualTo("account,from,to,opening,closing,lines,format,file,sha256\n"
                        + "A1,1993-01-01,1993-01-31,0.00,652.50,3,pdf," + a1 + ".pdf," + files.digest(a1 + ".pdf")
                        + "\n"
                        + "A1,1993-01-01,1993-01-31,0.00,652.50,3,xlsx," + a1 + ".xlsx," + files.digest(a1 + ".xlsx")
                        + "\n"
                        + "A2,1993-01-01,1993-01-31,0.00,235.90,2,pdf," + a2 + ".pdf," + files.digest(a2 + ".pdf")
                        + "\n"
                        + "A2,1993-01-01,1993-01-31,0.00,235.90,2,xlsx," + a2 + ".xlsx," + files.digest(a2 + ".xlsx")
                        + "\n");
        assertThat(books.outcomes()).containsExactly("DONE | DONE", "DONE | DONE");
    }

    @Test
    void carriesEveryLineIntoBothFormats() {
        importFolder(SampleFolder.small());

        make(JANUARY, BOTH);

        StatementFiles files = StatementFiles.in(out);
        String number = books.bean(Accounts.class).find("A1").orElseThrow().number();
        assertThat(files.pdfText("A1_1993-01-01_1993-01-31.pdf"))
                .contains("Anna Nováková", number.substring(number.length() - 4), "1. ledna 1993", "31. ledna 1993")
                .containsSubsequence("05.01.1993", "900,00", "900,00", "Cash deposit")
                .containsSubsequence("06.01.1993", "250,50", "649,50", "Rent")
                .containsSubsequence("31.01.1993", "3,00", "652,50", "Interest credited")
                .doesNotContain("ERROR:", "Household");
        assertThat(files.workbookLines("A1_1993-01-01_1993-01-31.xlsx"))
                .extracting(StatementsJobTests::withoutKind)
                .containsExactly(
                        "1993-01-05|1993-01-05|Cash deposit|||T1||900.0|900.0",
                        "1993-01-06|1993-01-06|Rent|||T2|250.5||649.5",
                        "1993-01-31|1993-01-31|Interest credited|||T4||3.0|652.5");
        assertThat(files.workbookLines("A2_1993-01-01_1993-01-31.xlsx"))
                .extracting(StatementsJobTests::withoutKind)
                .containsExactly(
                        "1993-01-06|1993-01-06|Rent|||T2||250.5|250.5",
                        "1993-01-06|1993-01-06|Payment for statement|||T3|14.6||235.9");
    }

    @Test
    void carriesClosingBalanceForward() {
        importFolder(SampleFolder.small());

        make(JANUARY, List.of(StatementFormat.PDF));
        List<String> january = StatementFiles.in(out).manifestRows();
        make(FEBRUARY, List.of(StatementFormat.PDF));
        List<String> february = StatementFiles.in(out).manifestRows();
        make(period("1993-01-06", "1993-02-01"), List.of(StatementFormat.PDF));
        List<String> across = StatementFiles.in(out).manifestRows();

        assertThat(january)
                .containsExactly(
                        "A1,1993-01-01,1993-01-31,0.00,652.50,3,pdf,A1_1993-01-01_1993-01-31.pdf",
                        "A2,1993-01-01,1993-01-31,0.00,235.90,2,pdf,A2_1993-01-01_1993-01-31.pdf");
        assertThat(february)
                .containsExactly(
                        "A1,1993-02-01,1993-02-28,652.50,-347.50,1,pdf,A1_1993-02-01_1993-02-28.pdf",
                        "A2,1993-02-01,1993-02-28,235.90,235.90,0,pdf,A2_1993-02-01_1993-02-28.pdf");
        assertThat(across)
                .containsExactly(
                        "A1,1993-01-06,1993-02-01,900.00,-347.50,3,pdf,A1_1993-01-06_1993-02-01.pdf",
                        "A2,1993-01-06,1993-02-01,0.00,235.90,2,pdf,A2_1993-01-06_1993-02-01.pdf");
    }

    @Test
    void makesNilStatementsWithoutMovement() {
        importFolder(SampleFolder.small());

        make(period("1993-03-01", "1993-03-31"), BOTH);

        StatementFiles files = StatementFiles.in(out);
        assertThat(files.manifestRows())
                .contains("A1,1993-03-01,1993-03-31,-347.50,-347.50,0,pdf,A1_1993-03-01_1993-03-31.pdf")
                .hasSize(4);
        assertThat(files.pdfText("A1_1993-03-01_1993-03-31.pdf"))
                .contains("\u2212347,50")
                .doesNotContain("ERROR:");
        assertThat(files.workbookLines("A1_1993-03-01_1993-03-31.xlsx")).hasSize(1);
    }

    @Test
    void coversAccountsOpenedLaterWithZero() {
        importFolder(SampleFolder.small());

        make(period("1992-12-01", "1992-12-31"), List.of(StatementFormat.XLSX));

        assertThat(StatementFiles.in(out).manifestRows())
                .containsExactly(
                        "A1,1992-12-01,1992-12-31,0.00,0.00,0,xlsx,A1_1992-12-01_1992-12-31.xlsx",
                        "A2,1992-12-01,1992-12-31,0.00,0.00,0,xlsx,A2_1992-12-01_1992-12-31.xlsx");
    }

    @Test
    void makesNothingOfEmptyBooks() {
        StatementsResult result = make(JANUARY, BOTH);

        assertThat(result).isEqualTo(new StatementsResult.Made(0, 0, out));
        assertThat(StatementFiles.in(out).manifest())
                .isEqualTo("account,from,to,opening,closing,lines,format,file,sha256\n");
    }

    @Test
    void selectsByReferenceAndByNumberWithBlanks() {
        importFolder(SampleFolder.small());
        String number = books.bean(Accounts.class).find("A2").orElseThrow().number();
        String spaced = number.replaceAll("(.{4})", "$1 ").strip();

        make(JANUARY, List.of(StatementFormat.PDF), "A1");
        List<String> byReference = StatementFiles.in(out).manifestRows();
        make(JANUARY, List.of(StatementFormat.PDF), spaced);
        List<String> byNumber = StatementFiles.in(out).manifestRows();
        make(JANUARY, List.of(StatementFormat.PDF), "A2", number, "A1");
        List<String> all = StatementFiles.in(out).manifestRows();

        assertThat(byReference).singleElement().asString().startsWith("A1,");
        assertThat(byNumber).singleElement().asString().startsWith("A2,");
        assertThat(all).hasSize(2).first().asString().startsWith("A1,");
    }

    @Test
    void sortsTheManifestByReferenceThenFormat() {
        importFolder(SampleFolder.headersAlone()
                .customer("C1,Anna Nováková,1945-02-04,anna@customers.example,cs")
                .account("a9,C1,CHECKING,CZK,1993-01-01,MONTHLY,0.00")
                .account("B10,C1,CHECKING,CZK,1993-01-01,MONTHLY,0.00")
                .account("B1,C1,CHECKING,CZK,1993-01-01,MONTHLY,0.00")
                .account("B1.5,C1,CHECKING,CZK,1993-01-01,MONTHLY,0.00"));

        make(JANUARY, BOTH);

        assertThat(StatementFiles.in(out).manifestRows())
                .extracting(row -> row.split(",", -1)[0] + " " + row.split(",", -1)[6])
                .containsExactly(
                        "B1 pdf", "B1 xlsx", "B1.5 pdf", "B1.5 xlsx", "B10 pdf", "B10 xlsx", "a9 pdf", "a9 xlsx");
    }

    @Test
    void refusesWhileAnImportIsUnfinished() {
        GeneratedBank.of(5, 1_500, 7).writeTo(bankFolder);
        books.importFolder(bankFolder, GeneratedBank.TOLERANCE, TestRequester.stoppingAt("posting entries", 1_000));

        StatementsResult result = make(JANUARY, BOTH);

        assertThat(result)
                .isEqualTo(new StatementsResult.Refused("The import of " + bankFolder
                        + " is unfinished (1000 of 1500 entries posted); finish it first by giving the same import"
                        + " again."));
        assertThat(out).isEmptyDirectory();
        assertThat(books.outcomes()).containsExactly("STOPPED | STOPPED", "REFUSED | REFUSED");
    }

    @Test
    void holdsTenThousandLinesAndALongNarrative() {
        int lines = 10_000;
        String narrative = "Příliš žluťoučký kůň. ".repeat(20).substring(0, 399) + ".";
        SampleFolder folder = SampleFolder.headersAlone()
                .customer("C1,Anna Nováková,1945-02-04,anna@customers.example,en")
                .account("A1,C1,CHECKING,CZK,1993-01-01,MONTHLY,0.00")
                .entry("T00000,1993-01-02,,,A1,1.00,CZK,CASH_DEPOSIT," + narrative + ",,,,1.00");
        for (int i = 1; i < lines; i++) {
            folder.entry(String.format(
                    Locale.ROOT, "T%05d,1993-01-02,,,A1,1.00,CZK,CASH_DEPOSIT,No %05d,,,,%d.00", i, i, i + 1));
        }
        importFolder(folder);

        make(JANUARY, BOTH);

        StatementFiles files = StatementFiles.in(out);
        assertThat(files.manifestRows()).allMatch(row -> row.contains(",0.00,10000.00,10000,"));
        String text = files.pdfText("A1_1993-01-01_1993-01-31.pdf");
        assertThat(text.contains("ERROR:")).isFalse();
        assertThat(Pattern.compile("No (\\d{5}) ").matcher(text).results().map(found -> found.group(1)))
                .hasSize(lines - 1)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Pattern.compile("žluťoučký kůň").matcher(text).results()).hasSize(18);
        assertThat(text.contains("9,999.00 No 09998")).isTrue();
        assertThat(files.workbookLines("A1_1993-01-01_1993-01-31.xlsx"))
                .hasSize(lines)
                .first()
                .asString()
                .contains("|" + narrative + "|");
    }

    @Test
    void makesTheSameFilesWithAnyNumberOfWorkers(@TempDir Path otherHome, @TempDir Path otherOut) {
        GeneratedBank.of(150, 900, 11).writeTo(bankFolder);
        StatementPeriod quarter = period("1994-01-01", "1994-03-31");
        books.importFolder(bankFolder, GeneratedBank.TOLERANCE, TestRequester.patient());

        books.statements(books.order(quarter, BOTH), out, 1, TestRequester.patient());
        try (BatchBooks others = BatchBooks.open(otherHome)) {
            others.importFolder(bankFolder, GeneratedBank.TOLERANCE, TestRequester.patient());
            others.statements(others.order(quarter, BOTH), otherOut, 4, TestRequester.patient());
        }

        assertThat(StatementFiles.in(out).digests())
                .hasSize(301)
                .isEqualTo(StatementFiles.in(otherOut).digests());
        assertThat(StatementFiles.in(home.resolve("archive")).digests())
                .hasSize(300)
                .isEqualTo(StatementFiles.in(otherHome.resolve("archive")).digests());
    }

    private void importFolder(SampleFolder folder) {
        folder.writeTo(bankFolder);
        assertThat(books.importFolder(bankFolder, TestRequester.patient())).isInstanceOf(ImportResult.Imported.class);
    }

    private StatementsResult make(StatementPeriod period, List<StatementFormat> formats, String... accounts) {
        return books.statements(books.order(period, formats, accounts), out, TestRequester.patient());
    }

    /** The third cell is the kind in the customer's language, a matter of the renderer. */
    private static String withoutKind(String line) {
        return line.replaceFirst("^([^|]*\\|[^|]*\\|)[^|]*\\|", "$1");
    }

    private static StatementPeriod period(String from, String to) {
        return new StatementPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }
}
