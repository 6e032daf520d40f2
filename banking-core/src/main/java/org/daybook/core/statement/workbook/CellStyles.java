package org.daybook.core.statement.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daybook.core.document.Colour;
import org.jspecify.annotations.Nullable;

/**
 * The styles of a statement's cells, by their numbers in the workbook.
 *
 * @param labelRight above a figure
 * @param text whatever a customer or a file may have written: shown as it is, even where it looks like a formula
 * @param wrapped the same in several lines
 */
record CellStyles(
        int title,
        int label,
        int labelRight,
        int text,
        int wrapped,
        int date,
        int amount,
        int boldAmount,
        int whole,
        int heading,
        int headingRight,
        int total,
        int totalAmount,
        int section) {

    /** Makes the styles in a workbook, for amounts with this many decimals. */
    static CellStyles in(XSSFWorkbook workbook, Colour accent, String dateFormat, int decimals) {
        Maker maker = new Maker(workbook, accent, dateFormat, decimals);
        return new CellStyles(
                maker.title(),
                maker.label(HorizontalAlignment.LEFT),
                maker.label(HorizontalAlignment.RIGHT),
                maker.text(),
                maker.wrapped(),
                maker.date(),
                maker.amount(false),
                maker.amount(true),
                maker.whole(),
                maker.heading(HorizontalAlignment.LEFT),
                maker.heading(HorizontalAlignment.RIGHT),
                maker.total(false),
                maker.total(true),
                maker.section());
    }

    private record Maker(XSSFWorkbook workbook, Colour accent, String dateFormat, int decimals) {

        private static final short TITLE_SIZE = 16;
        private static final short SECTION_SIZE = 12;
        private static final short SIZE = 10;

        int title() {
            return style(font(TITLE_SIZE, true, colour())).getIndex();
        }

        int section() {
            return style(font(SECTION_SIZE, true, colour())).getIndex();
        }

        int label(HorizontalAlignment alignment) {
            XSSFColor grey = new XSSFColor(new byte[] {0x5c, 0x67, 0x70});
            XSSFCellStyle style = style(font(SIZE, false, grey));
            style.setAlignment(alignment);
            return style.getIndex();
        }

        int text() {
            XSSFCellStyle style = style(font(SIZE, false, null));
            style.setQuotePrefixed(true);
            return style.getIndex();
        }

        int wrapped() {
            XSSFCellStyle style = style(font(SIZE, false, null));
            style.setQuotePrefixed(true);
            style.setWrapText(true);
            return style.getIndex();
        }

        int date() {
            XSSFCellStyle style = style(font(SIZE, false, null));
            style.setDataFormat(workbook.createDataFormat().getFormat(dateFormat));
            style.setAlignment(HorizontalAlignment.LEFT);
            return style.getIndex();
        }

        int amount(boolean bold) {
            return amountStyle(bold).getIndex();
        }

        int whole() {
            XSSFCellStyle style = style(font(SIZE, false, null));
            style.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
            return style.getIndex();
        }

        int heading(HorizontalAlignment alignment) {
            XSSFCellStyle style = style(font(SIZE, true, new XSSFColor(new byte[] {-1, -1, -1})));
            style.setFillForegroundColor(colour());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setAlignment(alignment);
            return style.getIndex();
        }

        int total(boolean figure) {
            XSSFCellStyle style = figure ? amountStyle(true) : style(font(SIZE, true, null));
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(colour());
            return style.getIndex();
        }

        private XSSFCellStyle amountStyle(boolean bold) {
            XSSFCellStyle style = style(font(SIZE, bold, null));
            String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
            style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
            style.setAlignment(HorizontalAlignment.RIGHT);
            return style;
        }

        private XSSFCellStyle style(XSSFFont font) {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        }

        private XSSFFont font(short size, boolean bold, @Nullable XSSFColor colour) {
            XSSFFont font = workbook.createFont();
            font.setFontName("Calibri");
            font.setFontHeightInPoints(size);
            font.setBold(bold);
            if (colour != null) {
                font.setColor(colour);
            }
            return font;
        }

        private XSSFColor colour() {
            return new XSSFColor(new byte[] {(byte) accent.red(), (byte) accent.green(), (byte) accent.blue()});
        }
    }
}
