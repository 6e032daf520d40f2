package org.daybook.core.analytics;

import java.time.LocalDate;

/**
 * Some days in a row.
 *
 * @param from the first
 * @param to the last
 */
public record Days(LocalDate from, LocalDate to) {

    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Days cannot end (" + to + ") before they begin (" + from + ")");
        }
    }

    /** How many they are. */
    public long count() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }
}
