package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.account.SampleBank.ANALYST;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daybook.core.test.TestSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no session may do to freezes and their history. {1} is frozen for debits, {2} is not frozen, {cash} is the bank's. */
class ForgedFreezeIntegrationTests {

    private static final String FREEZE = " INTO account_freeze (ledger_account_id, scope, reason, actor) VALUES ";

    private static SampleBank bank;
    private static List<String> clean;

    @BeforeAll
    static void openBank() {
        bank = new SampleBank();
        bank.open("1", 0, "Jana Nováková");
        bank.open("2", 0, "Karel Novák");
        bank.fund("1", 1_000);
        bank.fund("2", 1_000);
        bank.freeze("1", FreezeScope.DEBITS);
        clean = rows();
    }

    @AfterAll
    static void closeBank() {
        bank.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE account_freeze SET reason = 'another'",
                "UPDATE IGNORE account_freeze SET scope = 'NONE'",
                "DELETE FROM account_freeze",
                "TRUNCATE TABLE account_freeze",
                "REPLACE INTO account_freeze SELECT * FROM account_freeze",
                "INSERT INTO account_freeze SELECT * FROM account_freeze ON DUPLICATE KEY UPDATE reason = ''",
                "UPDATE ledger_account SET freeze = 'NONE'",
                "UPDATE account_published SET freeze = 'NONE'",
                "UPDATE ledger_account SET attached_minor = 0",
                "UPDATE account_freeze SET expires_on = '2000-01-01'",
                "DELETE FROM account_unfreeze",
                "UPDATE freeze_code SET by_authority = 0",
                "INSERT INTO freeze_code VALUES ('MINE', 0)",
                "UPDATE freeze_code_expiry SET allowed = 1",
                "DROP TRIGGER account_freeze_takes_hold",
                "DROP TABLE account_freeze",
                "LOCK TABLES account_freeze WRITE"
            })
    void runtimeUserHasNoRight(String sql) throws SQLException {
        assertThat(refusal(bank.books().schema().runtime(), sql).getSQLState()).isEqualTo("42000");
        assertThat(rows()).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE account_freeze SET reason = 'another'", "DELETE FROM account_freeze"})
    void ownerIsStoppedByTrigger(String sql) throws SQLException {
        assertThat(refusal(bank.books().schema().owner(), sql).getMessage()).contains("FREEZE_APPEND_ONLY");
        assertThat(rows()).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "({2}, 'NONE', 'lifts nothing', 'x')",
                "({2}, 'AMOUNT', 'no amount', 'x')",
                "({2}, '', 'no scope', 'x')",
                "({2}, NULL, 'no scope', 'x')",
                "({2}, 'ALL', '', 'x')",
                "({2}, 'ALL', NULL, 'x')",
                "({2}, 'ALL', 'nobody', '')",
                "({cash}, 'ALL', 'the bank itself', 'x')",
                "(999999, 'ALL', 'nobody''s', 'x')"
            })
    void freezeThatIsNoneIsRefused(String values) throws SQLException {
        for (String verb : List.of("INSERT", "INSERT IGNORE")) {
            refusal(bank.books().schema().runtime(), "SET sql_mode = ''", verb + FREEZE + values);
            assertThat(rows()).as(verb).isEqualTo(clean);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET check_constraint_checks = 0",
                "SET foreign_key_checks = 0",
                "SET unique_checks = 0",
                "SET insert_id = 900"
            })
    void sessionWithoutItsChecksIsRefused(String setting) throws SQLException {
        assertThat(refusal(bank.books().schema().runtime(), setting, "INSERT" + FREEZE + "({2}, 'ALL', 'forged', 'x')")
                        .getSQLState())
                .isEqualTo("45000");
        assertThat(rows()).isEqualTo(clean);
    }

    /** By itself, by one person, by an approval of something else, before its time or of a code that never expires. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO account_unfreeze (freeze_id, how, reason, actor) VALUES ({freeze}, 'APPROVED', 'x', 'STAFF adam')",
                "INSERT INTO account_unfreeze (freeze_id, how, proposal_id, reason, actor) VALUES ({freeze}, 'APPROVED', 1, 'x', 'STAFF adam')",
                "INSERT INTO account_unfreeze (freeze_id, how, reason, actor) VALUES ({freeze}, 'EXPIRED', 'x', 'JOB night')",
                "INSERT INTO account_unfreeze (freeze_id, how, reason, actor) VALUES ({freeze}, 'EARLIER', 'x', 'STAFF adam')",
                "INSERT INTO account_unfreeze (freeze_id, how, reason, actor) VALUES ({freeze}, '', 'x', 'STAFF adam')",
                "INSERT INTO account_unfreeze (freeze_id, how, reason, actor) VALUES (999999, 'APPROVED', 'x', 'STAFF adam')",
                "INSERT INTO freeze_code_expiry (code, allowed, actor) VALUES ('OTHER', 1, 'STAFF adam')",
                "INSERT INTO freeze_code_expiry (code, allowed, proposal_id, actor) VALUES ('SANCTIONS', 1, 1, 'STAFF adam')",
                "INSERT INTO account_freeze (ledger_account_id, scope, code, reason, actor, expires_on) VALUES ({2}, 'ALL', 'OTHER', 'x', 'x', '2100-01-01')",
                "INSERT INTO account_freeze (ledger_account_id, scope, code, reason, actor, expires_on) VALUES ({2}, 'ALL', 'SANCTIONS', 'x', 'x', '2100-01-01')",
                "INSERT INTO account_freeze (ledger_account_id, scope, code, reason, actor) VALUES ({2}, 'ALL', 'MINE', 'x', 'x')",
                "INSERT INTO account_freeze (ledger_account_id, scope, amount_minor, reason, actor) VALUES ({2}, 'ALL', 5, 'x', 'x')",
                "INSERT INTO account_freeze (ledger_account_id, scope, amount_minor, reason, actor) VALUES ({2}, 'AMOUNT', -5, 'x', 'x')"
            })
    void liftingTakesTwo(String sql) throws SQLException {
        for (String verb : List.of("INSERT INTO", "INSERT IGNORE INTO")) {
            assertThat(refusal(
                                    bank.books().schema().runtime(),
                                    "SET sql_mode = ''",
                                    sql.replace("INSERT INTO", verb).replace("{freeze}", freeze()))
                            .getSQLState())
                    .isEqualTo("45000");
            assertThat(rows()).as(verb).isEqualTo(clean);
        }
    }

    private static String freeze() {
        return bank.books()
                .asRoot()
                .sql("SELECT MIN(id) FROM account_freeze")
                .query(String.class)
                .single();
    }

    /** A session may freeze: that is its right. The place in the sequence and the time are the server's. */
    @Test
    void sequenceAndTimeAreTheServers() throws SQLException {
        try (Connection attacker = runtime();
                Statement statement = attacker.createStatement()) {
            attacker.setAutoCommit(false);
            statement.execute(
                    filled("INSERT INTO account_freeze (ledger_account_id, scope, reason, actor, last_sequence,"
                            + " recorded_at) VALUES ({2}, 'ALL', 'x', 'x', 77, '1999-01-01')"));

            try (var row = statement.executeQuery(
                    "SELECT f.last_sequence = a.last_sequence, f.recorded_at > '2020-01-01' FROM account_freeze f"
                            + " JOIN ledger_account a ON a.id = f.ledger_account_id ORDER BY f.id DESC LIMIT 1")) {
                row.next();
                assertThat(row.getBoolean(1)).isTrue();
                assertThat(row.getBoolean(2)).isTrue();
            }
            attacker.rollback();
        }
        assertThat(rows()).isEqualTo(clean);
    }

    /** A posting in flight holds the account's row; the freeze waits for it and then counts it. */
    @Test
    void freezeWaitsForPostingInFlight() throws Exception {
        try (Connection posting = runtime();
                Statement statement = posting.createStatement()) {
            posting.setAutoCommit(false);
            statement.execute(filled("SELECT 1 FROM ledger_account WHERE id = {2} FOR UPDATE"));

            CompletableFuture<FreezeOutcome> freeze =
                    CompletableFuture.supplyAsync(() -> bank.as(ANALYST, () -> bank.bean(Freezes.class)
                            .freeze("2", FreezeOrder.of(FreezeScope.ALL, FreezeCode.OTHER, "Exercise"))));
            awaitLockWait();
            assertThat(freeze).isNotDone();
            statement.execute(
                    filled(
                            "INSERT INTO journal_entry (idempotency_key, request_hash, event_id,"
                                    + " kind, channel, actor, debit_account_id, credit_account_id, amount_minor, currency, booking_date,"
                                    + " value_date, narrative) VALUES ('in-flight',"
                                    + " REPEAT('x', 32), 'e', 'TRANSFER', 'SQL', 'x', {2}, {cash}, 1, 'CZK', '2026-03-02', '2026-03-02', '')"));
            posting.commit();

            FreezeOutcome.Frozen frozen = (FreezeOutcome.Frozen) freeze.get();
            assertThat(frozen.lastSequence()).isEqualTo(2);
            bank.unfreeze(frozen.freeze());
        }
        assertThat(bank.failures()).isEmpty();
        clean = rows();
    }

    /** The server shows what it saw last for as long as it is asked more often than ten times a second. */
    private static void awaitLockWait() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (bank.books()
                        .asRoot()
                        .sql("SELECT COUNT(*) FROM information_schema.innodb_lock_waits")
                        .query(Long.class)
                        .single()
                == 0) {
            assertThat(System.nanoTime()).as("nobody waits for the lock").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static Connection runtime() throws SQLException {
        return bank.books().schema().connect(bank.books().schema().runtime());
    }

    private static SQLException refusal(TestSchema.Login login, String... statements) throws SQLException {
        return bank.books()
                .schema()
                .refusal(
                        login,
                        Stream.of(statements)
                                .map(ForgedFreezeIntegrationTests::filled)
                                .toArray(String[]::new));
    }

    private static String filled(String sql) {
        return sql.replace("{1}", id("1")).replace("{2}", id("2")).replace("{cash}", cash());
    }

    private static String id(String reference) {
        return Long.toString(bank.account(reference).ledgerAccount().value());
    }

    private static String cash() {
        return bank.books()
                .asRoot()
                .sql("SELECT id FROM ledger_account WHERE role = 'CASH'")
                .query(String.class)
                .single();
    }

    private static List<String> rows() {
        return bank.books()
                .asRoot()
                .sql(
                        "SELECT CONCAT_WS('|', a.id, a.freeze, a.attached_minor, f.id, f.scope, f.reason, f.alert, f.actor, f.last_sequence,"
                                + " f.recorded_at, u.how) FROM ledger_account a LEFT JOIN account_freeze f ON f.ledger_account_id = a.id"
                                + " LEFT JOIN account_unfreeze u ON u.freeze_id = f.id ORDER BY a.id, f.id")
                .query(String.class)
                .list();
    }
}
