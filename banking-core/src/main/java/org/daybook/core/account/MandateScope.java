package org.daybook.core.account;

/** What somebody with a mandate may do on an account that is not theirs. */
public enum MandateScope {
    /** See balances, entries and statements. */
    VIEW,
    /** That, and order entries. */
    ACT
}
