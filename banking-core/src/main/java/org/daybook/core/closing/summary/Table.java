package org.daybook.core.closing.summary;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import java.util.List;
import org.daybook.core.document.Colour;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;
import org.daybook.core.document.PageMeasures;
import org.daybook.core.document.PageStyle;

/**
 * A table as wide as the text, with a heading above it.
 *
 * @param rows a cell for each column
 * @param rest a line below the rows, for what is left out; empty for none
 */
record Table(String heading, List<Column> columns, List<List<String>> rows, String rest) {

    static final int ROW = mm(5.2);

    private static final int SPACE_ABOVE = mm(7);
    private static final int HEADING = mm(7);
    private static final int HEADING_SIZE = pt(11);
    private static final int SIZE = pt(7.5);
    private static final int SMALLEST = pt(6.5);
    private static final int PADDING = mm(1.5);
    private static final int BASELINE = mm(3.6);
    private static final String CUT = "…";

    /**
     * A column.
     *
     * @param share of the width, in hundredths
     * @param figures whether its cells end at its right edge
     */
    record Column(String name, int share, boolean figures) {}

    /** Of a table with so many lines below its header. */
    static int height(int lines) {
        return SPACE_ABOVE + HEADING + (lines + 1) * ROW;
    }

    /** How many lines there is room for. */
    static int lines(int room) {
        return (room - height(0)) / ROW;
    }

    int height() {
        return height(rows.size() + (rest.isEmpty() ? 0 : 1));
    }

    void draw(PageCanvas canvas, PageStyle style, int top) {
        int y = top + SPACE_ABOVE;
        canvas.text(PageMeasures.LEFT, y + mm(4.4), HEADING_SIZE, style.accent(), style.bold(heading));
        y += HEADING;
        canvas.rectangle(PageMeasures.LEFT, y, PageMeasures.TEXT_WIDTH, ROW, style.accent());
        for (int i = 0; i < columns.size(); i++) {
            drawCell(canvas, y, Colour.WHITE, i, style.bold(columns.get(i).name()), style.bold(CUT));
        }
        for (List<String> row : rows) {
            y += ROW;
            for (int i = 0; i < columns.size(); i++) {
                drawCell(canvas, y, style.ink(), i, style.regular(row.get(i)), style.regular(CUT));
            }
            canvas.rule(
                    PageMeasures.LEFT,
                    y + ROW - PageMeasures.HAIRLINE,
                    PageMeasures.TEXT_WIDTH,
                    PageMeasures.HAIRLINE,
                    style.hairline());
        }
        if (!rest.isEmpty()) {
            y += ROW;
            canvas.text(PageMeasures.LEFT + PADDING, y + BASELINE, SIZE, style.quiet(), style.regular(rest));
        }
    }

    /** A text that does not fit at the smallest size is cut, and says so. */
    private void drawCell(PageCanvas canvas, int top, Colour colour, int column, GlyphRun text, GlyphRun cut) {
        int room = right(column) - left(column) - 2 * PADDING;
        int size = text.fittingSize(SIZE, SMALLEST, room);
        boolean fits = text.width(size) <= room;
        GlyphRun shown = fits ? text : text.wrap(size, room - cut.width(size)).getFirst();
        int x = columns.get(column).figures() ? right(column) - PADDING - shown.width(size) : left(column) + PADDING;
        canvas.text(x, top + BASELINE, size, colour, shown);
        if (!fits) {
            canvas.text(x + shown.width(size), top + BASELINE, size, colour, cut);
        }
    }

    private int left(int column) {
        int shares = columns.stream().limit(column).mapToInt(Column::share).sum();
        return PageMeasures.LEFT + PageMeasures.TEXT_WIDTH * shares / 100;
    }

    private int right(int column) {
        return left(column + 1);
    }
}
