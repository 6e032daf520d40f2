package org.daybook.core.credential;

/** What a one-time code is good for. */
public enum CodePurpose {
    /** Proves that an e-mail address is read by the customer. */
    EMAIL,
    PIN_RESET,
    PASSWORD_RESET
}
