package org.daybook.core.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A row of {@code journal_entry} as an attacker writes it: by hand, past the service.
 *
 * @param columns SQL literals by column; {@code {alice}} and the like stand for ids
 */
record ForgedEntry(Map<String, String> columns) {

    static ForgedEntry of(String key, String debit, String credit, long minor) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("idempotency_key", "'" + key + "'");
        columns.put("request_hash", "REPEAT('x', 32)");
        columns.put("event_id", "'attack'");
        columns.put("kind", "'TRANSFER'");
        columns.put("channel", "'SQL'");
        columns.put("actor", "'mallory'");
        columns.put("debit_account_id", debit);
        columns.put("credit_account_id", credit);
        columns.put("amount_minor", Long.toString(minor));
        columns.put("currency", "'CZK'");
        columns.put("booking_date", "'2026-03-03'");
        columns.put("value_date", "'2026-03-03'");
        columns.put("narrative", "''");
        return new ForgedEntry(columns);
    }

    ForgedEntry with(String column, String literal) {
        Map<String, String> changed = new LinkedHashMap<>(columns);
        changed.put(column, literal);
        return new ForgedEntry(changed);
    }

    /** One statement for several, which name the same columns. */
    static String insert(String verb, List<ForgedEntry> entries) {
        return verb + " INTO journal_entry ("
                + String.join(", ", entries.getFirst().columns.keySet()) + ") VALUES "
                + entries.stream()
                        .map(entry -> "(" + String.join(", ", entry.columns.values()) + ")")
                        .collect(Collectors.joining(", "));
    }

    String insert() {
        return insert("INSERT", List.of(this));
    }
}
