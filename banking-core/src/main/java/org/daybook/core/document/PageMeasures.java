package org.daybook.core.document;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

/** Where things stand on an A4 page of a paper for the bank's own staff; as on a statement. */
public final class PageMeasures {

    public static final int WIDTH = mm(210);
    public static final int HEIGHT = mm(297);
    public static final int LEFT = mm(20);
    public static final int RIGHT = mm(195);
    public static final int TEXT_WIDTH = RIGHT - LEFT;
    public static final int TOP = mm(32);
    public static final int BOTTOM = mm(276);
    public static final int FOOT_RULE = mm(280);
    public static final int HAIRLINE = pt(0.4);

    private PageMeasures() {}
}
