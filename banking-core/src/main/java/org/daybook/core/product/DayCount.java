package org.daybook.core.product;

/** How days are counted for interest, by the conventions of the ISDA 2006 definitions, section 4.16. */
public enum DayCount {
    /** Actual days, over a year of 360. */
    ACT_360,
    /** Actual days, over a year of 365 ("fixed"). */
    ACT_365,
    /** Months of 30 days, years of 360; the 31st counts as the 30th ("Eurobond basis"). */
    THIRTY_E_360
}
