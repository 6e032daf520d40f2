package org.daybook.core.fraud.report;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import java.util.ArrayList;
import java.util.List;
import org.daybook.core.document.Colour;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;
import org.daybook.core.document.PageMeasures;
import org.daybook.core.document.PageStyle;

/**
 * One row of a table.
 *
 * @param header whether it names the columns
 */
record TableRow(PageStyle style, List<Column> columns, List<String> cells, boolean header) implements Block {

    static final int HEIGHT = mm(5.2);

    private static final int SIZE = pt(7.5);
    private static final int SMALLEST = pt(5);
    private static final int PADDING = mm(1.5);
    private static final int BASELINE = mm(3.6);

    /**
     * A column.
     *
     * @param width in units of length
     * @param figures whether its cells end at its right edge
     */
    record Column(String name, int width, boolean figures) {}

    static TableRow headerOf(PageStyle style, List<Column> columns) {
        return new TableRow(style, columns, columns.stream().map(Column::name).toList(), true);
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void draw(PageCanvas canvas, int top) {
        if (header) {
            canvas.rectangle(PageMeasures.LEFT, top, PageMeasures.TEXT_WIDTH, HEIGHT, style.accent());
        } else {
            canvas.rule(
                    PageMeasures.LEFT,
                    top + HEIGHT - PageMeasures.HAIRLINE,
                    PageMeasures.TEXT_WIDTH,
                    PageMeasures.HAIRLINE,
                    style.hairline());
        }
        int x = PageMeasures.LEFT;
        Colour colour = header ? Colour.WHITE : style.ink();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            GlyphRun text = header ? style.bold(cells.get(i)) : style.regular(cells.get(i));
            int room = column.width() - 2 * PADDING;
            int size = text.fittingSize(SIZE, SMALLEST, room);
            GlyphRun fitting = text.wrap(size, room).getFirst();
            if (column.figures()) {
                canvas.textEndingAt(x + column.width() - PADDING, top + BASELINE, size, colour, fitting);
            } else {
                canvas.text(x + PADDING, top + BASELINE, size, colour, fitting);
            }
            x += column.width();
        }
    }

    /** Columns that together are as wide as the text: the widths are shares. */
    static List<Column> spread(List<Column> shares) {
        int sum = shares.stream().mapToInt(Column::width).sum();
        List<Column> columns = new ArrayList<>();
        for (Column column : shares) {
            columns.add(new Column(column.name(), PageMeasures.TEXT_WIDTH * column.width() / sum, column.figures()));
        }
        return columns;
    }
}
