package org.daybook.core.fraud.report;

import org.daybook.core.document.PageCanvas;

/** A part of a page as wide as the text, which is never divided between two pages. */
interface Block {

    int height();

    /** Draws the block with its upper edge at {@code top}. */
    void draw(PageCanvas canvas, int top);
}
