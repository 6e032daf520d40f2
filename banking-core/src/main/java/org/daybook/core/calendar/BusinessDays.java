package org.daybook.core.calendar;

import java.time.LocalDate;

/** On which days the bank does business. */
public interface BusinessDays {

    boolean isBusinessDay(LocalDate date);

    /** The date itself if the bank does business on it, else the next day on which it does. */
    default LocalDate onOrAfter(LocalDate date) {
        LocalDate day = date;
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
