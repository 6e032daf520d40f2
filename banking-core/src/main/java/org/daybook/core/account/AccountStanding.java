package org.daybook.core.account;

/** What a customer is to an account on some day. */
public enum AccountStanding {
    /** Owns it, alone or jointly. */
    HOLDER,
    /** Has a mandate to use it. */
    MAY_ACT,
    /** Has a mandate to see it. */
    MAY_VIEW,
    /** Has no business with it. */
    STRANGER;

    public boolean mayAct() {
        return this == HOLDER || this == MAY_ACT;
    }

    public boolean maySee() {
        return this != STRANGER;
    }
}
