package org.daybook.core.interest;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/** An account's balance by value date: what counts for interest at the end of a day, whenever it was booked. */
final class ValueBalances {

    private final NavigableMap<LocalDate, Long> changes = new TreeMap<>();

    void change(LocalDate valueDate, long signedMinor) {
        changes.merge(valueDate, signedMinor, Math::addExact);
    }

    long before(LocalDate day) {
        return changes.headMap(day, false).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    long changeOn(LocalDate day) {
        return changes.getOrDefault(day, 0L);
    }
}
