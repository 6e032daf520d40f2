package org.daybook.core.statement.pdf;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import org.daybook.core.document.Colour;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;

/** The names of the columns. */
final class TableHeader implements Block {

    private static final int HEIGHT = mm(6.4);
    private static final int BASELINE = mm(4.2);
    private static final int SIZE = pt(7);

    private final Composition composition;
    private final LineColumns columns;

    TableHeader(Composition composition, LineColumns columns) {
        this.composition = composition;
        this.columns = columns;
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void draw(PageCanvas canvas, int top) {
        canvas.rectangle(
                PageGeometry.LEFT,
                top,
                PageGeometry.WIDTH,
                HEIGHT,
                composition.palette().accent());
        begin(canvas, top, PageGeometry.LEFT + LineColumns.PADDING, "statement.bookingDate");
        begin(canvas, top, columns.valueDate(), "statement.valueDate");
        begin(canvas, top, columns.description(), "statement.description");
        end(canvas, top, columns.debitEnd(), "statement.debit");
        end(canvas, top, columns.creditEnd(), "statement.credit");
        end(canvas, top, columns.balanceEnd(), "statement.balance");
    }

    private void begin(PageCanvas canvas, int top, int x, String label) {
        canvas.text(x, top + BASELINE, SIZE, Colour.WHITE, composition.boldWord(label));
    }

    private void end(PageCanvas canvas, int top, int x, String label) {
        GlyphRun run = composition.boldWord(label);
        canvas.textEndingAt(x, top + BASELINE, SIZE, Colour.WHITE, run);
    }
}
