package org.daybook.core.ledger;

/** Identifies a journal entry within these books. Never printed. */
public record JournalEntryId(long value) {}
