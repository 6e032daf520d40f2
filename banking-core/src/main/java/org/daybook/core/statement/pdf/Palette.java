package org.daybook.core.statement.pdf;

import org.daybook.core.bank.Bank;
import org.daybook.core.document.Colour;

/**
 * The colours of one bank's statements.
 *
 * @param ink for what is read
 * @param quiet for what explains
 * @param hairline between rows
 * @param accent the bank's own
 * @param wash a breath of the accent, behind headings
 */
record Palette(Colour ink, Colour quiet, Colour hairline, Colour accent, Colour wash) {

    static Palette of(Bank bank) {
        Colour accent = Colour.of(bank.accentColour());
        return new Palette(Colour.of("#1c2329"), Colour.of("#5c6770"), Colour.of("#d3d9de"), accent, accent.tint(8));
    }
}
