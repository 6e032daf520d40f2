package org.daybook.core.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.core.money.Money;
import org.daybook.core.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters and reads the terms of products. */
@Repository
class ProductQueries {

    private static final String TERMS = "SELECT * FROM product_terms_published t ";

    private final JdbcClient jdbc;

    ProductQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most one: those that hold on the day. */
    List<ProductTerms> on(String product, Currency currency, LocalDate day) {
        return read(TERMS + """
                        WHERE t.product = CONVERT(:product USING ascii) AND t.currency = :currency
                          AND :day BETWEEN t.valid_from AND t.valid_to""", Map.of("product", product, "currency", currency.getCurrencyCode(), "day", day));
    }

    List<ProductTerms> allOn(LocalDate day) {
        return read(TERMS + """
                        WHERE :day BETWEEN t.valid_from AND t.valid_to
                        ORDER BY t.product, t.currency""", Map.of("day", day));
    }

    List<ProductTerms> history(String product, Currency currency) {
        return read(TERMS + """
                        WHERE t.product = CONVERT(:product USING ascii) AND t.currency = :currency
                        ORDER BY t.valid_from""", Map.of("product", product, "currency", currency.getCurrencyCode()));
    }

    /**
     * Whether there are any terms, to which nobody who asks here adds others before the caller's transaction ends. Where there are
     * none, nothing is locked: two may give a product its first terms at once, and for a day that both name the later ones hold.
     */
    boolean lock(String product, Currency currency) {
        return !jdbc.sql(
                        "SELECT id FROM product_terms WHERE product = CONVERT(? USING ascii) AND currency = ? FOR UPDATE")
                .params(product, currency.getCurrencyCode())
                .query(Long.class)
                .list()
                .isEmpty();
    }

    void enter(ProductTerms terms, Actor actor) {
        Long id = jdbc.sql("""
                        INSERT INTO product_terms (product, currency, valid_from, overdraft_limit_minor, credit_rate,
                                                   debit_rate, day_count, monthly_fee_minor, actor)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        RETURNING id""")
                .params(
                        terms.product(),
                        terms.currency().getCurrencyCode(),
                        terms.validFrom(),
                        terms.overdraftLimit().minor(),
                        terms.interest().creditRate(),
                        terms.interest().debitRate(),
                        terms.interest().dayCount().name(),
                        terms.monthlyFee().minor(),
                        actor.toString())
                .query(Long.class)
                .single();
        for (DailyLimit limit : terms.dailyLimits()) {
            jdbc.sql("""
                            INSERT INTO product_daily_limit (terms_id, kind, channel, most_minor, most_count)
                            VALUES (?, ?, ?, ?, ?)""")
                    .params(
                            id,
                            limit.kind().name(),
                            limit.channel(),
                            limit.most().minor(),
                            limit.mostCount())
                    .update();
        }
    }

    private List<ProductTerms> read(String sql, Map<String, Object> params) {
        List<Map.Entry<Long, ProductTerms>> found = jdbc.sql(sql)
                .params(params)
                .query((row, number) -> Map.entry(row.getLong("terms_id"), terms(row)))
                .list();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, List<DailyLimit>> limits =
                dailyLimits(found.stream().map(Map.Entry::getKey).toList());
        return found.stream()
                .map(terms -> terms.getValue().withDailyLimits(limits.getOrDefault(terms.getKey(), List.of())))
                .toList();
    }

    private Map<Long, List<DailyLimit>> dailyLimits(List<Long> terms) {
        Map<Long, List<DailyLimit>> limits = new HashMap<>();
        jdbc.sql("""
                        SELECT l.terms_id, l.kind, l.channel, l.most_minor, l.most_count, t.currency
                        FROM product_daily_limit l JOIN product_terms t ON t.id = l.terms_id
                        WHERE l.terms_id IN (:terms)
                        ORDER BY l.terms_id, l.kind, l.channel""").param("terms", terms).query((ResultSet row) -> {
            limits.computeIfAbsent(row.getLong("terms_id"), id -> new ArrayList<>())
                    .add(new DailyLimit(
                            OrderKind.valueOf(row.getString("kind")),
                            row.getString("channel"),
                            money(row, "most_minor"),
                            row.getInt("most_count")));
        });
        return limits;
    }

    private static ProductTerms terms(ResultSet row) throws SQLException {
        return new ProductTerms(
                row.getString("product"),
                row.getObject("valid_from", LocalDate.class),
                money(row, "overdraft_limit_minor"),
                new InterestTerms(
                        row.getBigDecimal("credit_rate"),
                        row.getBigDecimal("debit_rate"),
                        DayCount.valueOf(row.getString("day_count"))),
                money(row, "monthly_fee_minor"),
                List.of());
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.ofMinor(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }
}
