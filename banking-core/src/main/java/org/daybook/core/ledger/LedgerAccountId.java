package org.daybook.core.ledger;

/** Identifies a ledger account. It is neither an account number nor a file's reference, and never printed. */
public record LedgerAccountId(long value) {}
