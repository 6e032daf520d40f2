package org.daybook.core.statement;

/** A statement has more lines than a file of a format can hold. */
public final class TooManyLines extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyLines(Statement statement, StatementFormat format, int limit) {
        super("The statement of account " + statement.account().reference() + " for " + statement.period() + " has "
                + statement.lines().size() + " lines; a file of format " + format.extension() + " holds " + limit
                + ". Ask for a shorter period.");
    }
}
