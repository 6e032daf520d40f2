package org.daybook.core.statement;

import java.time.LocalDate;

/** First and last day of a statement, both included. */
public record StatementPeriod(LocalDate from, LocalDate to) {

    public StatementPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end (" + to + ") before it begins (" + from + ")");
        }
    }

    @Override
    public String toString() {
        return from + "_" + to;
    }
}
