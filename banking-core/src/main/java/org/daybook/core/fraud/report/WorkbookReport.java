package org.daybook.core.fraud.report;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daybook.core.bank.Bank;
import org.daybook.core.document.Colour;
import org.daybook.core.document.SheetXml;
import org.daybook.core.document.WorkbookTemplate;
import org.daybook.core.fraud.AlertLine;
import org.daybook.core.fraud.FraudReport;
import org.daybook.core.language.Wording;
import org.daybook.core.money.Money;

/** A fraud report to work with: a summary, the alerts, and their entries, each a sheet with filters. */
public final class WorkbookReport {

    private static final int[] SUMMARY_WIDTHS = {18, 10, 10, 10, 12, 18};
    private static final int[] ALERT_WIDTHS = {9, 15, 8, 12, 12, 10, 16, 9, 36, 90, 12, 18, 16};
    private static final int[] ENTRY_WIDTHS = {9, 15, 12, 10, 20, 20, 28, 28, 10, 16, 50};
    private static final int UNITS_IN_CHARACTER = 256;
    private static final int HEADER_ROW = 3;
    private static final int LINE_HEIGHT = 14;
    private static final int SENTENCE_WIDTH = 90;
    private static final Wording WORDING = Wording.forReader(Locale.ENGLISH, Locale.ENGLISH);

    private final Bank bank;

    public WorkbookReport(Bank bank) {
        this.bank = bank;
    }

    private record Styles(int title, int heading, int text, int wrapped, int date, int amount, int whole) {}

