package org.daybook.core.account;

/** What accounts are sorted by; those that are equal in it, by their reference. */
public enum AccountSort {
    /** Shorter ones first, so that numbers stand in the order of their figures. */
    REFERENCE,
    NUMBER,
    /** The addressee's name. */
    HOLDER,
    PRODUCT,
    BALANCE,
    OPENED_ON
}
