package org.daybook.core.fraud.report;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

/** Where things stand on an A4 page; as on a statement. */
final class Sheet {

    static final int WIDTH = mm(210);
    static final int HEIGHT = mm(297);
    static final int LEFT = mm(20);
    static final int RIGHT = mm(195);
    static final int TEXT_WIDTH = RIGHT - LEFT;
    static final int TOP = mm(32);
    static final int BOTTOM = mm(276);
    static final int FOOT_RULE = mm(280);
    static final int HAIRLINE = pt(0.4);

    private Sheet() {}
}
