package org.daybook.core.statement.pdf;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;

/** What this is, and for which days. */
final class TitleBlock implements Block {

    private static final int TITLE_SIZE = pt(18);
    private static final int PERIOD_SIZE = pt(9.5);
    private static final int SPACE_BELOW = mm(3);

    private final Composition composition;
    private final GlyphRun title;
    private final GlyphRun period;

    TitleBlock(Composition composition) {
        this.composition = composition;
        title = composition.boldWord("statement.title");
        period = composition.regular(composition.period());
    }

    @Override
    public int height() {
        return TITLE_SIZE + SPACE_BELOW;
    }

    @Override
    public void draw(PageCanvas canvas, int top) {
        Palette palette = composition.palette();
        int baseline = top + TITLE_SIZE * 8 / 10;
        canvas.text(PageGeometry.LEFT, baseline, TITLE_SIZE, palette.accent(), title);
        canvas.textEndingAt(PageGeometry.RIGHT, baseline, PERIOD_SIZE, palette.ink(), period);
    }
}
