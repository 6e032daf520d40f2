package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.OPERATIONS;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.core.account.HoldRequest.Place;
import org.daybook.core.account.HoldRequest.Release;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.money.Money;
import org.daybook.core.test.TestSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What no session may do to holds. {1} has 10.00, of which 4.00 are held by {open}; its hold {ended} was released. {2} is
 * frozen for debits, {3} closed; {cash} is the bank's.
 */
class ForgedHoldIntegrationTests {

    private static final String HOLD =
            " INTO account_hold (ledger_account_id, idempotency_key, request_hash, amount_minor,"
                    + " currency, placed_on, expires_on, channel, actor, reason) VALUES ";
    private static final String END =
            " INTO account_hold_end (hold_id, how, captured_minor, entry_key, ended_on, channel, actor) VALUES ";

    private static SampleBank bank;
    private static List<String> clean;

    @BeforeAll
    static void openBank() {
        bank = new SampleBank();
        for (String reference : List.of("1", "2", "3")) {
            bank.open(reference, 0, "Holder of " + reference);
            bank.fund(reference, 1_000);
        }
        CounterHolds holds = bank.bean(CounterHolds.class);
        bank.as(OPERATIONS, () -> holds.place(new Place("open", "CARD", "1", Money.ofMinor(400, CZK), DAY, "x")));
        bank.as(OPERATIONS, () -> holds.place(new Place("ended", "CARD", "1", Money.ofMinor(100, CZK), DAY, "x")));
        bank.as(OPERATIONS, () -> holds.release(new Release("CARD", "ended")));
        bank.as(OPERATIONS, () -> holds.place(new Place("refused", "CARD", "1", Money.ofMinor(9_999, CZK), DAY, "x")));
        bank.books()
                .asRoot()
                .sql(filled("UPDATE ledger_account SET freeze = 'DEBITS' WHERE id = {2}"))
                .update();
        bank.books()
                .asRoot()
                .sql(filled("UPDATE ledger_account SET status = 'CLOSED' WHERE id = {3}"))
                .update();
        clean = rows();
    }

