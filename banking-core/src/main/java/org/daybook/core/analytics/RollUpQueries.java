package org.daybook.core.analytics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.daybook.core.ledger.CategoryExpression;
import org.daybook.core.security.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes the roll-ups, set by set. */
@Repository
class RollUpQueries {

    /** The last sequence of each account up to a day, counted back from the account's end. */
    static final String LAST_SEQUENCE_THROUGH = """
            (SELECT l.sequence FROM posting_balance_published l
             WHERE l.ledger_account_id = a.ledger_account_id AND l.booking_date <= :through
             ORDER BY l.booking_date DESC, l.sequence DESC LIMIT 1)""";

    /** LIMIT has the view read once and kept at hand, which is more than twice as fast as looking each account up in it. */
    private static final String ACCOUNTS = """
            (SELECT ledger_account_id, product FROM account_published LIMIT 18446744073709551615)""";

    private final JdbcClient jdbc;

    RollUpQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> reached() {
        return jdbc.sql("SELECT MAX(to_date) FROM analytics_roll_up")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** How many postings customers' accounts have up to a day: their sequences have no gap. */
    long postingsThrough(LocalDate day) {
        return jdbc.sql("SELECT COALESCE(SUM(" + LAST_SEQUENCE_THROUGH + "), 0) FROM account_published a")
                .param("through", day)
                .query(Long.class)
                .single();
    }

    long rolledUpPostings() {
        return jdbc.sql("SELECT COALESCE(SUM(in_count + out_count), 0) FROM analytics_flow")
                .query(Long.class)
                .single();
    }

    void discard() {
        jdbc.sql("DELETE FROM analytics_flow").update();
        jdbc.sql("DELETE FROM analytics_balance").update();
        jdbc.sql("DELETE FROM analytics_account_month").update();
        jdbc.sql("DELETE FROM analytics_roll_up").update();
    }

    /** Whether all that is rolled up was by these rules of categories. */
    boolean isBy(Sha256 rules) {
        return jdbc.sql("SELECT COUNT(*) FROM analytics_roll_up WHERE rules_hash <> ?")
                        .param(rules.bytes())
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** Reads the journal once, from where the days before these ended; each entry is looked at from both sides. */
    void rollUpFlows(Days days, CategoryExpression category) {
        jdbc.sql("DELETE FROM analytics_flow WHERE booking_date BETWEEN :from AND :to")
                .param("from", days.from())
                .param("to", days.to())
                .update();
        jdbc.sql("""
                        INSERT INTO analytics_flow (booking_date, currency, product, kind, category,
                                                    in_count, in_minor, out_count, out_minor)
                        SELECT e.booking_date, e.currency, a.product, e.kind, %s AS shown_category,
                               SUM(p.side = 'CREDIT'), SUM(IF(p.side = 'CREDIT', e.amount_minor, 0)),
                               SUM(p.side = 'DEBIT'), SUM(IF(p.side = 'DEBIT', e.amount_minor, 0))
                        FROM entry_published e
                             STRAIGHT_JOIN (SELECT 'DEBIT' AS side UNION ALL SELECT 'CREDIT') p
                             STRAIGHT_JOIN %s a
                                 ON a.ledger_account_id = IF(p.side = 'DEBIT', e.debit_account_id, e.credit_account_id)
                        WHERE e.entry_id > :position AND e.booking_date BETWEEN :from AND :to
                        GROUP BY e.booking_date, e.currency, a.product, e.kind, shown_category""".formatted(category.sql(), ACCOUNTS))
                .params(category.params())
                .param("position", positionBefore(days.from()))
                .param("from", days.from())
                .param("to", days.to())
                .update();
    }

    /** @param months from the first day of one on */
    void rollUpMonths(Days months) {
        jdbc.sql("DELETE FROM analytics_account_month WHERE month BETWEEN :from AND :to")
                .param("from", months.from())
                .param("to", months.to())
                .update();
        jdbc.sql("""
                        INSERT INTO analytics_account_month (month, ledger_account_id, in_count, in_minor, out_count, out_minor)
                        SELECT p.booking_date - INTERVAL DAYOFMONTH(p.booking_date) - 1 DAY AS first_of_month,
                               p.ledger_account_id,
                               SUM(p.side = 'CREDIT'), SUM(IF(p.side = 'CREDIT', p.amount_minor, 0)),
                               SUM(p.side = 'DEBIT'), SUM(IF(p.side = 'DEBIT', p.amount_minor, 0))
                        FROM account_published a
                             STRAIGHT_JOIN posting_balance_published p ON p.ledger_account_id = a.ledger_account_id
                        WHERE a.last_booking_date >= :from AND p.booking_date BETWEEN :from AND :to
                        GROUP BY first_of_month, p.ledger_account_id""").param("from", months.from()).param("to", months.to()).update();
    }

    /** These days are the last ones that are rolled up. */
    void note(Days days, Sha256 rules, LocalDateTime at) {
        jdbc.sql("DELETE FROM analytics_roll_up WHERE to_date = ?")
                .param(days.to())
                .update();
        jdbc.sql("""
                        INSERT INTO analytics_roll_up (to_date, from_date, position, made_at, rules_hash)
                        VALUES (:to, :from,
                                COALESCE((SELECT MIN(e.entry_id) - 1 FROM entry_published e
                                          WHERE e.entry_id > :position AND e.booking_date > :to),
                                         (SELECT MAX(e.entry_id) FROM entry_published e), 0), :at, :rules)""")
                .param("from", days.from())
                .param("to", days.to())
                .param("position", positionBefore(days.from()))
                .param("at", at)
                .param("rules", rules.bytes())
                .update();
    }

    private long positionBefore(LocalDate day) {
        return jdbc.sql("SELECT COALESCE(MAX(position), 0) FROM analytics_roll_up WHERE to_date < ?")
                .param(day)
                .query(Long.class)
                .single();
    }
}
