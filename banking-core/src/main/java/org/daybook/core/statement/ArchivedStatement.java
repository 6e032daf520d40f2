package org.daybook.core.statement;

import java.time.Instant;

/**
 * A registered statement as staff see it.
 *
 * @param accountNumber the bank's own, without blanks
 */
public record ArchivedStatement(RegisteredStatement statement, String accountNumber, Instant madeAt) {

    public StatementPeriod period() {
        return statement.period();
    }
}
