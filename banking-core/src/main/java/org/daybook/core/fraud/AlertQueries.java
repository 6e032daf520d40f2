package org.daybook.core.fraud;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps alerts with their evidence, and finds them. */
@Repository
class AlertQueries {

    /** Entries of alerts that are looked for by one statement. */
    private static final int KEYS_PER_STATEMENT = 1_000;

    private static final String ALERTS = """
            SELECT a.*,
                   (SELECT COUNT(*) FROM fraud_alert_entry e WHERE e.alert_id = a.id) AS entry_count,
                   (SELECT GROUP_CONCAT(p.reference ORDER BY c.position SEPARATOR ',')
                    FROM fraud_alert_account c
                         JOIN account_published p ON p.ledger_account_id = c.ledger_account_id
                    WHERE c.alert_id = a.id) AS account_references
            FROM fraud_alert a
            """;

    private static final String FILTER = """
            WHERE a.typology IN (:typologies) AND a.state IN (:states)
              AND (:assignee IS NULL OR a.assignee = :assignee)
              AND (:from IS NULL OR a.to_date >= :from)
              AND (:to IS NULL OR a.to_date <= :to)
              AND (:account IS NULL OR EXISTS (
                   SELECT 1 FROM fraud_alert_account c
                        JOIN account_published p ON p.ledger_account_id = c.ledger_account_id
                   WHERE c.alert_id = a.id AND p.reference = :account))
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    AlertQueries(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(Finding finding, Instant foundAt) {
        jdbc.sql("""
                        INSERT INTO fraud_alert (typology, evidence_hash, score, from_date, to_date, amount_minor, currency,
                                                 sentence, found_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        finding.typology().name(),
                        finding.evidenceHash().bytes(),
                        finding.score(),
                        finding.from(),
                        finding.to(),
                        finding.amount().minor(),
                        finding.amount().currency().getCurrencyCode(),
                        finding.sentence(),
                        LocalDateTime.ofInstant(foundAt, ZoneOffset.UTC))
                .update();
        long id = jdbc.sql("SELECT id FROM fraud_alert WHERE typology = ? AND evidence_hash = ?")
                .params(finding.typology().name(), finding.evidenceHash().bytes())
                .query(Long.class)
                .single();
        batch.batchUpdate(
                "INSERT INTO fraud_alert_entry (alert_id, position, entry_id) VALUES (?, ?, ?)",
                numbered(
                        id,
                        finding.entries().stream().map(JournalEntryId::value).toList()));
        batch.batchUpdate(
                "INSERT INTO fraud_alert_account (alert_id, position, ledger_account_id) VALUES (?, ?, ?)",
                numbered(
                        id,
                        finding.accounts().stream().map(LedgerAccountId::value).toList()));
    }

    private static List<Object[]> numbered(long id, List<Long> values) {
        List<Object[]> rows = new ArrayList<>();
        for (long value : values) {
            rows.add(new Object[] {id, rows.size() + 1, value});
        }
        return rows;
    }

    /** For each alert of the typology with one of the entries, how many of them it has. */
    Map<AlertId, Integer> sharing(Typology typology, Collection<JournalEntryId> entries) {
        Map<AlertId, Integer> sharing = new HashMap<>();
        List<Long> ids = entries.stream().map(JournalEntryId::value).toList();
        for (int from = 0; from < ids.size(); from += KEYS_PER_STATEMENT) {
            jdbc.sql("""
                            SELECT e.alert_id, COUNT(*) AS shared
                            FROM fraud_alert_entry e JOIN fraud_alert a ON a.id = e.alert_id
                            WHERE a.typology = :typology AND e.entry_id IN (:entries)
                            GROUP BY e.alert_id""")
                    .param("typology", typology.name())
                    .param("entries", ids.subList(from, Math.min(ids.size(), from + KEYS_PER_STATEMENT)))
                    .query((ResultSet row) -> {
                        sharing.merge(new AlertId(row.getLong("alert_id")), row.getInt("shared"), Integer::sum);
                    });
        }
        return sharing;
    }

    long count(AlertFilter filter) {
        return filtered("SELECT COUNT(*) FROM fraud_alert a\n" + FILTER, filter)
                .query(Long.class)
                .single();
    }

    List<Alert> list(AlertFilter filter, long offset, int limit) {
        return filtered(ALERTS + FILTER + "ORDER BY a.id DESC LIMIT :limit OFFSET :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> alert(row))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, AlertFilter filter) {
        return jdbc.sql(sql)
                .param(
                        "typologies",
                        filter.typologies().stream()
                                .map(Typology::name)
                                .sorted()
                                .toList())
                .param(
                        "states",
                        filter.states().stream().map(AlertState::name).sorted().toList())
                .param("assignee", filter.assignee())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("account", filter.account());
    }

    Optional<Alert> find(AlertId id) {
        return jdbc.sql(ALERTS + "WHERE a.id = ?")
                .param(id.value())
                .query((row, number) -> alert(row))
                .optional();
    }

    List<JournalEntryId> entries(AlertId id) {
        return jdbc.sql("SELECT entry_id FROM fraud_alert_entry WHERE alert_id = ? ORDER BY position")
                .param(id.value())
                .query((row, number) -> new JournalEntryId(row.getLong("entry_id")))
                .list();
    }

    /** References of the customers' accounts among these. */
    Map<LedgerAccountId, String> references(Collection<LedgerAccountId> accounts) {
        Map<LedgerAccountId, String> references = new HashMap<>();
        if (!accounts.isEmpty()) {
            jdbc.sql(
                            "SELECT ledger_account_id, reference FROM account_published WHERE ledger_account_id IN (:accounts)")
                    .param(
                            "accounts",
                            accounts.stream().map(LedgerAccountId::value).toList())
                    .query((ResultSet row) -> {
                        references.put(
                                new LedgerAccountId(row.getLong("ledger_account_id")), row.getString("reference"));
                    });
        }
        return references;
    }

    /** Whether it was changed: not if another version is on file, or it is closed. */
    boolean change(
            AlertId id,
            int version,
            AlertState state,
            @Nullable String assignee,
            @Nullable AlertOutcome outcome,
            @Nullable String note,
            @Nullable Instant closedAt) {
        return jdbc.sql("""
                        UPDATE fraud_alert
                        SET state = :state, assignee = :assignee, outcome = :outcome, note = :note, closed_at = :closedAt,
                            version = version + 1
                        WHERE id = :id AND version = :version AND state <> 'CLOSED'""")
                        .param("state", state.name())
                        .param("assignee", assignee)
                        .param("outcome", outcome == null ? null : outcome.name())
                        .param("note", note)
                        .param("closedAt", closedAt == null ? null : LocalDateTime.ofInstant(closedAt, ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Alert alert(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        LocalDateTime closedAt = row.getObject("closed_at", LocalDateTime.class);
        String accounts = row.getString("account_references");
        return new Alert(
                new AlertId(row.getLong("id")),
                Typology.valueOf(row.getString("typology")),
                row.getInt("score"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                Money.ofMinor(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("sentence"),
                accounts == null ? List.of() : List.of(accounts.split(",", -1)),
                row.getInt("entry_count"),
                row.getObject("found_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                AlertState.valueOf(row.getString("state")),
                row.getString("assignee"),
                outcome == null ? null : AlertOutcome.valueOf(outcome),
                row.getString("note"),
                closedAt == null ? null : closedAt.toInstant(ZoneOffset.UTC),
                row.getInt("version"));
    }
}
