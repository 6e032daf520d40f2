package org.daybook.console.shared;

import java.math.BigDecimal;
import org.daybook.core.product.DayCount;

/** How the terms of products read. */
public final class TermsText {

    private TermsText() {}

    /** {@code 0.0125} as {@code 1.25}. */
    public static String percent(BigDecimal rate) {
        BigDecimal percent = rate.movePointRight(2).stripTrailingZeros();
        return percent.setScale(Math.max(2, percent.scale())).toPlainString();
    }

    /** How days are counted. */
    public static String words(DayCount dayCount) {
        return switch (dayCount) {
            case ACT_360 -> "Actual days over 360";
            case ACT_365 -> "Actual days over 365";
            case THIRTY_E_360 -> "Months of 30 days over 360";
        };
    }
}
