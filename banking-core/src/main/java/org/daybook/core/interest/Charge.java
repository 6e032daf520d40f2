package org.daybook.core.interest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.daybook.core.ledger.Refusal;

/**
 * What became of an item at a month's end.
 *
 * @param dueUnits in {@link InterestUnits}, with what was carried from the month before
 * @param postedMinor below zero where interest that was posted before is taken back
 * @param refusal why nothing was posted; then all of it is carried on
 */
record Charge(ChargeItem item, BigInteger dueUnits, long postedMinor, Optional<Refusal> refusal) {

    /** What is to be posted of what is due: rounded half to even, so that neither side gains by it. */
    static long rounded(BigInteger dueUnits) {
        return new BigDecimal(dueUnits)
                .divide(new BigDecimal(InterestUnits.PER_MINOR), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** What the next month begins with. */
    BigInteger carriedUnits() {
        return dueUnits.subtract(BigInteger.valueOf(postedMinor).multiply(InterestUnits.PER_MINOR));
    }
}
