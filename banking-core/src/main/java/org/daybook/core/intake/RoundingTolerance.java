package org.daybook.core.intake;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.daybook.core.money.Money;

/**
 * How far our balance may be from the one the sending bank recorded, for the difference to be booked as a rounding entry
 * rather than the folder refused.
 *
 * @param value in units of whichever currency an account is kept in; 0 to 1
 */
public record RoundingTolerance(BigDecimal value) {

    public static final RoundingTolerance NONE = new RoundingTolerance(BigDecimal.ZERO);

    private static final Pattern PLAIN = Pattern.compile("[0-9](\\.[0-9]{1,4})?");

    public RoundingTolerance {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The rounding tolerance lies between 0 and 1.00, not at " + value);
        }
    }

    /**
     * From its plain notation, such as {@code 0.10}.
     *
     * @throws IllegalArgumentException with a sentence for the user, if it is none or more than 1.00
     */
    public static RoundingTolerance parse(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The rounding tolerance is a plain decimal between 0 and 1.00 such as 0.10");
        }
        return new RoundingTolerance(new BigDecimal(text));
    }

    /** The tolerance in a currency; of 0.125 only the 0.12 that a currency with two decimals can show. */
    public Money in(Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        return Money.ofMinor(value.movePointRight(decimals).longValue(), currency);
    }
}
