package org.daybook.core.account;

/** How often an account's statement falls due by itself. */
public enum StatementCycle {
    /** On the last calendar day of the month. */
    MONTHLY,
    /** On Sunday. */
    WEEKLY,
    /** On each booking date with an entry. */
    AFTER_ENTRY
}
