package org.daybook.core.statement.workbook;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daybook.core.bank.Bank;
import org.daybook.core.document.Colour;
import org.daybook.core.document.WorkbookTemplate;
import org.daybook.core.language.Wording;

/** What all workbooks of one bank in one language, for currencies with the same number of decimals, have in common. */
record StatementTemplate(WorkbookTemplate workbook, CellStyles styles) {

    private static final int UNITS_IN_CHARACTER = 256;

    static StatementTemplate of(Bank bank, Wording wording, int decimals) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        CellStyles styles =
                CellStyles.in(workbook, Colour.of(bank.accentColour()), wording.text("sheet.dateFormat"), decimals);
        XSSFSheet lines = workbook.createSheet(wording.text("sheet.statement"));
        setWidths(lines, LinesSheet.WIDTHS);
        lines.createFreezePane(0, LinesSheet.HEADER_ROW);
        lines.setRepeatingRows(new CellRangeAddress(LinesSheet.HEADER_ROW - 1, LinesSheet.HEADER_ROW - 1, -1, -1));
        setUpPrint(lines, wording, true);
        XSSFSheet summary = workbook.createSheet(wording.text("sheet.summary"));
        setWidths(summary, SummarySheet.WIDTHS);
        setUpPrint(summary, wording, false);
        return new StatementTemplate(WorkbookTemplate.of(workbook, bank.name()), styles);
    }

    private static void setWidths(XSSFSheet sheet, int[] characters) {
        for (int column = 0; column < characters.length; column++) {
            sheet.setColumnWidth(column, characters[column] * UNITS_IN_CHARACTER);
        }
    }

    private static void setUpPrint(XSSFSheet sheet, Wording wording, boolean landscape) {
        sheet.setFitToPage(true);
        sheet.setDisplayGridlines(false);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setRight(wording.text("sheet.page"));
    }
}
