package org.daybook.core.ledger;

/** The side of an account that a posting stands on. Direction lies here; amounts are always positive. */
public enum Side {
    DEBIT,
    CREDIT
}
