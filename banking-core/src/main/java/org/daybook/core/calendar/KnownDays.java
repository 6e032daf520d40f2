package org.daybook.core.calendar;

import java.time.LocalDate;

/** The days that the books know. One that lies outside of them is a slip, wherever it is asked for. */
public final class KnownDays {

    /** For a sentence. */
    public static final String IN_WORDS = "the years 1900 to 2200";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private KnownDays() {}

    public static boolean include(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
