package org.daybook.core.statement.pdf;

import org.daybook.core.document.PageCanvas;

/** A part of a page as wide as the text, which is never divided between two pages. */
interface Block {

    /** In units of {@link org.daybook.core.document.Length}; the same each time. */
    int height();

    /** Draws the block with its upper edge at {@code top}. */
    void draw(PageCanvas canvas, int top);

    /** Empty space. */
    static Block gap(int height) {
        return new Block() {
            @Override
            public int height() {
                return height;
            }

            @Override
            public void draw(PageCanvas canvas, int top) {
                // Nothing to see.
            }
        };
    }
}