    public byte[] write(FraudReport report) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Styles styles = styles(workbook);
        sheet(workbook, "Summary", SUMMARY_WIDTHS);
        sheet(workbook, "Alerts", ALERT_WIDTHS);
        sheet(workbook, "Entries", ENTRY_WIDTHS);
        return WorkbookTemplate.of(workbook, bank.name())
                .fill(
                        "Fraud report " + report.from() + " to " + report.to(),
                        report.to(),
                        List.of(summary(report, styles), alerts(report, styles), entries(report, styles)));
    }

    private SheetXml summary(FraudReport report, Styles styles) {
        SheetXml sheet = begin(report, styles, "Typology", "Alerts", "Accounts", "Entries", "Currency", "Amount moved");
        int row = HEADER_ROW;
        for (FraudReport.Summary line : report.summaries()) {
            List<Money> amounts = line.amounts();
            for (int i = 0; i < Math.max(1, amounts.size()); i++) {
                row++;
                sheet.row(row).text(0, styles.text(), line.typology().title());
                if (i == 0) {
                    sheet.whole(1, styles.whole(), line.alerts())
                            .whole(2, styles.whole(), line.accounts())
                            .whole(3, styles.whole(), line.entries());
                }
                if (i < amounts.size()) {
                    sheet.text(4, styles.text(), amounts.get(i).currency().getCurrencyCode())
                            .amount(5, styles.amount(), amounts.get(i));
                }
            }
        }
        sheet.row(row + 2).text(0, styles.text(), "Confidential: for analysts of the bank alone.");
        return sheet;
    }

    private SheetXml alerts(FraudReport report, Styles styles) {
        SheetXml sheet = begin(
                report,
                styles,
                "Alert",
                "Typology",
                "Score",
                "From",
                "To",
                "Currency",
                "Amount",
                "Entries",
                "Accounts",
                "Finding",
                "State",
                "Analyst",
                "Outcome");
        int row = HEADER_ROW;
        for (FraudReport.Item item : report.items()) {
            row++;
            var alert = item.alert();
            sheet.row(row, LINE_HEIGHT * (1 + alert.sentence().length() / SENTENCE_WIDTH))
                    .whole(0, styles.whole(), Math.toIntExact(alert.id().value()))
                    .text(1, styles.text(), alert.typology().title())
                    .whole(2, styles.whole(), alert.score())
                    .date(3, styles.date(), alert.from())
                    .date(4, styles.date(), alert.to())
                    .text(5, styles.text(), alert.amount().currency().getCurrencyCode())
                    .amount(6, styles.amount(), alert.amount())
                    .whole(7, styles.whole(), item.lines().size())
                    .text(8, styles.wrapped(), String.join(", ", alert.accounts()))
                    .text(9, styles.wrapped(), alert.sentence())
                    .text(10, styles.text(), alert.state().name());
            if (alert.assignee() != null) {
                sheet.text(11, styles.text(), alert.assignee());
            }
            if (alert.outcome() != null) {
                sheet.text(12, styles.text(), alert.outcome().name());
            }
        }
        sheet.filter(0, HEADER_ROW, ALERT_WIDTHS.length - 1, Math.max(row, HEADER_ROW + 1));
        return sheet;
    }

    private SheetXml entries(FraudReport report, Styles styles) {
        SheetXml sheet = begin(
                report,
                styles,
                "Alert",
                "Typology",
                "Booked",
                "Time",
                "Entry",
                "Kind",
                "From",
                "To",
                "Currency",
                "Amount",
                "Narrative");
        int row = HEADER_ROW;
        for (FraudReport.Item item : report.items()) {
            for (AlertLine line : item.lines()) {
                row++;
                sheet.row(row)
                        .whole(
                                0,
                                styles.whole(),
                                Math.toIntExact(item.alert().id().value()))
                        .text(1, styles.text(), item.alert().typology().title())
                        .date(2, styles.date(), line.bookingDate());
                if (line.bookedAt() != null) {
                    sheet.text(3, styles.text(), String.valueOf(line.bookedAt().toLocalTime()));
                }
                sheet.text(4, styles.text(), line.reference())
                        .text(5, styles.text(), WORDING.kind(line.kind()))
                        .text(6, styles.text(), line.from().label())
                        .text(7, styles.text(), line.to().label())
                        .text(8, styles.text(), line.amount().currency().getCurrencyCode())
                        .amount(9, styles.amount(), line.amount())
                        .text(10, styles.text(), line.narrative());
            }
        }
        sheet.filter(0, HEADER_ROW, ENTRY_WIDTHS.length - 1, Math.max(row, HEADER_ROW + 1));
        return sheet;
    }

    private static SheetXml begin(FraudReport report, Styles styles, String... columns) {
        SheetXml sheet = new SheetXml();
        sheet.row(1, 24).text(0, styles.title(), "Fraud report " + report.from() + " to " + report.to());
        sheet.row(HEADER_ROW);
        for (int i = 0; i < columns.length; i++) {
            sheet.text(i, styles.heading(), columns[i]);
        }
        return sheet;
    }

    private static void sheet(XSSFWorkbook workbook, String name, int[] widths) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * UNITS_IN_CHARACTER);
        }
        sheet.createFreezePane(0, HEADER_ROW);
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private Styles styles(XSSFWorkbook workbook) {
        Colour accent = Colour.of(bank.accentColour());
        XSSFColor colour = new XSSFColor(new byte[] {(byte) accent.red(), (byte) accent.green(), (byte) accent.blue()});
        XSSFCellStyle title = style(workbook, 16, true, colour);
        XSSFCellStyle heading = style(workbook, 10, true, new XSSFColor(new byte[] {-1, -1, -1}));
        heading.setFillForegroundColor(colour);
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        XSSFColor ink = new XSSFColor(new byte[] {0x1c, 0x23, 0x29});
        XSSFCellStyle text = style(workbook, 10, false, ink);
        text.setQuotePrefixed(true);
        XSSFCellStyle wrapped = style(workbook, 10, false, ink);
        wrapped.setQuotePrefixed(true);
        wrapped.setWrapText(true);
        XSSFCellStyle date = style(workbook, 10, false, ink);
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        date.setAlignment(HorizontalAlignment.LEFT);
        XSSFCellStyle amount = style(workbook, 10, false, ink);
        amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
        XSSFCellStyle whole = style(workbook, 10, false, ink);
        whole.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
        return new Styles(
                title.getIndex(),
                heading.getIndex(),
                text.getIndex(),
                wrapped.getIndex(),
                date.getIndex(),
                amount.getIndex(),
                whole.getIndex());
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, int size, boolean bold, XSSFColor colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(colour);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
