package org.daybook.core.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daybook.core.bank.Bank;
import org.daybook.core.fraud.report.PdfReport;
import org.daybook.core.fraud.report.WorkbookReport;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.money.Money;
import org.junit.jupiter.api.Test;

class FraudReportTests {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void tellsEverySentenceAndEveryEntryInThePdf() throws IOException {
        FraudReport report = report();

        String text = text(new PdfReport(Bank.shipped()).write(report));

        for (FraudReport.Item item : report.items()) {
            assertThat(text).contains(item.alert().sentence());
            item.lines().forEach(line -> assertThat(text).contains(line.reference()));
        }
        assertThat(text)
                .contains(
                        "Fraud report 2 March 2026 to 31 March 2026",
                        "Structuring 1 1 3 EUR 600.00",
                        "Pass-through 0 0 0",
                        "Confidential: for analysts of the bank alone",
                        " Transfer ")
                .doesNotContain("TRANSFER");
    }

    @Test
    void tellsEverySentenceAndEveryEntryInTheWorkbook() throws IOException {
        FraudReport report = report();

        byte[] file = new WorkbookReport(Bank.shipped()).write(report);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("Summary");
            for (int i = 0; i < report.items().size(); i++) {
                var row = workbook.getSheet("Alerts").getRow(3 + i);
                assertThat(row.getCell(9).getStringCellValue())
                        .isEqualTo(report.items().get(i).alert().sentence());
            }
            var first = workbook.getSheet("Entries").getRow(3);
            assertThat(first.getCell(4).getStringCellValue()).isEqualTo("T0");
            assertThat(first.getCell(5).getStringCellValue()).isEqualTo("Transfer");
            assertThat(first.getCell(9).getNumericCellValue()).isEqualTo(100.0);
            assertThat(first.getCell(10).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(10).getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void givesTheSameBytesAgain() {
        assertThat(new PdfReport(Bank.shipped()).write(report()))
                .isEqualTo(new PdfReport(Bank.shipped()).write(report()));
        assertThat(new WorkbookReport(Bank.shipped()).write(report()))
                .isEqualTo(new WorkbookReport(Bank.shipped()).write(report()));
    }

    @Test
    void saysThatNothingWasFound() throws IOException {
        FraudReport empty = new FraudReport(DAY, DAY, List.of());

        assertThat(text(new PdfReport(Bank.shipped()).write(empty))).contains("Nothing was found in this period.");
        assertThat(new WorkbookReport(Bank.shipped()).write(empty)).isNotEmpty();
    }

    @Test
    void goesOnOverAsManyPagesAsItTakes() throws IOException {
        List<FraudReport.Item> many = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            many.add(item(i, Typology.RING, "Sentence number " + i + ".", 12));
        }

        String text = text(new PdfReport(Bank.shipped()).write(new FraudReport(DAY, DAY.plusDays(29), many)));

        for (int i = 1; i <= 40; i++) {
            assertThat(text).contains("Sentence number " + i + ".");
        }
    }

    private static FraudReport report() {
        return new FraudReport(
                DAY,
                DAY.plusDays(29),
                List.of(
                        item(1, Typology.STRUCTURING, "EUR 600.00 in cash was paid into A0.", 3),
                        item(2, Typology.RING, "Five accounts: A0 → A1 → A2 → A3 → A4 → A0.", 5)));
    }

    private static FraudReport.Item item(long id, Typology typology, String sentence, int entries) {
        List<AlertLine> lines = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < entries; i++) {
            long minor = 10_000L * (i + 1);
            sum += minor;
            AlertLine.Place from = typology == Typology.STRUCTURING
                    ? new AlertLine.Place.AsCash("Cash")
                    : new AlertLine.Place.InAccount("A" + i);
            AlertLine.Place to = typology == Typology.STRUCTURING
                    ? new AlertLine.Place.InAccount("A0")
                    : new AlertLine.Place.InAccount("A" + (i + 1) % entries);
            lines.add(new AlertLine(
                    new JournalEntryId(i + 1L),
                    "T" + i,
                    DAY.plusDays(i),
                    DAY.plusDays(i).atTime(10, 30),
                    "TRANSFER",
                    from,
                    to,
                    Money.ofMinor(minor, EUR),
                    "=1+1"));
        }
        Alert alert = new Alert(
                new AlertId(id),
                typology,
                900,
                DAY,
                DAY.plusDays(entries),
                Money.ofMinor(sum, EUR),
                sentence,
                List.of("A0"),
                entries,
                Instant.EPOCH,
                AlertState.NEW,
                null,
                null,
                null,
                null,
                0);
        return new FraudReport.Item(alert, lines);
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}
