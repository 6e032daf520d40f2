package org.daybook.core.fraud.report;

import java.util.List;
import org.daybook.core.document.Colour;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;
import org.daybook.core.document.PageMeasures;

/** Running text, as wide as the page. */
record Paragraph(List<GlyphRun> lines, int size, int leading, Colour colour) implements Block {

    static Paragraph of(GlyphRun text, int size, int leading, Colour colour) {
        return new Paragraph(text.wrap(size, PageMeasures.TEXT_WIDTH), size, leading, colour);
    }

    @Override
    public int height() {
        return lines.size() * leading;
    }

    @Override
    public void draw(PageCanvas canvas, int top) {
        int baseline = top + leading - (leading - size) / 2 - size / 5;
        for (GlyphRun line : lines) {
            canvas.text(PageMeasures.LEFT, baseline, size, colour, line);
            baseline += leading;
        }
    }
}
