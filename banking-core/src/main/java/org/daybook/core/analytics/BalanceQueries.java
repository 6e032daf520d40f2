package org.daybook.core.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rolls balances up: what stood before the first day, and day after day what changed. */
@Repository
class BalanceQueries {

    /** For each account and day with postings, the balance that its first one found and the one that its last one left. */
    private static final String ACCOUNT_DAYS = """
            SELECT f.ledger_account_id, f.booking_date, last.balance_after_minor AS after_minor,
                   first.balance_after_minor - IF(first.side = 'DEBIT', -first.amount_minor, first.amount_minor)
                       AS before_minor
            FROM (SELECT p.ledger_account_id, p.booking_date, MIN(p.sequence) AS first, MAX(p.sequence) AS last
                  FROM account_published a
                       STRAIGHT_JOIN posting_balance_published p ON p.ledger_account_id = a.ledger_account_id
                  WHERE a.last_booking_date >= :from AND p.booking_date BETWEEN :from AND :to
                  GROUP BY p.ledger_account_id, p.booking_date) f
                 STRAIGHT_JOIN posting_balance_published first
                     ON first.ledger_account_id = f.ledger_account_id AND first.sequence = f.first
                 STRAIGHT_JOIN posting_balance_published last
                     ON last.ledger_account_id = f.ledger_account_id AND last.sequence = f.last""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    BalanceQueries(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void rollUp(Days days) {
        jdbc.sql("DELETE FROM analytics_balance WHERE business_date BETWEEN :from AND :to")
                .param("from", days.from())
                .param("to", days.to())
                .update();
        Map<LocalDate, Map<Group, Sums>> changes = changes(days);
        Map<Group, Sums> sums = standing(days.from().minusDays(1));
        List<Object[]> rows = new ArrayList<>();
        for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
            changes.getOrDefault(day, Map.of()).forEach((group, change) -> sums.merge(group, change, Sums::plus));
            for (Map.Entry<Group, Sums> sum : sums.entrySet()) {
                rows.add(row(day, sum.getKey(), sum.getValue()));
            }
        }
        batch.batchUpdate("""
                        INSERT INTO analytics_balance (business_date, currency, product, credit_accounts, credit_minor,
                                                       overdrawn_accounts, overdrawn_minor)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private static Object[] row(LocalDate day, Group group, Sums sums) {
        return new Object[] {
            day,
            group.currency(),
            group.product(),
            sums.creditAccounts(),
            sums.creditMinor(),
            sums.overdrawnAccounts(),
            sums.overdrawnMinor()
        };
    }

    /** The sums at the end of a day, of groups with a posting by then. */
    Map<Group, Sums> standing(LocalDate day) {
        Map<Group, Sums> standing = new TreeMap<>();
        jdbc.sql("""
                        SELECT a.currency, a.product,
                               SUM(p.balance_after_minor > 0) AS credit_accounts,
                               SUM(GREATEST(p.balance_after_minor, 0)) AS credit_minor,
                               SUM(p.balance_after_minor < 0) AS overdrawn_accounts,
                               SUM(GREATEST(-p.balance_after_minor, 0)) AS overdrawn_minor
                        FROM account_published a
                             STRAIGHT_JOIN posting_balance_published p
                                 ON p.ledger_account_id = a.ledger_account_id AND p.sequence = %s
                        GROUP BY a.currency, a.product""".formatted(RollUpQueries.LAST_SEQUENCE_THROUGH))
                .param("through", day)
                .query((ResultSet row) -> {
                    standing.put(Group.of(row), Sums.of(row));
                });
        return standing;
    }

    private Map<LocalDate, Map<Group, Sums>> changes(Days days) {
        Map<LocalDate, Map<Group, Sums>> changes = new HashMap<>();
        jdbc.sql("""
                        SELECT a.currency, a.product, d.booking_date,
                               SUM(d.after_minor > 0) - SUM(d.before_minor > 0) AS credit_accounts,
                               SUM(GREATEST(d.after_minor, 0)) - SUM(GREATEST(d.before_minor, 0)) AS credit_minor,
                               SUM(d.after_minor < 0) - SUM(d.before_minor < 0) AS overdrawn_accounts,
                               SUM(GREATEST(-d.after_minor, 0)) - SUM(GREATEST(-d.before_minor, 0)) AS overdrawn_minor
                        FROM (%s) d
                             STRAIGHT_JOIN account_published a ON a.ledger_account_id = d.ledger_account_id
                        GROUP BY a.currency, a.product, d.booking_date""".formatted(ACCOUNT_DAYS))
                .param("from", days.from())
                .param("to", days.to())
                .query((ResultSet row) -> {
                    changes.computeIfAbsent(row.getObject("booking_date", LocalDate.class), day -> new HashMap<>())
                            .put(Group.of(row), Sums.of(row));
                });
        return changes;
    }

    /** Accounts whose balances are added up. */
    record Group(String currency, String product) implements Comparable<Group> {

        static Group of(ResultSet row) throws SQLException {
            return new Group(row.getString("currency"), row.getString("product"));
        }

        @Override
        public int compareTo(Group other) {
            int byCurrency = currency.compareTo(other.currency);
            return byCurrency != 0 ? byCurrency : product.compareTo(other.product);
        }
    }

    /** Balances above and below zero, added up apart; or how these sums change. */
    record Sums(long creditAccounts, long creditMinor, long overdrawnAccounts, long overdrawnMinor) {

        static final Sums NONE = new Sums(0, 0, 0, 0);

        static Sums of(ResultSet row) throws SQLException {
            return new Sums(
                    row.getLong("credit_accounts"),
                    row.getLong("credit_minor"),
                    row.getLong("overdrawn_accounts"),
                    row.getLong("overdrawn_minor"));
        }

        /** What one account with this balance adds. */
        static Sums ofBalance(long minor) {
            return minor > 0 ? new Sums(1, minor, 0, 0) : minor < 0 ? new Sums(0, 0, 1, Math.negateExact(minor)) : NONE;
        }

        Sums plus(Sums other) {
            return new Sums(
                    creditAccounts + other.creditAccounts,
                    Math.addExact(creditMinor, other.creditMinor),
                    overdrawnAccounts + other.overdrawnAccounts,
                    Math.addExact(overdrawnMinor, other.overdrawnMinor));
        }

        Sums minus(Sums other) {
            return new Sums(
                    creditAccounts - other.creditAccounts,
                    Math.subtractExact(creditMinor, other.creditMinor),
                    overdrawnAccounts - other.overdrawnAccounts,
                    Math.subtractExact(overdrawnMinor, other.overdrawnMinor));
        }
    }
}
