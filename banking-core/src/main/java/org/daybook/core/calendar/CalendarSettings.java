package org.daybook.core.calendar;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whose holidays the bank keeps.
 *
 * @param country ISO 3166 alpha-2
 * @param region of the country, by its ISO 3166-2 code without the country's, such as {@code by} for Bavaria
 * @param weekend days of the week on which the bank is closed
 */
record CalendarSettings(String country, Optional<String> region, Set<DayOfWeek> weekend) {

    CalendarSettings {
        weekend = Set.copyOf(weekend);
    }

    static CalendarSettings of(String country) {
        return new CalendarSettings(country, Optional.empty(), EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }
}
