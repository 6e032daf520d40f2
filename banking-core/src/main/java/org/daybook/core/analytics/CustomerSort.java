package org.daybook.core.analytics;

/** What a list of customers is sorted by; customers that are alike in it, by reference. */
public enum CustomerSort {
    REFERENCE,
    NAME,
    ACCOUNTS,
    BALANCE,
    IN,
    OUT,
    LAST_BOOKING_DATE
}
