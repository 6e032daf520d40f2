package org.daybook.console.shared;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as a file that spreadsheets open: UTF-8 with its mark, commas, CRLF. A text that a spreadsheet would take for a formula
 * gets an apostrophe in front, so that nothing in it is ever carried out.
 */
public final class CsvFile {

    private static final String MARK = "\uFEFF";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n]");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final StringBuilder text = new StringBuilder(MARK);

    public CsvFile(List<String> header) {
        row(header);
    }

    /** One row more. */
    public void row(List<String> cells) {
        text.append(String.join(",", cells.stream().map(CsvFile::cell).toList()))
                .append("\r\n");
    }

    private static String cell(String value) {
        String inert =
                FORMULA.matcher(value).matches() && !FIGURE.matcher(value).matches() ? "'" + value : value;
        return NEEDS_QUOTES.matcher(inert).find() ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
