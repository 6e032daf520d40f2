package org.daybook.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.daybook.core.security.Actor;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What no session may do to the trail, whatever it sets before. Three entries are in it. */
class ForgedAuditIntegrationTests {

    private static final String ENTRY = " INTO audit_entry (sequence, recorded_at, actor_kind, actor_name, action,"
            + " readable_with, subject_kind, subject_reference, details) VALUES ";
    private static final String FITTING =
            "(0, '2000-01-01', 'STAFF', 'mallory', 'FORGED', 'SEE_AUDIT', 'account', '1', '')";

    private static Books books;
    private static List<String> clean;

    private enum Action implements AuditAction {
        OPENED
    }

    @BeforeAll
    static void openBooks() {
        books = Books.open();
        books.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int i = 0; i < 3; i++) {
                books.bean(AuditTrail.class)
                        .record(
                                Actor.staff("anna"),
                                Action.OPENED,
                                AuditSubject.account("A" + i),
                                AuditDetails.of("i", i));
            }
        });
        clean = rows();
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET details = ''",
                "UPDATE IGNORE audit_entry SET actor_name = 'otto'",
                "DELETE FROM audit_entry",
                "DELETE FROM audit_entry ORDER BY sequence DESC LIMIT 1",
                "TRUNCATE TABLE audit_entry",
                "REPLACE INTO audit_entry SELECT * FROM audit_entry",
                "INSERT INTO audit_entry SELECT * FROM audit_entry ON DUPLICATE KEY UPDATE details = ''",
                "UPDATE audit_head SET last_sequence = 0",
                "INSERT INTO audit_head VALUES (2, 0)",
                "DELETE FROM audit_head",
                "TRUNCATE TABLE audit_head",
                "DROP TABLE audit_entry",
                "DROP TRIGGER audit_entry_is_numbered",
                "ALTER TABLE audit_entry DROP COLUMN details",
                "LOCK TABLES audit_entry WRITE",
                "UPDATE audit_seal SET key_id = ''",
                "DELETE FROM audit_seal",
                "TRUNCATE TABLE audit_seal",
                "REPLACE INTO audit_seal SELECT * FROM audit_seal",
                "DROP TRIGGER audit_seal_follows_the_one_before"
            })
    void runtimeUserHasNoRight(String sql) throws SQLException {
        assertThat(books.schema().refusal(books.schema().runtime(), sql).getSQLState())
                .isEqualTo("42000");
        assertThat(rows()).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET details = '' WHERE sequence = 2",
                "DELETE FROM audit_entry WHERE sequence = 3"
            })
    void ownerIsStoppedByTrigger(String sql) throws SQLException {
        assertThat(books.schema().refusal(books.schema().owner(), sql).getMessage())
                .contains("AUDIT_APPEND_ONLY");
        assertThat(rows()).isEqualTo(clean);
    }

    /** IGNORE would make 0 of a number that is not found, and the trail would begin again. */
    @Test
    void entryThatCannotBeNumberedIsRefused() throws SQLException {
        assertThat(books.schema()
                        .refusal(
                                books.schema().runtime(),
                                "SET sql_select_limit = 0",
                                "INSERT IGNORE" + ENTRY
                                        + "(0, '2000-01-01', 'STAFF', 'mallory', 'FORGED', 'SEE_AUDIT', 'account', '1', '')")
                        .getMessage())
                .contains("AUDIT_NUMBER");
        assertThat(rows()).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(0, '2000-01-01', 'STAFF', NULL, 'FORGED', 'SEE_AUDIT', 'account', '1', '')",
                "(0, '2000-01-01', 'NOBODY', 'mallory', 'FORGED', 'SEE_AUDIT', 'account', '1', '')",
                "(0, '2000-01-01', 'STAFF', 'Mallory X', 'FORGED', 'SEE_AUDIT', 'account', '1', '')",
                "(0, '2000-01-01', 'STAFF', 'mallory', 'forged', 'SEE_AUDIT', 'account', '1', '')",
                "(0, '2000-01-01', 'STAFF', 'mallory', 'FORGED', '', 'account', '1', '')",
                "(0, '2000-01-01', 'STAFF', 'mallory', 'FORGED', 'SEE_AUDIT', 'account', 'a@b', '')",
                "(0, '2000-01-01', 'STAFF', 'mallory', 'FORGED', 'SEE_AUDIT', 'account', '1', 'no line')",
                "(0, '2000-01-01', 'STAFF', 'mallory', 'FORGED', 'SEE_AUDIT', 'account', '1', 'a=b\\nA=c\\n')"
            })
    void entryWithoutCanonicalFormIsRefused(String values) throws SQLException {
        for (String verb : List.of("INSERT", "INSERT IGNORE")) {
            books.schema().refusal(books.schema().runtime(), "SET sql_mode = ''", verb + ENTRY + values);
            assertThat(rows()).as(verb).isEqualTo(clean);
        }
    }

    /** A session may add entries: that is its right. It gives them neither number nor time, and makes no gap. */
    @Test
    void numberAndTimeAreTheServers() throws SQLException {
        try (Connection attacker = books.schema().connect(books.schema().runtime());
                Statement statement = attacker.createStatement()) {
            attacker.setAutoCommit(false);
            statement.execute("SET insert_id = 900, unique_checks = 0, check_constraint_checks = 0");
            statement.execute("INSERT" + ENTRY + FITTING.replace("(0,", "(700,"));
            statement.execute("INSERT IGNORE" + ENTRY + FITTING.replace("(0,", "(1,") + ", " + FITTING);

            try (var result = statement.executeQuery(
                    "SELECT GROUP_CONCAT(sequence ORDER BY sequence), MIN(recorded_at) > '2020-01-01' FROM audit_entry")) {
                result.next();
                assertThat(result.getString(1)).isEqualTo("1,2,3,4,5,6");
                assertThat(result.getBoolean(2)).isTrue();
            }
            attacker.rollback();
        }
        assertThat(rows()).isEqualTo(clean);
    }

    /** A seal before its turn would keep the sealer from going on; one without an entry would seal what is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"(0, ", "(2, ", "(4, ", "(-1, ", "(NULL, "})
    void sealOutOfTurnIsRefused(String sequence) throws SQLException {
        for (String verb : List.of("INSERT", "INSERT IGNORE")) {
            books.schema()
                    .refusal(
                            books.schema().runtime(),
                            "SET sql_mode = '', check_constraint_checks = 0",
                            verb + " INTO audit_seal VALUES " + sequence
                                    + "REPEAT('x', 32), 'k0123456789abcdef', '2000-01-01')");
            assertThat(books.asRoot()
                            .sql("SELECT COUNT(*) FROM audit_seal")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static List<String> rows() {
        return books.asRoot()
                .sql("SELECT CONCAT_WS('|', e.sequence, recorded_at, actor_kind, actor_name, action, readable_with,"
                        + " subject_kind, subject_reference, details, h.last_sequence) FROM audit_entry e, audit_head h"
                        + " ORDER BY e.sequence")
                .query(String.class)
                .list();
    }
}
