package org.daybook.core.closing.summary;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import java.util.List;
import java.util.Locale;
import org.daybook.core.bank.Bank;
import org.daybook.core.document.Colour;
import org.daybook.core.document.Fonts;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.language.Wording;

/** What the page is set in: the bank's colours, English words, fonts with all of its characters; measures as on a statement. */
record Style(Fonts fonts, Wording wording, Colour ink, Colour quiet, Colour hairline, Colour accent, Colour wash) {

    static final int WIDTH = mm(210);
    static final int HEIGHT = mm(297);
    static final int LEFT = mm(20);
    static final int RIGHT = mm(195);
    static final int TEXT_WIDTH = RIGHT - LEFT;
    static final int TOP = mm(32);
    static final int BOTTOM = mm(276);
    static final int FOOT_RULE = mm(280);
    static final int HAIRLINE = pt(0.4);

    static Style of(Bank bank, List<String> texts) {
        Colour accent = Colour.of(bank.accentColour());
        return new Style(
                Fonts.covering(texts),
                Wording.forReader(Locale.ENGLISH, Locale.ENGLISH),
                Colour.of("#1c2329"),
                Colour.of("#5c6770"),
                Colour.of("#d3d9de"),
                accent,
                accent.tint(8));
    }

    GlyphRun regular(String text) {
        return fonts.regular().shape(text);
    }

    GlyphRun bold(String text) {
        return fonts.bold().shape(text);
    }

    String whole(long number) {
        return wording.figures().whole(number);
    }
}
