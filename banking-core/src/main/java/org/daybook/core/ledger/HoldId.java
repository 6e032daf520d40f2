package org.daybook.core.ledger;

/** Identifies a hold. Never printed: people name it by its key. */
public record HoldId(long value) {}
