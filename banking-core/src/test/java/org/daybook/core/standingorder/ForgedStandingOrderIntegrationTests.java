package org.daybook.core.standingorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.money.Money;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.test.Books;
import org.daybook.core.test.SmallBank;
import org.daybook.core.test.TestSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What no session may do to standing orders. Order {paid} was paid on Monday 2 March 2026, {broke} was refused on that day,
 * {ended} has ended.
 */
class ForgedStandingOrderIntegrationTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Currency CZK = Currency.getInstance("CZK");
    private static final Principal OPERATIONS = Principal.staff("otto", Set.of(Role.OPERATIONS));
    private static final String TERMS =
            " INTO standing_order_terms (order_id, version, ended, beneficiary_account, amount_minor, currency, narrative,"
                    + " first_date, frequency, actor) VALUES ";
    private static final String TRY =
            " INTO standing_order_try (order_id, due_date, number, tried_on, outcome, refusal, amount_minor, actor) VALUES ";

    private static Books books;
    private static List<String> clean;

    @BeforeAll
    static void openBooks() {
        books = Books.open();
        SmallBank bank = new SmallBank(books::bean, books.asRoot());
        books.bean(BusinessDates.class).advanceTo(MONDAY, "test");
        bank.open("PAYER", MONDAY, 0, "CURRENT");
        bank.open("PAYEE", MONDAY, 0, "CURRENT");
        bank.book("PAYER", 10_000, MONDAY, MONDAY);
        StandingOrders orders = books.bean(StandingOrders.class);
        bank.as(OPERATIONS, () -> orders.enter(order("paid", 1_000)));
        bank.as(OPERATIONS, () -> orders.enter(order("broke", 1_000_000)));
        bank.as(OPERATIONS, () -> orders.enter(order("ended", 1_000)));
        bank.as(OPERATIONS, () -> orders.end(new StandingOrderId(Long.parseLong(id("ended")))));
        StandingOrderExecutions executions = books.bean(StandingOrderExecutions.class);
        executions
                .due(MONDAY, new StandingOrderId(0), 10)
                .due()
                .forEach(due -> executions.execute(due, MONDAY, Actor.job("standing-orders"), () -> {}));
        clean = rows();
        assertThat(clean).hasSize(3 + 4 + 2);
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    private static NewStandingOrder order(String key, long minor) {
        return new NewStandingOrder(
                key,
                "BRANCH",
                "PAYER",
                new StandingOrderTerms(
                        new Beneficiary.Here("PAYEE"),
                        Money.ofMinor(minor, CZK),
                        "",
                        new Schedule(MONDAY, Frequency.WEEKLY, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"standing_order", "standing_order_terms", "standing_order_try"})
    void runtimeUserRewritesNoHistory(String table) throws SQLException {
        for (String sql : List.of(
                "DELETE FROM %s",
                "TRUNCATE TABLE %s",
                "DROP TABLE %s",
                "ALTER TABLE %s ADD COLUMN extra INT",
                "RENAME TABLE %s TO elsewhere",
                "REPLACE INTO %1$s SELECT * FROM %1$s",
                "LOCK TABLES %s WRITE",
                "CREATE OR REPLACE TABLE %s (id INT)",
                "CREATE TRIGGER extra BEFORE INSERT ON %s FOR EACH ROW SET @nothing = 0")) {
            assertThat(refusal(books.schema().runtime(), sql.formatted(table)).getSQLState())
                    .as(sql)
                    .isEqualTo("42000");
        }
        assertThat(rows()).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE standing_order SET account_id = 1",
                "UPDATE standing_order_terms SET amount_minor = 1",
                "UPDATE IGNORE standing_order_terms SET ended = TRUE",
                "UPDATE standing_order_try SET outcome = 'GIVEN_UP'",
                "INSERT INTO standing_order_try (order_id, due_date, number, tried_on, outcome, amount_minor, actor)"
                        + " SELECT order_id, due_date, number, tried_on, outcome, amount_minor, actor FROM standing_order_try"
                        + " ON DUPLICATE KEY UPDATE amount_minor = 1",
                "DROP TRIGGER standing_order_try_is_next"
            })
    void runtimeUserHasNoRight(String sql) throws SQLException {
        assertThat(refusal(books.schema().runtime(), sql).getSQLState()).isEqualTo("42000");
        assertThat(rows()).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE standing_order SET channel = 'x'",
                "DELETE FROM standing_order",
                "UPDATE standing_order_terms SET amount_minor = 1",
                "DELETE FROM standing_order_terms",
                "UPDATE standing_order_try SET amount_minor = 1",
                "DELETE FROM standing_order_try"
            })
    void ownerIsStoppedByTrigger(String sql) throws SQLException {
        assertThat(refusal(books.schema().owner(), sql).getMessage()).contains("STANDING_ORDER_APPEND_ONLY");
        assertThat(rows()).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "({paid}, 1, FALSE, 'x', 1, 'CZK', '', '2026-03-02', 'WEEKLY', 'x')",
                "({paid}, 3, FALSE, 'x', 1, 'CZK', '', '2026-03-02', 'WEEKLY', 'x')",
                "({paid}, 0, FALSE, 'x', 1, 'CZK', '', '2026-03-02', 'WEEKLY', 'x')",
                "({paid}, 2, FALSE, 'x', 0, 'CZK', '', '2026-03-02', 'WEEKLY', 'x')",
                "({paid}, 2, FALSE, 'x', -1, 'CZK', '', '2026-03-02', 'WEEKLY', 'x')",
                "({paid}, 2, FALSE, 'x', 1, 'CZK', '', '2026-03-02', '', 'x')",
                "({paid}, 2, FALSE, NULL, 1, 'CZK', '', '2026-03-02', 'WEEKLY', 'x')",
                "({paid}, 2, FALSE, 'x', 1, 'CZK', '', '2026-03-02', 'WEEKLY', '')",
                "({ended}, 3, FALSE, 'x', 1, 'CZK', '', '2026-03-02', 'WEEKLY', 'x')",
                "(999999, 1, FALSE, 'x', 1, 'CZK', '', '2026-03-02', 'WEEKLY', 'x')"
            })
    void termsThatAreNoneAreRefused(String values) throws SQLException {
        assertThat(attempt("INSERT" + TERMS + values)).isIn("45000", "23000", "01000");
        attempt("INSERT IGNORE" + TERMS + values);
        assertThat(rows()).isEqualTo(clean);
    }

    /** Each would keep a payment from being made, or hide that one was. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "({paid}, '2026-03-09', 1, '2026-03-09', 'EXECUTED', NULL, 1000, 'x')",
                "({broke}, '2026-03-02', 2, '2026-03-03', 'EXECUTED', NULL, 1000000, 'x')",
                "({broke}, '2026-03-02', 3, '2026-03-03', 'GIVEN_UP', 'INSUFFICIENT_FUNDS', 1000000, 'x')",
                "({broke}, '2026-03-02', 2, '2026-03-03', 'GIVEN_UP', 'INSUFFICIENT_FUNDS', 1000000, 'x')",
                "({broke}, '2026-03-02', 2, '2026-03-02', 'REFUSED', 'INSUFFICIENT_FUNDS', 1000000, 'x')",
                "({broke}, '2026-03-02', 2, '2026-03-01', 'REFUSED', 'INSUFFICIENT_FUNDS', 1000000, 'x')",
                "({broke}, '2026-03-09', 1, '2026-03-08', 'REFUSED', 'INSUFFICIENT_FUNDS', 1000000, 'x')",
                "({paid}, '2026-03-02', 2, '2026-03-03', 'REFUSED', 'INSUFFICIENT_FUNDS', 1000, 'x')",
                "({paid}, '2026-03-09', 1, '2026-03-09', '', NULL, 1000, 'x')",
                "(999999, '2026-03-09', 1, '2026-03-09', 'REFUSED', 'x', 1000, 'x')"
            })
    void tryThatIsNoneIsRefused(String values) throws SQLException {
        assertThat(attempt("INSERT" + TRY + values)).isIn("45000", "23000", "01000");
        attempt("INSERT IGNORE" + TRY + values);
        assertThat(rows()).isEqualTo(clean);
    }

    @Test
    void sessionWithoutItsChecksIsRefused() throws SQLException {
        for (String setting : List.of("check_constraint_checks", "foreign_key_checks", "unique_checks")) {
            for (String insert : List.of(
                    "INSERT INTO standing_order (idempotency_key, request_hash, account_id, channel)"
                            + " VALUES ('f', REPEAT('x', 32), 1, 'x')",
                    "INSERT" + TERMS + "({paid}, 2, FALSE, 'x', 1, 'CZK', '', '2026-03-02', 'WEEKLY', 'x')",
                    "INSERT" + TRY + "({paid}, '2026-03-09', 1, '2026-03-09', 'REFUSED', 'x', 1000, 'x')")) {
                assertThat(refusal(books.schema().runtime(), "SET " + setting + " = 0", insert)
                                .getMessage())
                        .contains("CHECKS_OFF");
            }
        }
        assertThat(refusal(
                                books.schema().runtime(),
                                "INSERT INTO standing_order (id, idempotency_key, request_hash, account_id, channel)"
                                        + " VALUES (900, 'f', REPEAT('x', 32), 1, 'x')")
                        .getMessage())
                .contains("ID_FORCED");
        assertThat(rows()).isEqualTo(clean);
    }

    /** The state of the refusal; empty if it went through. */
    private static String attempt(String sql) throws SQLException {
        try (Connection attacker = books.schema().connect(books.schema().runtime());
                Statement statement = attacker.createStatement()) {
            statement.execute(filled(sql));
            return "";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private static SQLException refusal(TestSchema.Login login, String... statements) throws SQLException {
        return books.schema()
                .refusal(
                        login,
                        Stream.of(statements)
                                .map(ForgedStandingOrderIntegrationTests::filled)
                                .toArray(String[]::new));
    }

    private static String filled(String sql) {
        String text = sql;
        for (String key : List.of("paid", "broke", "ended")) {
            text = text.contains("{" + key + "}") ? text.replace("{" + key + "}", id(key)) : text;
        }
        return text;
    }

    private static String id(String key) {
        return books.asRoot()
                .sql("SELECT id FROM standing_order WHERE idempotency_key = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    private static List<String> rows() {
        return books.asRoot().sql("""
                        SELECT CONCAT_WS(' ', 'order', id, idempotency_key, account_id, channel) FROM standing_order
                        UNION ALL
                        SELECT CONCAT_WS(' ', 'terms', order_id, version, ended, amount_minor) FROM standing_order_terms
                        UNION ALL
                        SELECT CONCAT_WS(' ', 'try', order_id, due_date, number, tried_on, outcome, amount_minor)
                        FROM standing_order_try
                        ORDER BY 1""").query(String.class).list();
    }
}
