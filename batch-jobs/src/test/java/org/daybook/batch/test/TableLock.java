package org.daybook.batch.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.daybook.core.test.TestSchema;

/** Keeps everybody else from a table, so that a process stands still at a known place for as long as a test likes. */
public final class TableLock implements AutoCloseable {

    private final Connection connection;

    private TableLock(Connection connection) {
        this.connection = connection;
    }

    public static TableLock on(TestSchema schema, String table) throws SQLException {
        return lock(schema, table + " WRITE");
    }

    /** Reading goes on. */
    public static TableLock againstWriting(TestSchema schema, String table) throws SQLException {
        return lock(schema, table + " READ");
    }

    private static TableLock lock(TestSchema schema, String what) throws SQLException {
        Connection connection = schema.connect(schema.root());
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLES " + what);
        }
        return new TableLock(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
