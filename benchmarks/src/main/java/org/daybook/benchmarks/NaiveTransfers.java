package org.daybook.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What a transfer costs a program that knows no rules: five statements on a connection of the thread's own, prepared once.
 *
 * <pre>
 * START TRANSACTION
 * UPDATE naive_account SET balance_minor = balance_minor - ? WHERE id = ? AND balance_minor >= ?
 * UPDATE naive_account SET balance_minor = balance_minor + ? WHERE id = ?
 * INSERT INTO naive_transfer (debit_id, credit_id, amount_minor, booked_on) VALUES (?, ?, ?, CURRENT_DATE)
 * COMMIT
 * </pre>
 *
 * The account of the lower id is updated first, or the two would deadlock. No key, no refusal on file, no postings, no balance
 * after, no audit.
 */
final class NaiveTransfers implements AutoCloseable {

    private static final long FUNDS = 1_000_000_000_000L;

    private final BlockingQueue<Session> sessions = new LinkedBlockingQueue<>();

    NaiveTransfers(String url, String user, String password, int accounts, int threads) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS naive_account, naive_transfer");
            statement.execute("CREATE TABLE naive_account (id BIGINT PRIMARY KEY, balance_minor BIGINT NOT NULL)");
            statement.execute(
                    "CREATE TABLE naive_transfer (id BIGINT AUTO_INCREMENT PRIMARY KEY, debit_id BIGINT NOT NULL,"
                            + " credit_id BIGINT NOT NULL, amount_minor BIGINT NOT NULL, booked_on DATE NOT NULL)");
            statement.execute("INSERT INTO naive_account SELECT seq, " + FUNDS + " FROM seq_1_to_" + accounts);
        }
        for (int i = 0; i < threads; i++) {
            sessions.add(new Session(DriverManager.getConnection(url + "&cachePrepStmts=true", user, password)));
        }
    }

    /** Accounts are numbered from 0. */
    void transfer(int debit, int credit) throws SQLException, InterruptedException {
        Session session = sessions.take();
        try {
            session.transfer(debit + 1, credit + 1);
        } finally {
            sessions.add(session);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Session session : sessions) {
            session.connection.close();
        }
    }

    private static final class Session {

        private final Connection connection;
        private final PreparedStatement start;
        private final PreparedStatement debit;
        private final PreparedStatement credit;
        private final PreparedStatement insert;
        private final PreparedStatement commit;

        Session(Connection connection) throws SQLException {
            this.connection = connection;
            start = connection.prepareStatement("START TRANSACTION");
            debit = connection.prepareStatement(
                    "UPDATE naive_account SET balance_minor = balance_minor - ? WHERE id = ? AND balance_minor >= ?");
            credit = connection.prepareStatement(
                    "UPDATE naive_account SET balance_minor = balance_minor + ? WHERE id = ?");
            insert = connection.prepareStatement(
                    "INSERT INTO naive_transfer (debit_id, credit_id, amount_minor, booked_on)"
                            + " VALUES (?, ?, ?, CURRENT_DATE)");
            commit = connection.prepareStatement("COMMIT");
        }

        void transfer(long from, long to) throws SQLException {
            start.execute();
            if (from < to) {
                take(from);
                give(to);
            } else {
                give(to);
                take(from);
            }
            insert.setLong(1, from);
            insert.setLong(2, to);
            insert.setLong(3, 1);
            insert.executeUpdate();
            commit.execute();
        }

        private void take(long from) throws SQLException {
            debit.setLong(1, 1);
            debit.setLong(2, from);
            debit.setLong(3, 1);
            if (debit.executeUpdate() != 1) {
                throw new IllegalStateException("Not enough");
            }
        }

        private void give(long to) throws SQLException {
            credit.setLong(1, 1);
            credit.setLong(2, to);
            credit.executeUpdate();
        }
    }
}
