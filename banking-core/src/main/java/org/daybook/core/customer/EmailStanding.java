package org.daybook.core.customer;

/** What is known of an e-mail address. */
public enum EmailStanding {
    /** Taken over from a bank file; the sending bank answers for it. Mail goes there, codes do not. */
    ON_FILE,
    /** Given by the customer. Until a code has come back from it, it gets that code and nothing else. */
    UNVERIFIED,
    /** A code sent there was given back. */
    VERIFIED
}
