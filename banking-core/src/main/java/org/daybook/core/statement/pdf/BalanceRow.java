package org.daybook.core.statement.pdf;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;

/** A row that states a balance: opening, closing, carried and brought forward. */
record BalanceRow(Composition composition, LineColumns columns, GlyphRun date, GlyphRun label, GlyphRun balance)
        implements Block {

    static final int HEIGHT = mm(6.2);

    private static final int BASELINE = mm(4.1);
    private static final int LABEL_SIZE = pt(8);

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void draw(PageCanvas canvas, int top) {
        Palette palette = composition.palette();
        int baseline = top + BASELINE;
        canvas.rectangle(PageGeometry.LEFT, top, PageGeometry.WIDTH, HEIGHT, palette.wash());
        canvas.text(PageGeometry.LEFT + LineColumns.PADDING, baseline, LABEL_SIZE, palette.ink(), date);
        canvas.text(columns.description(), baseline, LABEL_SIZE, palette.ink(), label);
        canvas.textEndingAt(columns.balanceEnd(), baseline, columns.size(), palette.ink(), balance);
    }
}
