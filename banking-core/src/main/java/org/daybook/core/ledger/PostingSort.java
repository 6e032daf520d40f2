package org.daybook.core.ledger;

/** What postings are sorted by; those that are equal in it, by their sequence. */
public enum PostingSort {
    /** Which is also the order of the booking dates. */
    SEQUENCE,
    VALUE_DATE,
    KIND,
    NARRATIVE,
    AMOUNT,
    BALANCE_AFTER
}
