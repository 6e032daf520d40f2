package org.daybook.core.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.daybook.core.money.Money;

/**
 * The rows of a worksheet, written as Excel stores them. Text is always text: whatever a customer or a file may have
 * written, nothing becomes a formula, and nothing leaves its cell.
 *
 * <p>Rows and cells are added in order. Not for use by several threads.
 */
public final class SheetXml {

    /** How many rows a worksheet can have. */
    public static final int MOST_ROWS = 1_048_576;

    /** Excel refuses a file with a longer text in a cell. */
    static final int LONGEST_TEXT = 32_767;

    /** Numbers are kept with 15 digits; an amount that needs more is written as text rather than rounded. */
    private static final long LARGEST_NUMBER = 999_999_999_999_999L;

    /** Day 0 of Excel's calendar, right for all days after the February of 1900 that it believes had 29 days. */
    private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

    private static final LocalDate FIRST_RELIABLE_DAY = LocalDate.of(1900, 3, 1);

    private final ByteSink out = new ByteSink(16 * 1024);
    private int row;
    private String filter = "";

    /** Starts a row; rows are numbered from 1 and may be left out. */
    public SheetXml row(int number) {
        return startRow(number, "");
    }

    /** Starts a row of a height in points. */
    public SheetXml row(int number, int height) {
        return startRow(number, " ht=\"" + height + "\" customHeight=\"1\"");
    }

    private SheetXml startRow(int number, String attributes) {
        endRow();
        row = number;
        out.ascii("<row r=\"").figure(number, 0).ascii("\"").ascii(attributes).ascii(">");
        return this;
    }

    private void endRow() {
        if (row > 0) {
            out.ascii("</row>");
        }
    }

    /** A text; columns are counted from 0. */
    public SheetXml text(int column, int style, String text) {
        startCell(column, style);
        out.ascii(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        writeEscaped(text);
        out.ascii("</t></is></c>");
        return this;
    }

    /** An amount as a number, or as text where a number could not hold it exactly. */
    public SheetXml amount(int column, int style, Money money) {
        long minor = money.minor();
        if (minor > LARGEST_NUMBER || minor < -LARGEST_NUMBER) {
            return text(column, style, money.toPlainString());
        }
        return number(column, style, minor, Math.max(0, money.currency().getDefaultFractionDigits()));
    }

    public SheetXml whole(int column, int style, int number) {
        return number(column, style, number, 0);
    }

    /** A day as Excel counts days, or as text for days that it counts wrongly. */
    public SheetXml date(int column, int style, LocalDate date) {
        return date.isBefore(FIRST_RELIABLE_DAY)
                ? text(column, style, date.toString())
                : number(column, style, date.toEpochDay() - DAY_ZERO, 0);
    }

    private SheetXml number(int column, int style, long value, int decimals) {
        startCell(column, style);
        out.ascii("><v>").figure(value, decimals).ascii("</v></c>");
        return this;
    }

    /** An empty cell that only shows its style. */
    public SheetXml blank(int column, int style) {
        startCell(column, style);
        out.ascii("/>");
        return this;
    }

    private void startCell(int column, int style) {
        out.ascii("<c r=\"").put('A' + column).figure(row, 0);
        out.ascii("\" s=\"").figure(style, 0).put('"');
    }

    /** Offers filters over a table, its header included; columns from 0, rows from 1. */
    public void filter(int firstColumn, int firstRow, int lastColumn, int lastRow) {
        filter = "<autoFilter ref=\"" + (char) ('A' + firstColumn) + firstRow + ":" + (char) ('A' + lastColumn)
                + lastRow + "\"/>";
    }

    /** The whole sheet, between what a template has above and below its rows. */
    byte[] between(byte[] head, byte[] tail) {
        endRow();
        ByteSink sheet = new ByteSink(head.length + out.size() + tail.length + 64);
        sheet.append(head).append(out).ascii("</sheetData>").ascii(filter).append(tail);
        return Arrays.copyOf(sheet.buffer(), sheet.size());
    }

    /** UTF-8 with XML's own characters escaped, and with Excel's escape for those that XML does not allow. */
    private void writeEscaped(String text) {
        String kept = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + '…';
        for (int i = 0; i < kept.length(); i++) {
            char c = kept.charAt(i);
            switch (c) {
                case '&' -> out.ascii("&amp;");
                case '<' -> out.ascii("&lt;");
                case '>' -> out.ascii("&gt;");
                case '_' -> writeUnderscore(kept, i);
                default -> {
                    if (isPlain(c)) {
                        out.put(c);
                    } else if (isForbidden(c)) {
                        writeHex(c);
                    } else {
                        int codePoint = kept.codePointAt(i);
                        i += Character.charCount(codePoint) - 1;
                        out.utf8(Character.toString(wellFormed(codePoint)));
                    }
                }
            }
        }
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7f) || c == '\t' || c == '\n';
    }

    private static boolean isForbidden(char c) {
        return c < ' ' || c >= 0xfffe;
    }

    private static int wellFormed(int codePoint) {
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return half ? Alphabet.REPLACEMENT : codePoint;
    }

    /** A text that looks like Excel's escape must not be taken for one. */
    private void writeUnderscore(String text, int position) {
        if (text.startsWith("x", position + 1) && text.indexOf('_', position + 1) == position + 6) {
            writeHex('_');
        } else {
            out.put('_');
        }
    }

    private void writeHex(char c) {
        out.ascii("_x").ascii(HexFormat.of().withUpperCase().toHexDigits(c)).ascii("_");
    }
}
