package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A posting cut off in the middle, in a transaction that is then committed all the same. The insert is one statement,
 * so of 2,000 entries either all stand or none; when it is cut off is left to chance.
 */
class LedgerInterruptionIntegrationTests {

    private static final int ENTRIES = 2_000;
    private static final int INTERRUPTIONS = 12;
    private static AttackedBooks books;

    @BeforeAll
    static void openBooks() {
        books = new AttackedBooks();
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    @Test
    void leavesNothingBehindWhenTimeRunsOut() throws SQLException {
        try (Connection session = books.attacker()) {
            String post = post();
            long whole = microsecondsToPost(session, post);
            List<String> ends = new ArrayList<>();

            for (int i = 1; i <= INTERRUPTIONS; i++) {
                double seconds = Math.max(1, whole * i / INTERRUPTIONS) / 1e6;
                ends.add(commitAfter(
                        session,
                        String.format(Locale.ROOT, "SET STATEMENT max_statement_time = %.6f FOR %s", seconds, post)));
            }

            // The shortest time is a twelfth of what it takes; the longest may be enough.
            assertThat(ends).first().isEqualTo("stopped");
        }
        books.assertUnharmed("time running out");
    }

    @Test
    void leavesNothingBehindWhenKilled() throws Exception {
        try (Connection session = books.attacker();
                Connection killer =
                        books.books().schema().connect(books.books().schema().root())) {
            String post = post();
            long whole = microsecondsToPost(session, post);
            long id = connectionId(session);

            for (int i = 0; i < INTERRUPTIONS; i++) {
                long wait = whole * i / INTERRUPTIONS;
                CompletableFuture<Void> kill = CompletableFuture.runAsync(() -> kill(killer, id, wait));
                commitAfter(session, post);
                kill.join();
            }
        }
        books.assertUnharmed("killed");
    }

    /** Commits after the statement was stopped; takes it back if it came through, so that the next can try. */
    private static String commitAfter(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("START TRANSACTION");
            try {
                statement.execute(sql);
            } catch (SQLException stopped) {
                end(statement, "COMMIT");
                assertThat(books.one("SELECT (SELECT COUNT(*) FROM journal_entry) + (SELECT COUNT(*) FROM posting)"))
                        .isEqualTo("18");
                return "stopped";
            }
            end(statement, "ROLLBACK");
            return "posted";
        }
    }

    /** A kill that comes late may hit this instead. */
    private static void end(Statement statement, String end) throws SQLException {
        try {
            statement.execute(end);
        } catch (SQLException killed) {
            statement.execute(end);
        }
    }

    private static String post() {
        return books.filled(ForgedEntry.insert(
                "INSERT",
                IntStream.rangeClosed(1, ENTRIES)
                        .mapToObj(number -> ForgedEntry.of(
                                "many-" + number, "{cash}", number % 2 == 0 ? "{alice}" : "{bob}", number))
                        .toList()));
    }

    private static long microsecondsToPost(Connection session, String post) throws SQLException {
        long start = System.nanoTime();
        assertThat(commitAfter(session, post)).isEqualTo("posted");
        return (System.nanoTime() - start) / 1_000;
    }

    private static long connectionId(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void kill(Connection killer, long id, long afterMicroseconds) {
        try (PreparedStatement wait = killer.prepareStatement("DO SLEEP(?)");
                Statement statement = killer.createStatement()) {
            wait.setDouble(1, afterMicroseconds / 1e6);
            wait.execute();
            statement.execute("KILL QUERY " + id);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
