package org.daybook.core.standingorder;

/** How often a standing order falls due. */
public enum Frequency {
    /** Every seven days. */
    WEEKLY,
    /** On the first date's day of the month, or the month's last day where it has none. */
    MONTHLY,
    /** On the last day of every month. */
    END_OF_MONTH
}