    @AfterAll
    static void closeBank() {
        bank.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE account_hold SET amount_minor = 1",
                "UPDATE IGNORE account_hold SET refusal = NULL",
                "DELETE FROM account_hold_end",
                "DELETE FROM account_hold",
                "TRUNCATE TABLE account_hold_end",
                "REPLACE INTO account_hold_end SELECT * FROM account_hold_end",
                "INSERT INTO account_hold_end SELECT * FROM account_hold_end ON DUPLICATE KEY UPDATE captured_minor = 1",
                "UPDATE ledger_account SET held_minor = 0",
                "UPDATE account_published SET held_minor = 0",
                "DROP TRIGGER account_hold_end_lets_go",
                "DROP TABLE account_hold",
                "LOCK TABLES account_hold WRITE"
            })
    void runtimeUserHasNoRight(String sql) throws SQLException {
        assertThat(refusal(bank.books().schema().runtime(), sql).getSQLState()).isEqualTo("42000");
        assertThat(rows()).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE account_hold SET amount_minor = 1",
                "DELETE FROM account_hold WHERE refusal IS NOT NULL",
                "UPDATE account_hold_end SET how = 'EXPIRED'",
                "DELETE FROM account_hold_end"
            })
    void ownerIsStoppedByTrigger(String sql) throws SQLException {
        assertThat(refusal(bank.books().schema().owner(), sql).getMessage()).contains("HOLD_APPEND_ONLY");
        assertThat(rows()).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "({1}, 'f', REPEAT('x', 32), 601, 'CZK', '2026-03-02', '2026-03-02', 'x', 'x', 'more than available')",
                "({1}, 'f', REPEAT('x', 32), 0, 'CZK', '2026-03-02', '2026-03-02', 'x', 'x', 'nothing')",
                "({1}, 'f', REPEAT('x', 32), -400, 'CZK', '2026-03-02', '2026-03-02', 'x', 'x', 'less than nothing')",
                "({1}, 'f', REPEAT('x', 32), NULL, 'CZK', '2026-03-02', '2026-03-02', 'x', 'x', 'no amount')",
                "({1}, 'f', REPEAT('x', 32), 1, 'EUR', '2026-03-02', '2026-03-02', 'x', 'x', 'another currency')",
                "({1}, 'f', REPEAT('x', 32), 1, 'CZK', '2026-03-02', '2026-03-01', 'x', 'x', 'expired before')",
                "({1}, 'f', REPEAT('x', 32), 1, 'CZK', '2026-03-02', '2026-02-31', 'x', 'x', 'no day')",
                "({1}, 'f', REPEAT('x', 32), 1, 'CZK', '2026-03-02', '2026-03-02', 'x', '', 'nobody')",
                "({1}, 'f', REPEAT('x', 32), 1, 'CZK', '2026-03-02', '2026-03-02', 'x', 'x', '')",
                "({1}, 'counter/open', REPEAT('x', 32), 1, 'CZK', '2026-03-02', '2026-03-02', 'x', 'x', 'key used')",
                "({1}, 'counter/refused', REPEAT('x', 32), 1, 'CZK', '2026-03-02', '2026-03-02', 'x', 'x', 'key refused')",
                "({2}, 'f', REPEAT('x', 32), 1, 'CZK', '2026-03-02', '2026-03-02', 'x', 'x', 'frozen')",
                "({3}, 'f', REPEAT('x', 32), 1, 'CZK', '2026-03-02', '2026-03-02', 'x', 'x', 'closed')",
                "({cash}, 'f', REPEAT('x', 32), 1, 'CZK', '2026-03-02', '2026-03-02', 'x', 'x', 'the bank''s')",
                "(999999, 'f', REPEAT('x', 32), 1, 'CZK', '2026-03-02', '2026-03-02', 'x', 'x', 'nobody''s')"
            })
    void holdThatIsNoneIsRefused(String values) throws SQLException {
        for (String verb : List.of("INSERT", "INSERT IGNORE")) {
            attempt("SET sql_mode = 'ALLOW_INVALID_DATES'", verb + HOLD + values);
            assertThat(rows()).as(verb).isEqualTo(clean);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "({ended}, 'RELEASED', NULL, NULL, '2026-03-02', 'x', 'x')",
                "({refused}, 'RELEASED', NULL, NULL, '2026-03-02', 'x', 'x')",
                "(999999, 'RELEASED', NULL, NULL, '2026-03-02', 'x', 'x')",
                "({open}, 'CAPTURED', 401, 'e', '2026-03-02', 'x', 'x')",
                "({open}, 'CAPTURED', 0, 'e', '2026-03-02', 'x', 'x')",
                "({open}, 'CAPTURED', 400, NULL, '2026-03-02', 'x', 'x')",
                "({open}, 'RELEASED', 400, 'e', '2026-03-02', 'x', 'x')",
                "({open}, '', NULL, NULL, '2026-03-02', 'x', 'x')",
                "({open}, 'RELEASED', NULL, NULL, '2026-02-31', 'x', 'x')",
                "({open}, 'RELEASED', NULL, NULL, '2026-03-02', 'x', '')"
            })
    void endThatIsNoneIsRefused(String values) throws SQLException {
        for (String verb : List.of("INSERT", "INSERT IGNORE")) {
            attempt("SET sql_mode = 'ALLOW_INVALID_DATES'", verb + END + values);
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
        assertThat(refusal(
                                bank.books().schema().runtime(),
                                setting,
                                "INSERT" + HOLD
                                        + "({1}, 'f', REPEAT('x', 32), 1, 'CZK', '2026-03-02', '2026-03-02', 'x', 'x', 'x')")
                        .getSQLState())
                .isEqualTo("45000");
        assertThat(rows()).isEqualTo(clean);
    }

    /** Somebody with the run-time user's password captures without an entry: the row stays, and the proof names it. */
    @Test
    void captureWithoutItsEntryIsFound() throws SQLException {
        try (Connection attacker =
                        bank.books().schema().connect(bank.books().schema().runtime());
                Statement statement = attacker.createStatement()) {
            statement.execute(filled("INSERT" + HOLD
                    + "({1}, 'forged', REPEAT('x', 32), 50, 'CZK', '2026-03-02', '2026-03-02', 'x', 'x', 'x')"));
            statement.execute(
                    "INSERT" + END.replace(" VALUES ", " SELECT ")
                            + "id, 'CAPTURED', 50, 'no-entry', '2026-03-02', 'x', 'x' FROM account_hold WHERE idempotency_key = 'forged'");
        }

        assertThat(bank.failures())
                .containsExactly(
                        "Ledger account " + id("1") + ": hold forged was captured without an entry of that amount.");
        clean = rows();
    }

    /** A bank's own account, for the values above. */
    private static String cash() {
        return Long.toString(
                bank.bean(LedgerAccounts.class).ofBank(BankRole.CASH, CZK).value());
    }

    private static void attempt(String... statements) throws SQLException {
        try (Connection attacker =
                        bank.books().schema().connect(bank.books().schema().runtime());
                Statement statement = attacker.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(filled(sql));
                } catch (SQLException refused) {
                    assertThat(refused.getSQLState()).isIn("45000", "23000", "22007", "01000");
                }
            }
        }
    }

    private static SQLException refusal(TestSchema.Login login, String... statements) throws SQLException {
        return bank.books()
                .schema()
                .refusal(
                        login,
                        Stream.of(statements)
                                .map(ForgedHoldIntegrationTests::filled)
                                .toArray(String[]::new));
    }

    private static String filled(String sql) {
        String text = sql.replace("{1}", id("1")).replace("{2}", id("2")).replace("{3}", id("3"));
        for (String key : List.of("open", "ended", "refused")) {
            text = text.contains("{" + key + "}") ? text.replace("{" + key + "}", hold(key)) : text;
        }
        return text.contains("{cash}") ? text.replace("{cash}", cash()) : text;
    }

    private static String hold(String key) {
        return bank.books()
                .asRoot()
                .sql("SELECT id FROM account_hold WHERE idempotency_key = ?")
                .param("counter/" + key)
                .query(String.class)
                .single();
    }

    private static String id(String reference) {
        return Long.toString(bank.account(reference).ledgerAccount().value());
    }

    private static List<String> rows() {
        return bank.books().asRoot().sql("""
                        SELECT CONCAT_WS(' ', 'hold', idempotency_key, amount_minor, refusal) FROM account_hold
                        UNION ALL
                        SELECT CONCAT_WS(' ', 'end', hold_id, how, captured_minor, entry_key) FROM account_hold_end
                        UNION ALL
                        SELECT CONCAT_WS(' ', 'account', id, held_minor, booked_balance_minor) FROM ledger_account
                        ORDER BY 1""").query(String.class).list();
    }
}
