package org.daybook.core.customer;

/** Identifies a customer within these books. Never printed. */
public record CustomerId(long value) {}
