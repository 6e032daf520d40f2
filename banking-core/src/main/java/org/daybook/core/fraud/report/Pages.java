package org.daybook.core.fraud.report;

import java.util.ArrayList;
import java.util.List;
import org.daybook.core.document.PageMeasures;

/** Distributes blocks over pages from top to bottom. */
final class Pages {

    /** A block and where its upper edge lies. */
    record Placed(Block block, int top) {}

    private final List<List<Placed>> pages = new ArrayList<>();
    private int position = PageMeasures.TOP;

    Pages() {
        pages.add(new ArrayList<>());
    }

    /** On this page if there is room for the block and for so much more, else on the next. */
    void add(Block block, int keptWithNext) {
        if (position + block.height() + keptWithNext > PageMeasures.BOTTOM && position > PageMeasures.TOP) {
            pages.add(new ArrayList<>());
            position = PageMeasures.TOP;
        }
        pages.getLast().add(new Placed(block, position));
        position += block.height();
    }

    void add(Block block) {
        add(block, 0);
    }

    void space(int height) {
        position += position > PageMeasures.TOP ? height : 0;
    }

    List<List<Placed>> pages() {
        return pages;
    }
}
