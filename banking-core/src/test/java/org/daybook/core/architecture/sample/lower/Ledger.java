package org.daybook.core.architecture.sample.lower;

import org.daybook.core.architecture.sample.upper.Statement;

/** Must not know statements. */
public record Ledger(Statement statement) {}
