package org.daybook.core.calendar;

/** What becomes of a date that is no business day. The conventions are those of the 2006 ISDA Definitions, section 4.12. */
public enum DayConvention {
    /** The first business day after it. */
    FOLLOWING,
    /** The first business day after it, unless that lies in the next month: then the last business day before it. */
    MODIFIED_FOLLOWING
}
