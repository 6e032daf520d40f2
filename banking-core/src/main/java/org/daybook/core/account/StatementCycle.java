package org.daybook.core.account;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often an account's statement falls due by itself. */
public enum StatementCycle {
    /** On the last calendar day of the month. */
    MONTHLY,
    /** On Sunday. */
    WEEKLY,
    /** On each booking date with an entry. */
    AFTER_ENTRY;

    /** The first day of the cycle that a day lies in: of its month, its week (from Monday), or the day itself. */
    public LocalDate beginOf(LocalDate day) {
        return switch (this) {
            case MONTHLY -> day.withDayOfMonth(1);
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case AFTER_ENTRY -> day;
        };
    }
}
