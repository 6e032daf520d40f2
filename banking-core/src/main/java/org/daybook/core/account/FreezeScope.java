package org.daybook.core.account;

import org.daybook.core.ledger.Side;

/** What a freeze forbids on an account. */
public enum FreezeScope {
    DEBITS,
    CREDITS,
    ALL;

    /** Whether it forbids entries on this side of the account. */
    public boolean forbids(Side side) {
        return switch (this) {
            case DEBITS -> side == Side.DEBIT;
            case CREDITS -> side == Side.CREDIT;
            case ALL -> true;
        };
    }

    /** Whether whatever {@code other} forbids is forbidden by this. */
    public boolean covers(FreezeScope other) {
        return this == ALL || this == other;
    }

    /** What both forbid together. */
    public FreezeScope and(FreezeScope other) {
        return this == other ? this : ALL;
    }
}
