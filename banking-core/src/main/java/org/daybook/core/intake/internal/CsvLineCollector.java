package org.daybook.core.intake.internal;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gathers the fields of one record, and keeps no more of a hostile one than a good one may have. */
final class CsvLineCollector extends AbstractBaseCsvCallbackHandler<CsvLine> {

    private String[] cells = {};
    private int kept;
    private int length;
    private boolean strayQuote;

    long lineNumber() {
        return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new String[Math.max(kept, 8)];
        kept = 0;
        length = 0;
        strayQuote = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
        length = (int) Math.min((long) length + count + 1, Integer.MAX_VALUE);
        strayQuote |= !quoted && holdsQuote(buffer, offset, count);
        if (index >= CsvRecords.MOST_CELLS || length > CsvRecords.LONGEST_RECORD) {
            return;
        }
        if (index == cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        cells[index] = new String(buffer, offset, count);
        kept = index + 1;
    }

    @Override
    protected CsvLine buildRecord() {
        String[] own = kept == cells.length ? cells : Arrays.copyOf(cells, kept);
        return new CsvLine(getStartingLineNumber(), Arrays.asList(own), getFieldCount(), defect());
    }

    private @Nullable String defect() {
        if (length > CsvRecords.LONGEST_RECORD) {
            return CsvRecords.TOO_LONG;
        }
        return strayQuote ? "a quotation mark stands inside a field that is not quoted" : null;
    }

    private static boolean holdsQuote(char[] buffer, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (buffer[i] == '"') {
                return true;
            }
        }
        return false;
    }
}
