package org.daybook.core.statement.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.statement.StatementBuilder.aStatement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daybook.core.bank.Bank;
import org.daybook.core.language.Language;
import org.daybook.core.language.Wording;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;
import org.daybook.core.statement.SampleStatements;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementLine;
import org.daybook.core.statement.TooManyLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookStatementRendererTests {

    private static final int FIRST_LINE = LinesSheet.HEADER_ROW;

    private final WorkbookStatementRenderer renderer = new WorkbookStatementRenderer(Bank.shipped());

    @Test
    void saysWhatItMakes() {
        assertThat(renderer.format()).isEqualTo(StatementFormat.XLSX);
        assertThat(renderer.version()).matches("daybook-xlsx-\\d+ \\(POI 5\\.\\d+\\.\\d+\\)");
    }

    @ParameterizedTest
    @EnumSource
    void givesEachLineBackToPoi(Language language) throws IOException {
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        Statement statement = SampleStatements.withLines(250, language.locale(), seed & Integer.MAX_VALUE);
        Wording wording = Wording.in(language);

        try (XSSFWorkbook workbook = read(renderer.render(statement))) {
            XSSFSheet sheet = workbook.getSheet(wording.text("sheet.statement"));
            for (StatementLine line : statement.lines()) {
                Row row = sheet.getRow(FIRST_LINE + line.position() - 1);
                assertThat(valuesOf(row)).as("-Ddaybook.seed=%d", seed).isEqualTo(valuesOf(line, wording));
            }
            assertThat(amount(sheet.getRow(3).getCell(6)))
                    .isEqualByComparingTo(statement.opening().amount());
            assertThat(amount(sheet.getRow(3).getCell(9)))
                    .isEqualByComparingTo(statement.closing().amount());
        }
    }

    @Test
    void provesItselfInItsFirstRows() throws IOException {
        Statement statement = aStatement()
                .opening(100_00)
                .credit(7_50, "FEE", "")
                .debit(10_00, "FEE", "")
                .build();

        try (XSSFWorkbook workbook = read(renderer.render(statement))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            Row labels = sheet.getRow(2);
            Row figures = sheet.getRow(3);
            assertThat(List.of(text(labels, 6), text(labels, 7), text(labels, 8), text(labels, 9)))
                    .containsExactly("Opening balance", "− Debits", "+ Credits", "= Closing balance");
            assertThat(List.of(amount(figures, 6), amount(figures, 7), amount(figures, 8), amount(figures, 9)))
                    .containsExactly(
                            new BigDecimal("100.0"),
                            new BigDecimal("10.0"),
                            new BigDecimal("7.5"),
                            new BigDecimal("97.5"));
            Row total = sheet.getRow(FIRST_LINE + 2);
            assertThat(text(total, 0)).isEqualTo("Total");
            assertThat(total.getCell(7).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(amount(total, 9)).isEqualByComparingTo("97.50");
        }
    }

    @Test
    void isSetUpForScreenAndPaper() throws IOException {
        try (XSSFWorkbook workbook = read(renderer.render(SampleStatements.withLines(3, Locale.GERMAN, 1)))) {
            XSSFSheet sheet = workbook.getSheet("Kontoauszug");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) FIRST_LINE);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A6:J9");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("6:6");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getFooter().getRight()).isEqualTo("Seite &P von &N");
            assertThat(sheet.getColumnWidth(3)).isEqualTo(42 * 256);
            assertThat(workbook.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Kontoauszug CZ6508000000192000145399, 1. Februar 1994 bis 28. Februar 1994");
            assertThat(workbook.getProperties().getCoreProperties().getCreator())
                    .isEqualTo("Daybook Bank");
            assertThat(workbook.getProperties().getCoreProperties().getCreated())
                    .isEqualTo("1994-02-28T00:00:00Z");
        }
    }

    @Test
    void givesALongNarrativeASecondRowOfTextAndAnAccountNumberItsWholeWidth() throws IOException {
        Statement statement = aStatement()
                .debit(1_00, "FEE", "n".repeat(42))
                .debit(1_00, "FEE", "n".repeat(43))
                .build();

        try (XSSFWorkbook workbook = read(renderer.render(statement))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(FIRST_LINE).getHeightInPoints()).isEqualTo(sheet.getDefaultRowHeightInPoints());
            assertThat(sheet.getRow(FIRST_LINE + 1).getHeightInPoints()).isEqualTo(28);
            assertThat(sheet.getColumnWidth(5)).isGreaterThan("CZ6508000000192000145399/GIBACZPX".length() * 256);
        }
    }

    @Test
    void saysThatNothingHappened() throws IOException {
        try (XSSFWorkbook workbook = read(renderer.render(aStatement().build()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(text(sheet.getRow(FIRST_LINE), 0))
                    .isEqualTo("Nothing was booked on this account in the period.");
            assertThat(amount(sheet.getRow(FIRST_LINE + 1), 9)).isEqualByComparingTo("1234.50");
            assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "</t></is></c><c r=\"A1\"><f>1+1</f></c>",
                "_x0041_",
                "Žluťoučký & <kůň> \ud83d\ude00",
                "a\u0000b\u0007",
                "two\nlines"
            })
    void keepsUserTextAsText(String hostile) throws IOException {
        Statement statement = aStatement()
                .heldBy(hostile)
                .line(
                        100,
                        "TRANSFER",
                        hostile,
                        Optional.of(new StatementLine.Counterparty(
                                Optional.of(hostile), Optional.of("0800"), Optional.of("=1"))))
                .build();

        try (XSSFWorkbook workbook = read(renderer.render(statement))) {
            Row row = workbook.getSheetAt(0).getRow(FIRST_LINE);
            for (int column : new int[] {3, 4}) {
                assertThat(row.getCell(column).getCellType()).isEqualTo(CellType.STRING);
                assertThat(text(row, column)).isEqualTo(hostile);
                assertThat(row.getCell(column).getCellStyle().getQuotePrefixed())
                        .isTrue();
            }
            assertThat(text(row, 5)).isEqualTo("=1/0800");
            assertThat(text(workbook.getSheetAt(0).getRow(1), 2)).isEqualTo(hostile);
        }
    }

    @Test
    void shortensNoAmount() throws IOException {
        Statement statement = aStatement()
                .opening(-999_999_999_999_999L)
                .credit(Long.MAX_VALUE, "TRANSFER", "")
                .build();

        try (XSSFWorkbook workbook = read(renderer.render(statement))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(amount(sheet.getRow(3), 6)).isEqualByComparingTo("-9999999999999.99");
            assertThat(text(sheet.getRow(FIRST_LINE), 8)).isEqualTo("92233720368547758.07");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPY:#,##0", "CZK:#,##0.00", "KWD:#,##0.000"})
    void formatsAmountsWithTheCurrencysDecimals(String expected) throws IOException {
        Currency currency = Currency.getInstance(expected.substring(0, 3));
        Statement statement = aStatement().in(currency).credit(5, "FEE", "").build();

        try (XSSFWorkbook workbook = read(renderer.render(statement))) {
            Cell cell = workbook.getSheetAt(0).getRow(FIRST_LINE).getCell(8);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(expected.substring(4));
            assertThat(amount(cell))
                    .isEqualByComparingTo(Money.ofMinor(5, currency).amount());
        }
    }

    @Test
    void sumsUpOnItsSecondSheet() throws IOException {
        Statement statement = aStatement()
                .credit(7_50, "INTEREST_CREDIT", "")
                .debit(10_00, "FEE", "")
                .debit(1_00, "FEE", "")
                .build();

        try (XSSFWorkbook workbook = read(renderer.render(statement))) {
            XSSFSheet sheet = workbook.getSheet("Summary");
            assertThat(amount(rowOf(sheet, "Fee"), 1)).isEqualByComparingTo("2");
            assertThat(amount(rowOf(sheet, "Fee"), 2)).isEqualByComparingTo("11.00");
            assertThat(amount(rowOf(sheet, "Credit interest"), 3)).isEqualByComparingTo("7.50");
            assertThat(amount(rowOf(sheet, "Fees charged"), 2)).isEqualByComparingTo("11.00");
            assertThat(amount(rowOf(sheet, "Interest credited"), 3)).isEqualByComparingTo("7.50");
            assertThat(text(rowOf(sheet, "Address"), 1)).isEqualTo("Dlouhá 731/15");
            assertThat(text(rowOf(sheet, "Notes"), 1)).startsWith("Please check this statement");
        }
    }

    @Test
    void refusesMoreLinesThanASheetHolds() {
        Statement statement = SampleStatements.withLines(1_048_569, Locale.ENGLISH, 1);

        assertThatThrownBy(() -> renderer.render(statement))
                .isInstanceOf(TooManyLines.class)
                .hasMessage("The statement of account A00001 for 1994-02-01_1994-02-28 has 1048569 lines; a file of"
                        + " format xlsx holds 1048568. Ask for a shorter period.");
    }

    private static XSSFWorkbook read(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static List<Object> valuesOf(Row row) {
        boolean debit = row.getCell(7) != null;
        return List.of(
                date(row, 0),
                date(row, 1),
                text(row, 2),
                text(row, 3),
                text(row, 4),
                text(row, 5),
                text(row, 6),
                debit,
                amount(row, debit ? 7 : 8),
                amount(row, 9));
    }

    private static List<Object> valuesOf(StatementLine line, Wording wording) {
        Optional<StatementLine.Counterparty> other = line.counterparty();
        return List.of(
                line.bookingDate(),
                line.valueDate(),
                wording.kind(line.kind()),
                line.narrative(),
                other.flatMap(StatementLine.Counterparty::name).orElse(""),
                other.flatMap(StatementLine.Counterparty::account)
                        .map(account -> account + "/0800")
                        .orElse(""),
                line.reference(),
                line.side() == Side.DEBIT,
                asRead(line.amount()),
                asRead(line.runningBalance()));
    }

    /** The shortest decimal of the number that Excel keeps. */
    private static BigDecimal asRead(Money money) {
        return BigDecimal.valueOf(money.amount().doubleValue());
    }

    private static Row rowOf(XSSFSheet sheet, String label) {
        for (Row row : sheet) {
            if (text(row, 0).equals(label)) {
                return row;
            }
        }
        throw new AssertionError("No row " + label);
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.getStringCellValue();
    }

    private static LocalDate date(Row row, int column) {
        assertThat(DateUtil.isCellDateFormatted(row.getCell(column))).isTrue();
        return row.getCell(column).getLocalDateTimeCellValue().toLocalDate();
    }

    private static BigDecimal amount(Row row, int column) {
        return amount(row.getCell(column));
    }

    private static BigDecimal amount(Cell cell) {
        return BigDecimal.valueOf(cell.getNumericCellValue());
    }
}
