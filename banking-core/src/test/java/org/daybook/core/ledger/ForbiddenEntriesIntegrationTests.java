package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each forbidden entry from each kind of session, past the service, committed whatever the database says. */
class ForbiddenEntriesIntegrationTests {

    /** What a session of the run-time user may set for itself before it attacks. */
    private static final List<String> SESSIONS = List.of(
            "SET @nothing = 0",
            "SET check_constraint_checks = 0",
            "SET foreign_key_checks = 0",
            "SET unique_checks = 0",
            "SET check_constraint_checks = 0, foreign_key_checks = 0, unique_checks = 0, sql_mode = ''",
            "SET sql_mode = ''",
            "SET sql_mode = 'ALLOW_INVALID_DATES,NO_AUTO_VALUE_ON_ZERO'",
            "SET insert_id = 1",
            "SET time_zone = '-12:00'",
            "SET sql_select_limit = 1, max_error_count = 0, sql_auto_is_null = 1",
            "SET max_sort_length = 64, tmp_memory_table_size = 16384, join_cache_level = 8",
            "SET optimizer_switch = 'derived_merge=off,derived_with_keys=off,materialization=off,semijoin=off'",
            "SET SESSION TRANSACTION ISOLATION LEVEL READ UNCOMMITTED",
            "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
            "SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE");

    private static final String CHECKS_OFF_FOR_ONE =
            "SET STATEMENT foreign_key_checks = 0, check_constraint_checks = 0 FOR INSERT";

    private static final String IGNORING = "INSERT IGNORE";
    private static final List<String> VERBS = List.of("INSERT", IGNORING);

    private static AttackedBooks books;

    @BeforeAll
    static void openBooks() {
        books = new AttackedBooks();
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    static Stream<ForbiddenEntries> forbidden() {
        return ForbiddenEntries.all();
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void isRefusedFromAnySession(ForbiddenEntries forbidden) throws SQLException {
        for (String session : SESSIONS) {
            try (Connection attacker = books.attacker()) {
                attacker.setAutoCommit(false);
                books.run(attacker, List.of(session));
                for (String verb : VERBS) {
                    attack(attacker, forbidden, session + ", " + verb, verb);
                }
            }
        }
        try (Connection attacker = books.attacker()) {
            attacker.setAutoCommit(false);
            attack(attacker, forbidden, CHECKS_OFF_FOR_ONE, CHECKS_OFF_FOR_ONE);
        }
        books.assertUnharmed(forbidden.name());
    }

    private static void attack(Connection attacker, ForbiddenEntries forbidden, String how, String verb)
            throws SQLException {
        books.run(attacker, List.of("START TRANSACTION WITH CONSISTENT SNAPSHOT"));

        if (verb.equals(IGNORING)) {
            // What a constraint forbids is dropped without an error, what a rule of the trigger forbids is not.
            assertThat(posted(attacker, forbidden.statement(verb)))
                    .as("%s: %s", forbidden, how)
                    .isZero();
        } else {
            assertThatThrownBy(() -> books.run(attacker, List.of(forbidden.statement(verb))))
                    .as("%s: %s", forbidden, how)
                    .isInstanceOf(SQLException.class);
        }

        attacker.commit();
        assertThat(books.one("SELECT COUNT(*) FROM journal_entry"))
                .as("%s: %s", forbidden, how)
                .isEqualTo("6");
    }

    private static int posted(Connection attacker, String sql) throws SQLException {
        try (Statement statement = attacker.createStatement()) {
            return statement.executeUpdate(books.filled(sql));
        } catch (SQLException refused) {
            return 0;
        }
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void isRefusedByItsOwnRule(ForbiddenEntries forbidden) throws SQLException {
        try (Connection attacker = books.attacker()) {
            attacker.setAutoCommit(false);

            assertThatThrownBy(() -> books.run(attacker, List.of(forbidden.statement("INSERT"))))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(forbidden.rule());

            attacker.rollback();
        }
    }
}
