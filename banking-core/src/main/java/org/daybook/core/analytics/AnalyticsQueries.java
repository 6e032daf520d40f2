package org.daybook.core.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the roll-ups of the bank as a whole. */
@Repository
class AnalyticsQueries {

    private final JdbcClient jdbc;

    AnalyticsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Days> covered() {
        return jdbc.sql("""
                        SELECT MIN(from_date) AS first, MAX(to_date) AS last FROM analytics_roll_up
                        HAVING first IS NOT NULL""")
                .query((row, number) ->
                        new Days(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .optional();
    }

    List<MonthlyFlow> flows(LocalDate from, LocalDate to) {
        return within(from, to, """
                        SELECT YEAR(booking_date) AS year, MONTH(booking_date) AS month, currency, product, kind, category,
                               SUM(in_count) AS in_count, SUM(in_minor) AS in_minor,
                               SUM(out_count) AS out_count, SUM(out_minor) AS out_minor
                        FROM analytics_flow
                        WHERE booking_date BETWEEN :from AND :to
                        GROUP BY year, month, currency, product, kind, category
                        ORDER BY year, month, currency, product, kind, category""")
                .query((row, number) -> new MonthlyFlow(
                        YearMonth.of(row.getInt("year"), row.getInt("month")),
                        row.getString("product"),
                        row.getString("kind"),
                        row.getString("category"),
                        turnover(row, "in"),
                        turnover(row, "out")))
                .list();
    }

    List<DayBalance> balances(LocalDate from, LocalDate to) {
        return within(from, to, """
                        SELECT * FROM analytics_balance
                        WHERE business_date BETWEEN :from AND :to
                        ORDER BY business_date, currency, product""")
                .query((row, number) -> new DayBalance(
                        row.getObject("business_date", LocalDate.class),
                        row.getString("product"),
                        row.getLong("credit_accounts"),
                        money(row, "credit_minor"),
                        row.getLong("overdrawn_accounts"),
                        money(row, "overdrawn_minor")))
                .list();
    }

    List<CategoryFlow> byCategory(LocalDate from, LocalDate to) {
        return within(from, to, """
                        SELECT currency, category, SUM(in_count) AS in_count, SUM(in_minor) AS in_minor,
                               SUM(out_count) AS out_count, SUM(out_minor) AS out_minor
                        FROM analytics_flow
                        WHERE booking_date BETWEEN :from AND :to
                        GROUP BY currency, category
                        ORDER BY currency, category""")
                .query((row, number) ->
                        new CategoryFlow(row.getString("category"), turnover(row, "in"), turnover(row, "out")))
                .list();
    }

    List<TopFlow> topFlows(LocalDate from, LocalDate to, int mostOfEachCurrency) {
        return within(from, to, """
                        WITH stream AS (
                            SELECT 'CREDIT' AS side, currency, product, kind, category,
                                   SUM(in_count) AS postings_count, SUM(in_minor) AS postings_minor
                            FROM analytics_flow
                            WHERE booking_date BETWEEN :from AND :to
                            GROUP BY currency, product, kind, category
                            UNION ALL
                            SELECT 'DEBIT', currency, product, kind, category, SUM(out_count), SUM(out_minor)
                            FROM analytics_flow
                            WHERE booking_date BETWEEN :from AND :to
                            GROUP BY currency, product, kind, category),
                        ranked AS (
                            SELECT stream.*, ROW_NUMBER() OVER (
                                       PARTITION BY currency
                                       ORDER BY postings_minor DESC, side, product, kind, category) AS place
                            FROM stream
                            WHERE postings_count > 0)
                        SELECT * FROM ranked WHERE place <= :most ORDER BY currency, place""")
                .param("most", mostOfEachCurrency)
                .query((row, number) -> new TopFlow(
                        Side.valueOf(row.getString("side")),
                        row.getString("product"),
                        row.getString("kind"),
                        row.getString("category"),
                        turnover(row, "postings")))
                .list();
    }

    private JdbcClient.StatementSpec within(LocalDate from, LocalDate to, String sql) {
        return jdbc.sql(sql).param("from", from).param("to", to);
    }

    /** From the columns {@code …_count} and {@code …_minor}. */
    static Turnover turnover(ResultSet row, String columns) throws SQLException {
        return new Turnover(row.getLong(columns + "_count"), money(row, columns + "_minor"));
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return Money.ofMinor(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }
}
