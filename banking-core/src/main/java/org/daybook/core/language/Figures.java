package org.daybook.core.language;

import org.daybook.core.money.Money;

/**
 * How one language writes numbers: digits in groups of three, the decimals of the currency, a minus sign in front.
 *
 * @param grouping between thousands
 * @param minus in front of a balance below zero
 */
public record Figures(char decimal, char grouping, char minus) {

    /** The longest: 19 digits, 6 separators, a decimal sign, a minus sign. */
    private static final int LONGEST = 32;

    /** An amount without its currency, e.g. {@code 1,234.50}. Exact. */
    public String amount(Money money) {
        return written(money.minor(), Math.max(0, money.currency().getDefaultFractionDigits()));
    }

    /** A whole number, e.g. {@code 1,234}. */
    public String whole(long number) {
        return written(number, 0);
    }

    private String written(long number, int decimals) {
        char[] text = new char[LONGEST];
        int position = LONGEST;
        // Counted below zero, where the range of a long reaches one further.
        long rest = number < 0 ? number : -number;
        int digits = 0;
        do {
            if (decimals > 0 && digits == decimals) {
                text[--position] = decimal;
            } else if (digits > decimals && (digits - decimals) % 3 == 0) {
                text[--position] = grouping;
            }
            text[--position] = (char) ('0' - rest % 10);
            rest /= 10;
            digits++;
        } while (rest != 0 || digits <= decimals);
        if (number < 0) {
            text[--position] = minus;
        }
        return new String(text, position, LONGEST - position);
    }
}
