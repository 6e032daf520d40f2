package org.daybook.core.fraud.report;

import java.util.List;
import java.util.Locale;
import org.daybook.core.bank.Bank;
import org.daybook.core.document.Colour;
import org.daybook.core.document.Fonts;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.language.Wording;
import org.daybook.core.money.Money;

/** What a report is set in: the bank's colours, English words, and fonts that have all of its characters. */
record Style(Fonts fonts, Wording wording, Colour ink, Colour quiet, Colour hairline, Colour accent, Colour wash) {

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

    String money(Money money) {
        return money.currency().getCurrencyCode() + " " + wording.figures().amount(money);
    }
}
