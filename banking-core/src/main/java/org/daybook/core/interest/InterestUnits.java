package org.daybook.core.interest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.daybook.core.product.DayCount;
import org.daybook.core.product.InterestTerms;

/**
 * The unit in which interest grows: one {@link #PER_MINOR}th of a minor unit. 26,280 is the least number that 360 and 365 both
 * divide, and rates have six decimals, so a day's interest is a whole number of units and nothing is rounded before it is posted.
 *
 * <p>The conventions are those of the 2006 ISDA Definitions, section 4.16: Actual/365 (Fixed) in paragraph (d), Actual/360 in
 * (e), 30E/360 or Eurobond Basis in (g). Actual/Actual (ICMA), which (c) takes from ICMA's Rule 251, is for bonds and not offered.
 */
final class InterestUnits {

    private static final long YEARS = 26_280;

    static final BigInteger PER_MINOR = BigInteger.valueOf(YEARS).multiply(BigInteger.TEN.pow(InterestTerms.SCALE));

    private InterestUnits() {}

    /** What a balance earns from one day's end to another's. */
    static BigInteger of(long balanceMinor, BigDecimal yearlyRate, DayCount convention, LocalDate from, LocalDate to) {
        long days = days(convention, from, to);
        return BigInteger.valueOf(balanceMinor)
                .multiply(yearlyRate.movePointRight(InterestTerms.SCALE).toBigIntegerExact())
                .multiply(BigInteger.valueOf(Math.multiplyExact(days, YEARS / yearDays(convention))));
    }

    /** A day counted by the day: none on the 30th of a month of 31 under 30E/360, three on 28 February. */
    static long days(DayCount convention, LocalDate from, LocalDate to) {
        return switch (convention) {
            case ACT_360, ACT_365 -> ChronoUnit.DAYS.between(from, to);
            case THIRTY_E_360 -> thirties(to) - thirties(from);
        };
    }

    private static long yearDays(DayCount convention) {
        return switch (convention) {
            case ACT_360, THIRTY_E_360 -> 360;
            case ACT_365 -> 365;
        };
    }

    /** Days since the year 0 if all months had thirty: the 31st is the 30th. */
    private static long thirties(LocalDate date) {
        return 360L * date.getYear() + 30L * date.getMonthValue() + Math.min(date.getDayOfMonth(), 30);
    }
}
