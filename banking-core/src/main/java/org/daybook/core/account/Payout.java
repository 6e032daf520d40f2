package org.daybook.core.account;

/** Where what is left on an account goes when it is closed, the interest of its last days included. */
public sealed interface Payout {

    /** Nothing is left, or the account stays open. */
    record Nothing() implements Payout {}

    /** Over the counter. */
    record Cash() implements Payout {}

    /**
     * To another account of this bank.
     *
     * @param account its reference or number
     */
    record ToAccount(String account) implements Payout {}
}
