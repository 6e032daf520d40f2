package org.daybook.core.intake;

/** How often the bank sends an account's statement. */
public enum StatementCycle {
    MONTHLY,
    WEEKLY,
    AFTER_ENTRY
}
