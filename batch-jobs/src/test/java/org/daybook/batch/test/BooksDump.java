package org.daybook.batch.test;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything the books say but for ids and times of recording, so that two schemas can be compared. The journal is in the
 * order in which it was written.
 */
public final class BooksDump {

    private static final int MOST_DIFFERENCES = 5;

    private static final String NAMED = """
            (SELECT l.id, COALESCE(a.reference, CONCAT(l.role, ' ', l.currency)) AS name
             FROM ledger_account l LEFT JOIN account a ON a.ledger_account_id = l.id)""";

    private static final Map<String, String> SECTIONS = sections();

    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private BooksDump(JdbcClient jdbc) {
        SECTIONS.forEach((section, sql) -> rows.put(
                section, jdbc.sql(sql).query((row, number) -> text(row)).list()));
    }

    /** The books as they stand. */
    public static BooksDump of(JdbcClient jdbc) {
        return new BooksDump(jdbc);
    }

    /** The rows of {@code journal}, {@code postings}, {@code balances}, … */
    public List<String> rows(String section) {
        return rows.get(section);
    }

    /** Where the two differ, a few examples from each section; empty if they say the same. */
    public List<String> differencesFrom(BooksDump other) {
        List<String> differences = new ArrayList<>();
        rows.forEach((section, mine) -> {
            List<String> theirs = other.rows(section);
            if (mine.size() != theirs.size()) {
                differences.add(section + ": " + mine.size() + " rows, not " + theirs.size());
            }
            int found = 0;
            for (int i = 0; i < Math.min(mine.size(), theirs.size()) && found < MOST_DIFFERENCES; i++) {
                if (!mine.get(i).equals(theirs.get(i))) {
                    differences.add(section + " row " + i + ": " + mine.get(i) + ", not " + theirs.get(i));
                    found++;
                }
            }
        });
        return differences;
    }

    private static String text(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringJoiner text = new StringJoiner(" | ");
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            text.add(row.getString(i));
        }
        return text.toString();
    }

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("journal", """
                SELECT e.idempotency_key, e.event_id, e.external_reference, e.kind, e.channel, e.actor, d.name, c.name,
                       e.amount_minor, e.currency, e.booking_date, e.value_date, e.booked_at, e.narrative,
                       e.counterparty_bank, e.counterparty_account, e.counterparty_name, e.counterparty_country,
                       o.idempotency_key
                FROM journal_entry e
                     JOIN %s d ON d.id = e.debit_account_id
                     JOIN %s c ON c.id = e.credit_account_id
                     LEFT JOIN journal_entry o ON o.id = e.reversal_of
                ORDER BY e.id""".formatted(NAMED, NAMED));
        sections.put("postings", """
                SELECT n.name, p.sequence, e.idempotency_key, p.side, p.amount_minor, p.balance_after_minor,
                       p.booking_date, p.value_date
                FROM posting p JOIN %s n ON n.id = p.account_id JOIN journal_entry e ON e.id = p.entry_id
                ORDER BY n.name, p.sequence""".formatted(NAMED));
        sections.put("balances", """
                SELECT n.name, l.owner, l.currency, l.overdraft_limit_minor, l.booked_balance_minor, l.held_minor,
                       l.last_sequence, l.last_booking_date
                FROM ledger_account l JOIN %s n ON n.id = l.id
                ORDER BY n.name""".formatted(NAMED));
        sections.put("control balances", """
                SELECT n.name, c.sequence, c.entry_reference, c.balance_minor, c.rounded
                FROM control_balance c JOIN %s n ON n.id = c.ledger_account_id
                ORDER BY n.name, c.sequence""".formatted(NAMED));
        sections.put("customers", """
                SELECT c.reference, v.valid_from, v.full_name, v.language, v.segment, HEX(v.email_index) IS NULL
                FROM customer c JOIN customer_version v ON v.customer_id = c.id
                ORDER BY c.reference, v.valid_from""");
        sections.put("accounts", """
                SELECT a.reference, a.number, a.product, a.currency, a.opened_on, a.statement_cycle, h.position,
                       c.reference
                FROM account a JOIN account_holder h ON h.account_id = a.id JOIN customer c ON c.id = h.customer_id
                ORDER BY a.reference, h.position""");
        sections.put("imports", """
                SELECT HEX(content_hash), rounding_tolerance, state, entries_expected, entries_posted, roundings_posted,
                       last_booking_date
                FROM bank_file_import ORDER BY id""");
        sections.put("business dates", "SELECT business_date FROM business_date ORDER BY business_date");
        return sections;
    }
}
