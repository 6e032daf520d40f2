package org.daybook.core.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

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

    /** The first business day after a date. */
    default LocalDate next(LocalDate date) {
        return onOrAfter(date.plusDays(1));
    }

    /** The last business day before a date. */
    default LocalDate previous(LocalDate date) {
        LocalDate day = date.minusDays(1);
        while (!isBusinessDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The date itself if the bank does business on it, else the day that the convention names. */
    default LocalDate adjust(LocalDate date, DayConvention convention) {
        LocalDate following = onOrAfter(date);
        return switch (convention) {
            case FOLLOWING -> following;
            case MODIFIED_FOLLOWING ->
                YearMonth.from(following).equals(YearMonth.from(date)) ? following : previous(date);
        };
    }
}
