package org.daybook.core.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.daybook.core.security.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Locks of the database server, held on one connection of their own. They end with that connection, so a process that
 * dies gives them back at once; one that is merely stopped is cut off by the server after {@value #SILENCE_SECONDS}
 * seconds without a sign of life.
 */
final class NamedLocks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NamedLocks.class);
    private static final int SILENCE_SECONDS = 15;
    private static final int SIGN_OF_LIFE_SECONDS = 1;

    /** Without a sign for so long, a run is taken for dead by whoever looks; its locks decide. */
    static final int SECONDS_WITHOUT_A_SIGN = 4;

    private final Connection connection;
    private final ScheduledExecutorService heart;
    private volatile boolean lost;
    private volatile @Nullable RunProgress reported;

    private NamedLocks(Connection connection) {
        this.connection = connection;
        this.heart = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("lock-heartbeat").factory());
    }

    static NamedLocks open(DataSource dataSource) {
        Connection connection;
        try {
            connection = dataSource.getConnection();
            try (Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("SET SESSION wait_timeout = " + SILENCE_SECONDS);
            } catch (SQLException unusable) {
                connection.close();
                throw unusable;
            }
        } catch (SQLException broken) {
            throw new CannotGetJdbcConnectionException("The database gave no connection to hold a run with", broken);
        }
        NamedLocks locks = new NamedLocks(connection);
        var _ = locks.heart.scheduleAtFixedRate(
                locks::beat, SIGN_OF_LIFE_SECONDS, SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
        return locks;
    }

    /** Tries for so many seconds to get the lock. */
    boolean acquire(String name, int seconds) {
        synchronized (connection) {
            try (PreparedStatement statement = connection.prepareStatement("SELECT GET_LOCK(?, ?)")) {
                statement.setString(1, serverName(name));
                statement.setInt(2, seconds);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() && row.getInt(1) == 1;
                }
            } catch (SQLException broken) {
                throw new DataAccessResourceFailureException(
                        "The database does not answer whether it gives the lock", broken);
            }
        }
    }

    /** Gives a lock back before the others. */
    void release(String name) {
        synchronized (connection) {
            try (PreparedStatement statement = connection.prepareStatement("DO RELEASE_LOCK(?)")) {
                statement.setString(1, serverName(name));
                statement.execute();
            } catch (SQLException broken) {
                throw new DataAccessResourceFailureException("The database does not take the lock back", broken);
            }
        }
    }

    /** From now on the sign of life says how far this run is. */
    void report(RunProgress progress) {
        reported = progress;
        beat();
    }

    boolean isLost() {
        return lost;
    }

    private void beat() {
        RunProgress progress = reported;
        synchronized (connection) {
            try {
                if (progress == null) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("SELECT 1");
                    }
                } else {
                    write(progress);
                }
            } catch (SQLException gone) {
                lost = true;
                LOG.warn("The connection that holds this run's locks is gone", gone);
            }
        }
    }

    private void write(RunProgress progress) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO operation_progress (run_id, step, done, total, reported_at)
                VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))
                ON DUPLICATE KEY UPDATE step = VALUE(step), done = VALUE(done), total = VALUE(total),
                                        reported_at = VALUE(reported_at)""")) {
            statement.setLong(1, progress.runId());
            statement.setString(2, progress.step());
            statement.setLong(3, progress.done());
            statement.setLong(4, progress.total());
            statement.execute();
        }
    }

    /** Names are made unique to this schema and fit the server's 64 characters. */
    private String serverName(String name) throws SQLException {
        return serverName(connection.getCatalog(), name);
    }

    /** What a lock of a schema is called on the server. */
    static String serverName(String schema, String name) {
        return "daybook:" + Sha256.ofFields(schema, name).hex().substring(0, 40);
    }

    @Override
    public void close() {
        heart.shutdownNow();
        synchronized (connection) {
            try (Connection last = connection;
                    Statement statement = last.createStatement()) {
                statement.execute("SELECT RELEASE_ALL_LOCKS()");
                statement.execute("SET SESSION wait_timeout = DEFAULT");
            } catch (SQLException gone) {
                LOG.debug("The server has already dropped the lock connection", gone);
            }
        }
    }
}
