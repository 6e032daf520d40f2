package org.daybook.core.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.daybook.core.test.SmallBank;
import org.daybook.core.test.TestSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no session may do to accruals and charges. Account {1} has one of each. */
class ForgedInterestIntegrationTests {

    /** One minor unit, as interest is counted. */
    private static final String ONE = "26280000000";

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final String CHARGE = " INTO account_charge (ledger_account_id, business_date, item, due_units,"
            + " posted_minor, carried_units, refusal) VALUES ";
    private static final String CLOSING = " INTO account_charge (ledger_account_id, business_date, closing, item,"
            + " due_units, posted_minor, carried_units, refusal) VALUES ";
    private static final String ACCRUAL = " INTO interest_accrual (ledger_account_id, business_date, accrual_day,"
            + " credit_units, debit_units, last_sequence) VALUES ";

    private static Books books;
    private static SmallBank bank;
    private static List<String> clean;

    @BeforeAll
    static void openBooks() throws SQLException {
        books = Books.open();
        bank = new SmallBank(books::bean, books.asRoot());
        bank.open("1", DAY.minusYears(1), 0, "CURRENT");
        bank.book("1", 10_000, DAY, DAY);
        // What a night may write, with the rights of the run-time user.
        try (Connection night = books.schema().connect(books.schema().runtime());
                Statement statement = night.createStatement()) {
            statement.execute(filled("INSERT" + ACCRUAL + "({1}, '2026-01-31', '2026-01-31', 5, 0, 1)"));
            statement.execute(filled("INSERT" + CHARGE + "({1}, '2026-01-31', 'FEE', 5, 0, 5, NULL)"));
            // Of entries of 1, one by the closing and one by a month.
            post("CREDIT_INTEREST/closing");
            statement.execute(filled(
                    "INSERT" + CLOSING + "({1}, '2026-01-31', TRUE, 'CREDIT_INTEREST', " + ONE + ", 1, 0, NULL)"));
            post("DEBIT_INTEREST/2026-01-31");
            statement.execute(filled(
                    "INSERT" + CLOSING + "({1}, '2026-01-31', FALSE, 'DEBIT_INTEREST', " + ONE + ", 1, 0, NULL)"));
        }
        clean = rows();
        assertThat(clean).hasSize(4);
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"interest_accrual", "account_charge"})
    void runtimeUserRewritesNoHistory(String table) throws SQLException {
        for (String sql : List.of(
                "DELETE FROM %s",
                "TRUNCATE TABLE %s",
                "DROP TABLE %s",
                "ALTER TABLE %s ADD COLUMN extra INT",
                "RENAME TABLE %s TO elsewhere",
                "REPLACE INTO %1$s SELECT * FROM %1$s",
                "LOCK TABLES %s WRITE",
                "UPDATE %s SET business_date = '2026-02-01'",
                "UPDATE IGNORE %s SET ledger_account_id = 1",
                "INSERT INTO %1$s SELECT * FROM %1$s ON DUPLICATE KEY UPDATE business_date = '2026-02-01'",
                "CREATE OR REPLACE TABLE %s (id INT)",
                "DROP TRIGGER %s_is_never_changed",
                "CREATE TRIGGER extra BEFORE INSERT ON %s FOR EACH ROW SET @nothing = 0")) {
            assertThat(refusal(books.schema().runtime(), sql.formatted(table)).getSQLState())
                    .as(sql)
                    .isEqualTo("42000");
        }
        for (String sql : List.of("UPDATE %s SET business_date = '2026-02-01'", "DELETE FROM %s")) {
            assertThat(refusal(books.schema().owner(), sql.formatted(table)).getMessage())
                    .contains("INTEREST_APPEND_ONLY");
        }
        assertThat(rows()).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "({1}, '2026-02-28', 'CREDIT_INTEREST', 26280000000, 1, 0, NULL)",
                "({1}, '2026-02-28', 'FEE', -26280000000, -1, 0, NULL)",
                "({1}, '2026-02-28', 'FEE', 26280000000, 0, 5, NULL)",
                "({1}, '2026-02-28', '', 0, 0, 0, NULL)",
                "({1}, '2026-01-31', 'FEE', 0, 0, 0, NULL)",
                "(999999, '2026-02-28', 'FEE', 0, 0, 0, NULL)"
            })
    void chargeThatIsNoneIsRefused(String values) throws SQLException {
        for (String verb : List.of("INSERT", "INSERT IGNORE")) {
            attempt(verb + CHARGE + values);
            assertThat(rows()).as(verb).isEqualTo(clean);
        }
    }

    /** The entry of a closing stands for one charge: that of the closing, on its date; that of a month for none of a closing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "({1}, '2026-02-28', FALSE, 'CREDIT_INTEREST', " + ONE + ", 1, 0, NULL)",
                "({1}, '2026-02-28', TRUE, 'CREDIT_INTEREST', " + ONE + ", 1, 0, NULL)",
                "({1}, '2026-01-31', FALSE, 'CREDIT_INTEREST', " + ONE + ", 1, 0, NULL)",
                "({1}, '2026-01-31', TRUE, 'DEBIT_INTEREST', " + ONE + ", 1, 0, NULL)",
                "({1}, '2026-01-31', TRUE, 'FEE', " + ONE + ", 1, 0, NULL)"
            })
    void closingThatPostedNothingIsRefused(String values) throws SQLException {
        assertThat(refusal(books.schema().runtime(), "INSERT" + CLOSING + values)
                        .getMessage())
                .contains("CHARGE_ENTRY");
        assertThat(rows()).isEqualTo(clean);
    }

    private static void post(String item) {
        String key = filled("charge/{1}/" + item);
        books.bean(Ledger.class)
                .post(new EntryOrder(
                        new EntryOrder.Origin(key, key, null, "TEST", "test"),
                        "FEE",
                        bank.account("1").ledgerAccount(),
                        books.bean(LedgerAccounts.class).ofBank(BankRole.FEE_INCOME, SmallBank.CZK),
                        Money.ofMinor(1, SmallBank.CZK),
                        EntryOrder.Dates.on(DAY),
                        "",
                        EntryOrder.Counterparty.UNKNOWN,
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "({1}, '2026-01-31', '2026-01-31', 9, 0, 1)",
                "({1}, '2026-02-01', '2026-02-02', 9, 0, 1)",
                "({1}, '2026-02-01', '2026-02-01', NULL, 0, 1)",
                "(999999, '2026-02-01', '2026-02-01', 9, 0, 1)"
            })
    void accrualThatIsNoneIsRefused(String values) throws SQLException {
        attempt("INSERT" + ACCRUAL + values);
        assertThat(rows()).isEqualTo(clean);
    }

    @Test
    void sessionWithoutItsChecksIsRefused() throws SQLException {
        for (String setting : List.of("check_constraint_checks", "foreign_key_checks", "unique_checks")) {
            for (String insert : List.of(
                    ACCRUAL + "({1}, '2026-02-01', '2026-02-01', 9, 0, 1)",
                    CHARGE + "({1}, '2026-02-28', 'FEE', 0, 0, 0, NULL)")) {
                assertThat(refusal(books.schema().runtime(), "SET " + setting + " = 0", "INSERT" + insert)
                                .getMessage())
                        .contains("CHECKS_OFF");
            }
        }
        assertThat(rows()).isEqualTo(clean);
    }

    private static void attempt(String sql) throws SQLException {
        try (Connection attacker = books.schema().connect(books.schema().runtime());
                Statement statement = attacker.createStatement()) {
            statement.execute(filled(sql));
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isIn("45000", "23000", "22007", "01000");
        }
    }

    private static SQLException refusal(TestSchema.Login login, String... statements) throws SQLException {
        return books.schema()
                .refusal(
                        login,
                        Stream.of(statements)
                                .map(ForgedInterestIntegrationTests::filled)
                                .toArray(String[]::new));
    }

    private static String filled(String sql) {
        return sql.replace(
                "{1}", Long.toString(bank.account("1").ledgerAccount().value()));
    }

    private static List<String> rows() {
        return books.asRoot().sql("""
                        SELECT CONCAT_WS(' ', 'accrual', ledger_account_id, business_date, accrual_day, credit_units)
                        FROM interest_accrual
                        UNION ALL
                        SELECT CONCAT_WS(' ', 'charge', ledger_account_id, business_date, item, due_units, posted_minor)
                        FROM account_charge
                        ORDER BY 1""").query(String.class).list();
    }
}
