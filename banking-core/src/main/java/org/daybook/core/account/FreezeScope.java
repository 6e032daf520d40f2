package org.daybook.core.account;

/** What a freeze forbids on an account. */
public enum FreezeScope {
    DEBITS,
    CREDITS,
    ALL;

    /** Whether whatever {@code other} forbids is forbidden by this. */
    public boolean covers(FreezeScope other) {
        return this == ALL || this == other;
    }

    /** What both forbid together. */
    public FreezeScope and(FreezeScope other) {
        return this == other ? this : ALL;
    }
}
