package org.daybook.core.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what customers have and move. */
@Repository
class CustomerSummaryQueries {

    private static final String CUSTOMERS = """
            FROM account_holder_published h
                 JOIN account_published a ON a.account_id = h.account_id
                 JOIN customer_published c ON c.customer_id = h.customer_id
                 JOIN customer_name_published n ON n.customer_id = h.customer_id
            """;

    /** Each account once, and of its months those that are wanted. */
    private static final String MONTHS = """
                 LEFT JOIN (SELECT ledger_account_id, SUM(in_count) AS in_count, SUM(in_minor) AS in_minor,
                                   SUM(out_count) AS out_count, SUM(out_minor) AS out_minor
                            FROM analytics_account_month
                            WHERE month BETWEEN :from AND :to
                            GROUP BY ledger_account_id) m ON m.ledger_account_id = a.ledger_account_id
            """;

    private static final String BY_REFERENCE = "LENGTH(c.reference), c.reference, a.currency";

    private final JdbcClient jdbc;

    CustomerSummaryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(CustomerFilter filter) {
        Condition condition = Condition.of(filter);
        return jdbc.sql("SELECT COUNT(DISTINCT c.customer_id, a.currency) " + CUSTOMERS + condition.where())
                .params(condition.params)
                .query(Long.class)
                .single();
    }

    List<CustomerSummary> page(
            CustomerFilter filter, CustomerSort sort, boolean ascending, int offset, int limit, Days months) {
        Condition condition = Condition.of(filter);
        return jdbc.sql("""
                        SELECT c.reference, n.full_name, a.currency, COUNT(*) AS accounts,
                               SUM(a.booked_balance_minor) AS balance_minor,
                               COALESCE(SUM(m.in_count), 0) AS in_count, COALESCE(SUM(m.in_minor), 0) AS in_minor,
                               COALESCE(SUM(m.out_count), 0) AS out_count, COALESCE(SUM(m.out_minor), 0) AS out_minor,
                               MAX(a.last_booking_date) AS last_date
                        """ + CUSTOMERS + MONTHS + condition.where()
                        + " GROUP BY c.customer_id, c.reference, n.full_name, a.currency ORDER BY "
                        + order(sort, ascending ? "" : " DESC") + " LIMIT :limit OFFSET :offset")
                .params(condition.params)
                .param("from", months.from())
                .param("to", months.to())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new CustomerSummary(
                        row.getString("reference"),
                        row.getString("full_name"),
                        row.getInt("accounts"),
                        AnalyticsQueries.money(row, "balance_minor"),
                        AnalyticsQueries.turnover(row, "in"),
                        AnalyticsQueries.turnover(row, "out"),
                        row.getObject("last_date", LocalDate.class)))
                .list();
    }

    List<AccountSummary> accounts(String customer, Days months) {
        return jdbc.sql("""
                        SELECT a.reference, a.number, a.product, a.currency, a.booked_balance_minor, a.last_booking_date,
                               COALESCE(m.in_count, 0) AS in_count, COALESCE(m.in_minor, 0) AS in_minor,
                               COALESCE(m.out_count, 0) AS out_count, COALESCE(m.out_minor, 0) AS out_minor
                        """ + CUSTOMERS + MONTHS
                        + " WHERE h.position = 1 AND c.reference = :customer ORDER BY LENGTH(a.reference), a.reference")
                .param("customer", customer)
                .param("from", months.from())
                .param("to", months.to())
                .query((row, number) -> new AccountSummary(
                        row.getString("reference"),
                        row.getString("number"),
                        row.getString("product"),
                        AnalyticsQueries.money(row, "booked_balance_minor"),
                        AnalyticsQueries.turnover(row, "in"),
                        AnalyticsQueries.turnover(row, "out"),
                        row.getObject("last_booking_date", LocalDate.class)))
                .list();
    }

    private static String order(CustomerSort sort, String direction) {
        return switch (sort) {
            case REFERENCE -> "LENGTH(c.reference)" + direction + ", c.reference" + direction + ", a.currency";
            case NAME -> "n.full_name COLLATE utf8mb4_unicode_ci" + direction + ", " + BY_REFERENCE;
            case ACCOUNTS -> "accounts" + direction + ", " + BY_REFERENCE;
            case BALANCE -> "balance_minor" + direction + ", " + BY_REFERENCE;
            case IN -> "in_minor" + direction + ", " + BY_REFERENCE;
            case OUT -> "out_minor" + direction + ", " + BY_REFERENCE;
            case LAST_BOOKING_DATE -> "last_date" + direction + ", " + BY_REFERENCE;
        };
    }

    /** A filter in SQL. */
    private record Condition(List<String> parts, Map<String, Object> params) {

        static Condition of(CustomerFilter filter) {
            Condition condition = new Condition(new ArrayList<>(List.of("h.position = 1")), new HashMap<>());
            filter.currency().map(Currency::getCurrencyCode).ifPresent(code -> {
                condition.parts.add("a.currency = :currency");
                condition.params.put("currency", code);
            });
            String text = filter.text().strip();
            if (!text.isEmpty()) {
                condition.parts.add(condition.matching(text));
            }
            return condition;
        }

        private String matching(String text) {
            List<String> words = new ArrayList<>();
            for (String word : text.split("\\s+", -1)) {
                String name = "word" + words.size();
                words.add("n.full_name COLLATE utf8mb4_unicode_ci LIKE :" + name + " ESCAPE '!'");
                params.put(name, "%" + escaped(word) + "%");
            }
            String named = String.join(" AND ", words);
            if (!text.chars().allMatch(character -> character < 128)) {
                return "(" + named + ")";
            }
            params.put("reference", escaped(text) + "%");
            return "(c.reference LIKE :reference ESCAPE '!' OR " + named + ")";
        }

        String where() {
            return " WHERE " + String.join(" AND ", parts);
        }

        private static String escaped(String text) {
            return text.replaceAll("([!%_])", "!$1");
        }
    }
}
