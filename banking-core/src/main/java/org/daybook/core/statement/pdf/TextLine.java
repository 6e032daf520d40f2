package org.daybook.core.statement.pdf;

import org.daybook.core.document.Colour;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;

/** One line of running text. */
record TextLine(GlyphRun text, int size, int height, Colour colour) implements Block {

    @Override
    public void draw(PageCanvas canvas, int top) {
        canvas.text(PageGeometry.LEFT, top + height - (height - size) / 2 - size / 5, size, colour, text);
    }

    /** Adds a paragraph as wide as the page, line by line. */
    static void addParagraph(PageFlow flow, GlyphRun paragraph, int size, int leading, Colour colour) {
        for (GlyphRun line : paragraph.wrap(size, PageGeometry.WIDTH)) {
            flow.add(new TextLine(line, size, leading, colour));
        }
    }
}
