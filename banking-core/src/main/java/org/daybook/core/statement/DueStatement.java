package org.daybook.core.statement;

import java.util.Optional;

/**
 * A statement that a request still lacks.
 *
 * @param number in the account's sequence; empty for one asked for ad hoc
 */
public record DueStatement(long accountId, StatementPeriod period, Optional<Integer> number) {}
