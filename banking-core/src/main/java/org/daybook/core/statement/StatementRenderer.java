package org.daybook.core.statement;

/**
 * Turns a statement into a file of one format.
 *
 * <p>The same statement gives the same bytes on any thread, in any process and under any default locale or zone, as long
 * as {@link #version()}, the bank and the JDK build (whose compression differs) are the same. Safe for use by several
 * threads.
 */
public interface StatementRenderer {

    StatementFormat format();

    /** Names the layout and the library behind it; another version may give other bytes for the same statement. */
    String version();

    /**
     * The whole file.
     *
     * @throws TooManyLines if the format cannot hold the statement
     */
    byte[] render(Statement statement);
}
