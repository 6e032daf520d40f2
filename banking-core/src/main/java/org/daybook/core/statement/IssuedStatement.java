package org.daybook.core.statement;

import java.util.Optional;

/**
 * A statement of the register, as far as a message about it needs it. Amounts are left out on purpose.
 *
 * @param number in the account's sequence; empty for a statement asked for ad hoc
 * @param pdf empty if it was made in other formats only
 */
public record IssuedStatement(
        long id, long accountId, StatementPeriod period, Optional<Integer> number, Optional<ArchivedFile> pdf) {}
