package org.daybook.core.product;

import java.math.BigDecimal;

/**
 * What an account earns and costs in interest.
 *
 * @param creditRate yearly, on what the bank owes the customer; 0.01 is one per cent
 * @param debitRate yearly, on what the customer owes the bank
 */
public record InterestTerms(BigDecimal creditRate, BigDecimal debitRate, DayCount dayCount) {

    /** Decimals of a rate as it is kept. */
    public static final int SCALE = 6;

    public InterestTerms {
        creditRate = rate(creditRate);
        debitRate = rate(debitRate);
    }

    private static BigDecimal rate(BigDecimal rate) {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A rate lies between 0 and 1, unlike " + rate);
        }
        // Throws if it has more decimals than are kept: a rate is never rounded.
        return rate.setScale(SCALE);
    }
}
