package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.ledger.Orders.CZK;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.daybook.core.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attacks that take more than one session, or more than one step. */
class LedgerSessionsIntegrationTests {

    private static final String OLD_SNAPSHOT = "START TRANSACTION WITH CONSISTENT SNAPSHOT";
    private static final String REFUSE = "INSERT INTO posting_refusal (idempotency_key, request_hash, refusal,"
            + " amount_minor, currency, kind, booking_date, channel, actor)"
            + " VALUES ('%s', REPEAT('x', 32), 'ACCOUNT_FROZEN', 1, 'CZK', 'T', '2026-03-03', 'SQL', 'mallory')";

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
    void seesFreezeThatSnapshotOfSessionDoesNot() throws SQLException {
        try (Connection attacker = books.attacker()) {
            books.run(attacker, List.of("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ", OLD_SNAPSHOT));
            books.asRoot("UPDATE ledger_account SET freeze = 'DEBITS' WHERE id = {alice}");

            assertThatThrownBy(() -> books.run(attacker, post(ForgedEntry.of("late", "{alice}", "{bob}", 1))))
                    .hasMessageContaining("ACCOUNT_FROZEN");

            attacker.commit();
        }
        books.asRoot("UPDATE ledger_account SET freeze = 'NONE' WHERE id = {alice}");
        books.assertUnharmed("freeze after the snapshot");
    }

    @Test
    void seesRefusalThatSnapshotOfSessionDoesNot() throws SQLException {
        try (Connection attacker = books.attacker();
                Connection other = books.attacker()) {
            books.run(attacker, List.of("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ", OLD_SNAPSHOT));
            books.run(other, List.of(REFUSE.formatted("late")));

            assertThatThrownBy(() -> books.run(attacker, post(ForgedEntry.of("late", "{cash}", "{alice}", 1))))
                    .hasMessageContaining("KEY_REFUSED");

            attacker.commit();
        }
        books.asRoot("DELETE FROM posting_refusal WHERE idempotency_key = 'late'");
        books.assertUnharmed("refusal after the snapshot");
    }

    @Test
    void keyIsPostedOrRefusedWhoeverComesFirst() throws SQLException {
        for (boolean postFirst : List.of(true, false)) {
            String key = postFirst ? "posted" : "refused";
            List<String> posting = post(ForgedEntry.of(key, "{cash}", "{alice}", 1));
            List<String> refusing = List.of(REFUSE.formatted(key));
            try (Connection first = books.attacker();
                    Connection second = books.attacker()) {
                first.setAutoCommit(false);
                books.run(first, postFirst ? posting : refusing);

                CompletableFuture<Boolean> secondDone =
                        CompletableFuture.supplyAsync(() -> succeeds(second, postFirst ? refusing : posting));
                first.commit();

                assertThat(secondDone.join()).isFalse();
            }
            assertThat(books.one("SELECT (SELECT COUNT(*) FROM journal_entry WHERE idempotency_key = '" + key + "')"
                            + " + (SELECT COUNT(*) FROM posting_refusal WHERE idempotency_key = '" + key + "')"))
                    .isEqualTo("1");
        }
        books.assertProven("one key in two sessions");
    }

    @Test
    void roundingPassesLimitByOneUnitInAll() throws SQLException {
        try (Connection attacker = books.attacker()) {
            books.run(attacker, post(ForgedEntry.of("all-of-carol", "{cash}", "{carol}", 85_000)));
            books.run(attacker, post(ForgedEntry.of("all", "{carol}", "{cash}", 85_000)));
            for (int i = 0; i < 10; i++) {
                books.run(attacker, post(rounding("rounding-" + i, 10)));
            }

            assertThatThrownBy(() -> books.run(attacker, post(rounding("one-too-many", 1))))
                    .hasMessageContaining("OVERDRAFT");
            assertThatThrownBy(() -> books.run(attacker, post(ForgedEntry.of("then", "{carol}", "{bob}", 1))))
                    .hasMessageContaining("OVERDRAFT");
        }

        assertThat(books.balance("carol")).isEqualTo(Money.ofMinor(-100, CZK));
        books.assertProven("rounding again and again");
    }

    private static ForgedEntry rounding(String key, long minor) {
        return ForgedEntry.of(key, "{carol}", "{rounding}", minor).with("kind", "'ROUNDING'");
    }

    /** To such a session a 0 is an id like any other. */
    @Test
    void idOfZeroIsForcedToo() throws SQLException {
        try (Connection attacker = books.attacker()) {
            books.run(attacker, List.of("SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO'"));

            assertThatThrownBy(() -> books.run(
                            attacker,
                            post(ForgedEntry.of("zero", "{cash}", "{alice}", 1).with("id", "0"))))
                    .hasMessageContaining("ID_FORCED");
        }
        books.assertUnharmed("an id of zero");
    }

    @Test
    void oneKeyTwiceInOneStatementPostsNeither() throws SQLException {
        try (Connection attacker = books.attacker()) {
            assertThatThrownBy(() -> books.run(
                            attacker,
                            List.of(ForgedEntry.insert(
                                    "INSERT",
                                    List.of(
                                            ForgedEntry.of("twice", "{cash}", "{alice}", 1),
                                            ForgedEntry.of("twice ", "{cash}", "{bob}", 1))))))
                    .hasMessageContaining("uq_journal_entry_key");
        }
        books.assertUnharmed("one key twice");
    }

