package org.daybook.core.statement.pdf;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import org.daybook.core.document.PageCanvas;

/** Says that there is nothing to list. */
record NilNotice(Composition composition) implements Block {

    private static final int HEIGHT = mm(16);
    private static final int SIZE = pt(9);

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void draw(PageCanvas canvas, int top) {
        canvas.textCentredAt(
                PageGeometry.LEFT + PageGeometry.WIDTH / 2,
                top + HEIGHT / 2 + SIZE / 3,
                SIZE,
                composition.palette().quiet(),
                composition.word("statement.nil"));
    }
}
