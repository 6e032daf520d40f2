package org.daybook.core.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount of one currency, counted in the currency's minor units (cents, hellers).
 *
 * <p>Nothing here rounds. Sums that leave the range of a {@code long}, and operations on two currencies, throw
 * {@link ArithmeticException} and {@link CurrencyMismatch}.
 *
 * @param minor the amount in minor units; negative only where a balance is meant
 * @param currency the ISO 4217 currency
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money ofMinor(long minor, Currency currency) {
        return new Money(minor, currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The same amount from its decimal notation.
     *
     * @throws ArithmeticException if it has more decimals than the currency, or leaves the range of a {@code long}
     */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(
                amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money abs() {
        return minor < 0 ? negated() : this;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** The amount as a decimal number with exactly the currency's decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** Plain notation for files: an optional minus sign, no grouping, a point, the currency's decimals. */
    public String toPlainString() {
        return amount().toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    /** For people who read logs and messages: {@code CZK 1234.50}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + toPlainString();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatch(currency, other.currency);
        }
        return other;
    }
}
