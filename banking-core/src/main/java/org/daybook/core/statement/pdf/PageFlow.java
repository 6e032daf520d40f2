package org.daybook.core.statement.pdf;

import java.util.ArrayList;
import java.util.List;

/** Distributes blocks over pages from top to bottom. */
final class PageFlow {

    /** A block and where its upper edge lies. */
    record Placed(Block block, int top) {}

    private final List<List<Placed>> pages = new ArrayList<>();
    private int position = PageGeometry.FIRST_BODY_TOP;

    PageFlow() {
        pages.add(new ArrayList<>());
    }

    /** Whether this much height is left on the page. */
    boolean fits(int height) {
        return position + height <= PageGeometry.BODY_BOTTOM;
    }

    void newPage() {
        pages.add(new ArrayList<>());
        position = PageGeometry.NEXT_BODY_TOP;
    }

    /** Places a block on this page if there is room, else on the next. */
    void add(Block block) {
        if (!fits(block.height())) {
            newPage();
        }
        pages.getLast().add(new Placed(block, position));
        position += block.height();
    }

    /** Begins a new page if a group of blocks is to be seen together, does not fit here, and would fit there. */
    void keepTogether(int height) {
        if (!fits(height) && height <= PageGeometry.BODY_BOTTOM - PageGeometry.NEXT_BODY_TOP) {
            newPage();
        }
    }

    /** Leaves room, unless the page begins or ends here anyway. */
    void space(int height) {
        if (!fits(height)) {
            newPage();
        } else if (!pages.getLast().isEmpty()) {
            position += height;
        }
    }

    List<List<Placed>> pages() {
        return pages;
    }
}
