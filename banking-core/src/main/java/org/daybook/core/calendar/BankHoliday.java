package org.daybook.core.calendar;

import java.time.LocalDate;

/**
 * A day on which the bank differs from its country's calendar.
 *
 * @param name what it is called, 1 to {@link #LONGEST_NAME} characters
 */
public record BankHoliday(LocalDate date, String name, Opening opening) {

    public static final int LONGEST_NAME = 80;

    /** Whether the bank does business. */
    public enum Opening {
        CLOSED,
        OPEN
    }

    public BankHoliday {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A day of the bank has a name of at most " + LONGEST_NAME + " characters");
        }
    }
}
