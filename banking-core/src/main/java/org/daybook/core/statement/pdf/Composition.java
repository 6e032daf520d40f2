package org.daybook.core.statement.pdf;

import org.daybook.core.bank.Bank;
import org.daybook.core.document.Fonts;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.language.Wording;
import org.daybook.core.money.Money;
import org.daybook.core.statement.Statement;

/** One statement with what it is set in: every block takes its words, fonts and colours from here. */
record Composition(Statement statement, Bank bank, Wording wording, Fonts fonts, Palette palette) {

    GlyphRun regular(String text) {
        return fonts.regular().shape(text);
    }

    GlyphRun bold(String text) {
        return fonts.bold().shape(text);
    }

    GlyphRun word(String key) {
        return regular(wording.text(key));
    }

    GlyphRun boldWord(String key) {
        return bold(wording.text(key));
    }

    GlyphRun amount(Money money) {
        return regular(wording.figures().amount(money));
    }

    GlyphRun boldAmount(Money money) {
        return bold(wording.figures().amount(money));
    }

    /** The account number in groups of four, as it is read aloud and typed. */
    String accountNumber() {
        String number = statement.account().number();
        StringBuilder grouped = new StringBuilder(number.length() * 5 / 4 + 1);
        for (int i = 0; i < number.length(); i++) {
            if (i > 0 && i % 4 == 0) {
                grouped.append(' ');
            }
            grouped.append(number.charAt(i));
        }
        return grouped.toString();
    }

    /** Both ends of the period in words. */
    String period() {
        return wording.text(
                "statement.period",
                wording.dates().inWords(statement.period().from()),
                wording.dates().inWords(statement.period().to()));
    }
}
