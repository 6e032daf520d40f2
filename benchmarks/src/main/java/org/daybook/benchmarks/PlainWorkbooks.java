package org.daybook.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daybook.core.bank.Bank;
import org.daybook.core.language.Wording;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementLine;
import org.daybook.core.statement.StatementTotals;

/** The statement as a user of POI would write it: a workbook built anew for each file, through POI's cells. */
final class PlainWorkbooks {

    private final Bank bank;

    PlainWorkbooks(Bank bank) {
        this.bank = bank;
    }

    byte[] render(Statement statement) {
        Wording wording = Wording.forReader(statement.language(), bank.language());
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new Filling(workbook, statement, wording).fill(bank);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One workbook being filled. */
    private static final class Filling {

        private final Statement statement;
        private final Wording wording;
        private final XSSFWorkbook workbook;
        private final XSSFCellStyle text;
        private final XSSFCellStyle date;
        private final XSSFCellStyle amount;
        private final XSSFCellStyle heading;
        private final XSSFCellStyle title;

        Filling(XSSFWorkbook workbook, Statement statement, Wording wording) {
            this.workbook = workbook;
            this.statement = statement;
            this.wording = wording;
            text = style(10, false);
            text.setQuotePrefixed(true);
            date = style(10, false);
            date.setDataFormat(workbook.createDataFormat().getFormat(wording.text("sheet.dateFormat")));
            amount = style(10, false);
            amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            amount.setAlignment(HorizontalAlignment.RIGHT);
            heading = style(10, true);
            heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            title = style(16, true);
        }

        private XSSFCellStyle style(int size, boolean bold) {
            XSSFFont font = workbook.createFont();
            font.setFontName("Calibri");
            font.setFontHeightInPoints((short) size);
            font.setBold(bold);
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font);
            return style;
        }

        void fill(Bank bank) {
            StatementTotals totals = statement.totals();
            XSSFSheet lines = workbook.createSheet(wording.text("sheet.statement"));
            setUp(lines);
            lines.createFreezePane(0, 6);
            fillHead(lines, totals);
            int row = 6;
            for (StatementLine line : statement.lines()) {
                fillLine(lines.createRow(row), line);
                row++;
            }
            lines.setAutoFilter(new CellRangeAddress(5, row - 1, 0, 9));
            XSSFRow total = lines.createRow(row);
            set(total, 0, wording.text("statement.total"));
            set(total, 7, totals.debits());
            set(total, 8, totals.credits());
            set(total, 9, statement.closing());
            XSSFSheet summary = workbook.createSheet(wording.text("sheet.summary"));
            setUp(summary);
            fillSummary(summary, bank, totals);
        }

        private void setUp(XSSFSheet sheet) {
            for (int column = 0; column < 10; column++) {
                sheet.setColumnWidth(column, 18 * 256);
            }
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            sheet.getFooter().setRight(wording.text("sheet.page"));
        }

        private void fillHead(XSSFSheet sheet, StatementTotals totals) {
            XSSFCell cell = sheet.createRow(0).createCell(0);
            cell.setCellStyle(title);
            cell.setCellValue(wording.text("statement.title"));
            pair(
                    sheet.createRow(1),
                    "statement.holder",
                    statement.holders().getFirst().name());
            pair(sheet.createRow(2), "statement.iban", statement.account().number());
            XSSFRow figures = sheet.createRow(3);
            set(figures, 6, statement.opening());
            set(figures, 7, totals.debits());
            set(figures, 8, totals.credits());
            set(figures, 9, statement.closing());
            pair(sheet.createRow(4), "statement.currency", statement.currency().getCurrencyCode());
            XSSFRow header = sheet.createRow(5);
            List<String> names = List.of(
                    "statement.bookingDate",
                    "statement.valueDate",
                    "sheet.kind",
                    "sheet.narrative",
                    "sheet.counterparty",
                    "sheet.counterpartyAccount",
                    "sheet.lineReference",
                    "statement.debit",
                    "statement.credit",
                    "statement.balance");
            for (int column = 0; column < names.size(); column++) {
                XSSFCell name = header.createCell(column);
                name.setCellStyle(heading);
                name.setCellValue(wording.text(names.get(column)));
            }
        }

        private void fillLine(XSSFRow row, StatementLine line) {
            XSSFCell booked = row.createCell(0);
            booked.setCellStyle(date);
            booked.setCellValue(line.bookingDate());
            XSSFCell value = row.createCell(1);
            value.setCellStyle(date);
            value.setCellValue(line.valueDate());
            set(row, 2, wording.kind(line.kind()));
            if (!line.narrative().isEmpty()) {
                set(row, 3, line.narrative());
            }
            line.counterparty().ifPresent(other -> {
                other.name().ifPresent(name -> set(row, 4, name));
                other.account()
                        .ifPresent(account ->
                                set(row, 5, account + "/" + other.bank().orElse("")));
            });
            set(row, 6, line.reference());
            set(row, line.side() == Side.DEBIT ? 7 : 8, line.amount());
            set(row, 9, line.runningBalance());
        }

        private void fillSummary(XSSFSheet sheet, Bank bank, StatementTotals totals) {
            int row = 0;
            for (String line : statement.holders().getFirst().addressLines()) {
                pair(sheet.createRow(row++), "sheet.address", line);
            }
            pair(sheet.createRow(row++), "statement.iban", statement.account().number());
            pair(
                    sheet.createRow(row++),
                    "statement.reference",
                    statement.account().reference());
            pair(
                    sheet.createRow(row++),
                    "statement.product",
                    wording.product(statement.account().product()));
            pair(sheet.createRow(row++), "statement.bic", bank.bic());
            for (StatementTotals.KindTotal total : totals.byKind()) {
                XSSFRow line = sheet.createRow(row++);
                set(line, 0, wording.kind(total.kind()));
                line.createCell(1).setCellValue(total.count());
                set(line, total.side() == Side.DEBIT ? 2 : 3, total.sum());
            }
            for (String line : bank.addressLines()) {
                pair(sheet.createRow(row++), "sheet.bank", line);
            }
            pair(sheet.createRow(row), "sheet.legal", bank.legalTextIn(statement.language()));
        }

        private void pair(XSSFRow row, String key, String value) {
            set(row, 0, wording.text(key));
            set(row, 2, value);
        }

        private void set(XSSFRow row, int column, String value) {
            XSSFCell cell = row.createCell(column);
            cell.setCellStyle(text);
            cell.setCellValue(value);
        }

        private void set(XSSFRow row, int column, Money value) {
            XSSFCell cell = row.createCell(column);
            cell.setCellStyle(amount);
            cell.setCellValue(value.amount().doubleValue());
        }
    }
}
