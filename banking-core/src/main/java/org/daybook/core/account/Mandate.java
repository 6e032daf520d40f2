package org.daybook.core.account;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.customer.CustomerId;

/**
 * The right to see or use an account without owning it.
 *
 * @param validTo the last day, included; empty if it was not said
 */
public record Mandate(
        long id,
        String accountReference,
        CustomerId customer,
        String customerReference,
        MandateScope scope,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validTo.filter(last -> day.isAfter(last)).isEmpty();
    }

    boolean overlaps(LocalDate from, Optional<LocalDate> to) {
        boolean beginsInTime = to.filter(last -> last.isBefore(validFrom)).isEmpty();
        boolean lastsLongEnough = validTo.filter(last -> last.isBefore(from)).isEmpty();
        boolean ever = validTo.filter(last -> last.isBefore(validFrom)).isEmpty();
        return ever && beginsInTime && lastsLongEnough;
    }
}
