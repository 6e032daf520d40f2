package org.daybook.core.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.money.Money;
import org.daybook.core.security.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages through the register of statements. */
@Repository
class ArchiveQueries {

    private final JdbcClient jdbc;

    ArchiveQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(ArchiveFilter filter) {
        Condition condition = Condition.of(filter);
        return jdbc.sql("SELECT COUNT(*) FROM statement s JOIN account_published a ON a.account_id = s.account_id"
                        + condition.where())
                .params(condition.params)
                .query(Long.class)
                .single();
    }

    List<ArchivedStatement> page(ArchiveFilter filter, int offset, int limit) {
        Condition condition = Condition.of(filter);
        List<Row> rows = jdbc.sql("SELECT s.*, a.reference, a.number AS account_number, a.currency"
                        + " FROM statement s JOIN account_published a ON a.account_id = s.account_id"
                        + condition.where() + " ORDER BY s.id DESC LIMIT :limit OFFSET :offset")
                .params(condition.params)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> Row.of(row))
                .list();
        Map<Long, Map<StatementFormat, ArchivedFile>> files =
                files(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.with(files.getOrDefault(row.id, Map.of())))
                .toList();
    }

    private Map<Long, Map<StatementFormat, ArchivedFile>> files(List<Long> ids) {
        Map<Long, Map<StatementFormat, ArchivedFile>> files = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT * FROM statement_file WHERE statement_id IN (:ids)")
                    .param("ids", ids)
                    .query((ResultSet row) -> {
                        ArchivedFile file = new ArchivedFile(
                                StatementFormat.valueOf(row.getString("format")),
                                row.getString("path"),
                                Sha256.ofDigest(row.getBytes("sha256")),
                                row.getLong("size_bytes"),
                                row.getString("renderer_version"));
                        files.computeIfAbsent(row.getLong("statement_id"), id -> new EnumMap<>(StatementFormat.class))
                                .put(file.format(), file);
                    });
        }
        return files;
    }

    /** A statement without its files. */
    private record Row(long id, RegisteredStatement statement, String accountNumber, LocalDateTime madeAt) {

        static Row of(ResultSet row) throws SQLException {
            Currency currency = Currency.getInstance(row.getString("currency"));
            return new Row(
                    row.getLong("id"),
                    new RegisteredStatement(
                            row.getLong("id"),
                            row.getLong("account_id"),
                            row.getString("reference"),
                            new StatementPeriod(
                                    row.getObject("from_date", LocalDate.class),
                                    row.getObject("to_date", LocalDate.class)),
                            Optional.ofNullable(row.getObject("number", Integer.class)),
                            row.getInt("version"),
                            Sha256.ofDigest(row.getBytes("canonical_hash")),
                            Money.ofMinor(row.getLong("opening_minor"), currency),
                            Money.ofMinor(row.getLong("closing_minor"), currency),
                            row.getInt("line_count"),
                            Map.of()),
                    row.getString("account_number"),
                    row.getObject("made_at", LocalDateTime.class));
        }

        ArchivedStatement with(Map<StatementFormat, ArchivedFile> files) {
            return new ArchivedStatement(statement.with(files), accountNumber, madeAt.toInstant(ZoneOffset.UTC));
        }
    }

    /** A filter in SQL. */
    private record Condition(List<String> parts, Map<String, Object> params) {

        static Condition of(ArchiveFilter filter) {
            Condition condition = new Condition(new ArrayList<>(), new HashMap<>());
            String account = filter.account().strip();
            if (!account.isEmpty()) {
                condition.parts.add("(a.reference LIKE :reference ESCAPE '!' OR a.number = :number)");
                condition.params.put("reference", account.replaceAll("([!%_])", "!$1") + "%");
                condition.params.put("number", account.replace(" ", "").toUpperCase(Locale.ROOT));
            }
            filter.from().ifPresent(from -> condition.add("s.to_date >= :from", "from", from));
            filter.to().ifPresent(to -> condition.add("s.from_date <= :to", "to", to));
            return condition;
        }

        private void add(String part, String name, Object value) {
            parts.add(part);
            params.put(name, value);
        }

        String where() {
            return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
        }
    }
}
