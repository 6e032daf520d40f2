package org.daybook.core.statement.pdf;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

/**
 * Where things stand on an A4 page. The address lies in the window of a DIN 5008 envelope (form B), which most of
 * Europe's window envelopes match.
 */
final class PageGeometry {

    static final int PAGE_WIDTH = mm(210);
    static final int PAGE_HEIGHT = mm(297);

    static final int LEFT = mm(25);
    static final int RIGHT = mm(195);
    static final int WIDTH = RIGHT - LEFT;

    static final int LETTERHEAD_TOP = mm(14);

    static final int SENDER_BASELINE = mm(49);
    static final int ADDRESS_TOP = mm(51.5);
    static final int ADDRESS_BOTTOM = mm(90);
    static final int ADDRESS_WIDTH = mm(80);

    static final int INFO_LEFT = mm(125);
    static final int INFO_TOP = mm(46);

    /** Where the text of the first page begins, below address and information. */
    static final int FIRST_BODY_TOP = mm(97);

    /** Where the text of each further page begins, below its short head. */
    static final int NEXT_BODY_TOP = mm(27);

    static final int CONTINUATION_BASELINE = mm(17);

    static final int BODY_BOTTOM = mm(276);
    static final int FOOT_RULE = mm(280);

    static final int HAIRLINE = pt(0.4);
    static final int RULE = pt(0.8);

    private PageGeometry() {}
}
