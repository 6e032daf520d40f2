package org.daybook.core.document;

import java.util.List;
import java.util.Locale;
import org.daybook.core.bank.Bank;
import org.daybook.core.language.Wording;
import org.daybook.core.money.Money;

/** What a paper for the bank's own staff is set in: the bank's colours, English words, and fonts that have all of its characters. */
public record PageStyle(
        Fonts fonts, Wording wording, Colour ink, Colour quiet, Colour hairline, Colour accent, Colour wash) {

    public static PageStyle of(Bank bank, List<String> texts) {
        Colour accent = Colour.of(bank.accentColour());
        return new PageStyle(
                Fonts.covering(texts),
                Wording.forReader(Locale.ENGLISH, Locale.ENGLISH),
                Colour.of("#1c2329"),
                Colour.of("#5c6770"),
                Colour.of("#d3d9de"),
                accent,
                accent.tint(8));
    }

    public GlyphRun regular(String text) {
        return fonts.regular().shape(text);
    }

    public GlyphRun bold(String text) {
        return fonts.bold().shape(text);
    }

    public String money(Money money) {
        return money.currency().getCurrencyCode() + " " + wording.figures().amount(money);
    }

    public String whole(long number) {
        return wording.figures().whole(number);
    }
}