    /** A row that an INSERT IGNORE drops has moved nothing, and those beside it are entries like any other. */
    @Test
    void droppedRowMovesNoMoney() throws SQLException {
        Money alice = books.balance("alice");
        try (Connection attacker = books.attacker()) {
            books.run(
                    attacker,
                    List.of(ForgedEntry.insert(
                            "INSERT IGNORE",
                            List.of(
                                    ForgedEntry.of("rent", "{cash}", "{alice}", 1),
                                    ForgedEntry.of("kept", "{cash}", "{alice}", 2),
                                    ForgedEntry.of("kept", "{cash}", "{alice}", 4),
                                    ForgedEntry.of("none", "{cash}", "{alice}", -8),
                                    ForgedEntry.of("same", "{alice}", "{alice}", 16)))));
        }

        assertThat(books.balance("alice").minus(alice)).isEqualTo(Money.ofMinor(2, CZK));
        books.assertProven("rows dropped");
    }

    /** Nobody but a file says what category an entry is of. */
    @Test
    void categoryIsNotGivenByWhoPosts() throws SQLException {
        try (Connection attacker = books.attacker()) {
            books.run(
                    attacker,
                    post(ForgedEntry.of("sorted", "{cash}", "{alice}", 1).with("category", "'SALARY'")));
        }

        assertThat(books.one("SELECT COUNT(*) FROM journal_entry WHERE category IS NOT NULL"))
                .isEqualTo("0");
        books.assertProven("a category");
    }

    @Test
    void preparedTransactionHoldsNothingBack() throws SQLException {
        for (String end : List.of("XA ROLLBACK 'attack'", "XA COMMIT 'attack'")) {
            try (Connection attacker = books.attacker()) {
                books.run(attacker, List.of("XA START 'attack'"));
                books.run(attacker, post(ForgedEntry.of("prepared", "{cash}", "{alice}", 1)));
                books.run(attacker, List.of("XA END 'attack'", "XA PREPARE 'attack'"));
            }
            try (Connection later = books.attacker()) {
                books.run(later, List.of(end));
            }
            books.assertProven(end);
        }
        assertThat(books.one("SELECT COUNT(*) FROM journal_entry WHERE idempotency_key = 'prepared'"))
                .isEqualTo("1");
    }

    @Test
    void timeOfRecordingIsServersOwn() throws SQLException {
        List<String> clocks = List.of(
                "SET timestamp = 86400",
                "SET time_zone = '+13:00'",
                "SET time_zone = '-12:00'",
                "SET time_zone = 'SYSTEM'");
        for (int i = 0; i < clocks.size(); i++) {
            try (Connection attacker = books.attacker()) {
                // A server may forbid the first altogether.
                succeeds(attacker, List.of(clocks.get(i)));
                books.run(
                        attacker,
                        post(ForgedEntry.of("clock-" + i, "{cash}", "{alice}", 1)
                                .with("recorded_at", "'2001-01-01'")));
            }

            Instant recorded = LocalDateTime.parse(
                            books.one("SELECT DATE_FORMAT(recorded_at, '%Y-%m-%dT%H:%i:%s') FROM journal_entry"
                                    + " WHERE idempotency_key = 'clock-" + i + "'"))
                    .toInstant(ZoneOffset.UTC);
            assertThat(Duration.between(recorded, Instant.now()).abs()).isLessThan(Duration.ofMinutes(5));
        }
        books.assertProven("clocks");
    }

    @Test
    void honestEntryIsPostedAlikeFromAnySession() throws SQLException {
        List<String> sessions = List.of(
                "SET sql_mode = ''",
                "SET sql_select_limit = 1, max_error_count = 0, sql_auto_is_null = 1",
                "SET max_sort_length = 64, tmp_memory_table_size = 16384, join_cache_level = 8",
                "SET optimizer_switch = 'derived_merge=off,derived_with_keys=off,materialization=off,semijoin=off'",
                "SET auto_increment_increment = 1000, auto_increment_offset = 7",
                "SET SESSION TRANSACTION ISOLATION LEVEL READ UNCOMMITTED",
                "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
                "SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE");
        Money alice = books.balance("alice");
        Money bob = books.balance("bob");

        for (int i = 0; i < sessions.size(); i++) {
            try (Connection attacker = books.attacker()) {
                books.run(attacker, List.of(sessions.get(i), OLD_SNAPSHOT));
                books.run(
                        attacker,
                        List.of(
                                ForgedEntry.insert(
                                        "INSERT",
                                        List.of(
                                                ForgedEntry.of("in-" + i, "{cash}", "{alice}", 200),
                                                ForgedEntry.of("out-" + i, "{alice}", "{bob}", 100))),
                                "COMMIT"));
            }
            books.assertProven(sessions.get(i));
        }

        assertThat(books.balance("alice").minus(alice)).isEqualTo(Money.ofMinor(8 * 100, CZK));
        assertThat(books.balance("bob").minus(bob)).isEqualTo(Money.ofMinor(8 * 100, CZK));
    }

    private static boolean succeeds(Connection connection, List<String> statements) {
        try {
            books.run(connection, statements);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private static List<String> post(ForgedEntry entry) {
        return List.of(entry.insert());
    }
}
