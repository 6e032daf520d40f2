package org.daybook.core.account;

import org.daybook.core.ledger.Side;

/** What a freeze forbids on an account. */
public enum FreezeScope {
    DEBITS,
    CREDITS,
    ALL,
    /** Debits that would take the balance below an amount: an attachment. */
    AMOUNT;

    /** Whether it forbids every entry on this side of the account. */
    public boolean forbids(Side side) {
        return switch (this) {
            case DEBITS -> side == Side.DEBIT;
            case CREDITS -> side == Side.CREDIT;
            case ALL -> true;
            case AMOUNT -> false;
        };
    }
}
