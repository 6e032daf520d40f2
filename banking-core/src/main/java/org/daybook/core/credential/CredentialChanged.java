package org.daybook.core.credential;

import org.daybook.core.customer.CustomerId;

/**
 * A PIN or password was set, changed or reset; heard in the same transaction.
 *
 * @param change of which the customer is to be told, once
 */
public record CredentialChanged(long change, CustomerId customer, SecretKind kind, Way way) {

    /** How it came about. */
    public enum Way {
        /** For the first time. */
        SET,
        /** By somebody who had the one before. */
        CHANGED,
        /** By a code. */
        RESET
    }
}
