package org.daybook.core.architecture.sample.upper;

/** Stands above the ledger. */
public record Statement(String text) {}
