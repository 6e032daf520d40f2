package org.daybook.core.staff;

/** What becomes of somebody's attempt to show that it is they. */
public enum Proof {
    PROVED,
    /** Wrong, used before, or locked out: nobody is told which. */
    REFUSED;

    /** By what somebody shows that it is they. */
    public enum Means {
        /** A code of the app, or a recovery code. */
        CODE,
        /** Where no second factor is enrolled. */
        PASSWORD,
        /** Another sign-in at the identity provider: nothing is known of them here. */
        PROVIDER
    }
}
