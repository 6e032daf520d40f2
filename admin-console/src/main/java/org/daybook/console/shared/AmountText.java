package org.daybook.console.shared;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.core.money.Money;

/**
 * Amounts as people type them: {@code 1234.5}, {@code 1,234.50}, {@code 1 234,50}, {@code 1'234.50}. Nothing is rounded, and
 * what could be read in two ways is not read.
 */
public final class AmountText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f']");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}([.,]\\d{1,3})?");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("\\d{1,3}(,\\d{3})+\\.\\d{1,3}");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("\\d{1,3}(\\.\\d{3})+,\\d{1,3}");

    private AmountText() {}

    /** The amount; empty if the text is none, is below zero, or has more decimals than the currency. */
    public static Optional<Money> read(String text, Currency currency) {
        String figures = BLANKS.matcher(text).replaceAll("");
        String plain;
        if (GROUPED_BY_COMMA.matcher(figures).matches()) {
            plain = figures.replace(",", "");
        } else if (GROUPED_BY_POINT.matcher(figures).matches()) {
            plain = figures.replace(".", "").replace(',', '.');
        } else if (PLAIN.matcher(figures).matches()) {
            plain = figures.replace(',', '.');
        } else {
            return Optional.empty();
        }
        // 1,234 may mean a thousand or a little more than one: it is too fine for a currency of two decimals, and
        // refused.
        return Optional.of(new BigDecimal(plain))
                .filter(amount -> amount.scale() <= currency.getDefaultFractionDigits())
                .map(amount -> Money.of(amount, currency));
    }
}
