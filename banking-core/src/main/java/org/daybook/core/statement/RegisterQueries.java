package org.daybook.core.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.core.money.Money;
import org.daybook.core.security.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the register of statements. */
@Repository
class RegisterQueries {

    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;

    RegisterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest version of each account's statement for a period, by account id; an account without one is absent. */
    Map<Long, RegisteredStatement> latest(Collection<Long> accountIds, StatementPeriod period) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT s.*, a.reference, a.currency
                        FROM statement s JOIN account_published a ON a.account_id = s.account_id
                        WHERE s.account_id IN (:accounts) AND s.from_date = :from AND s.to_date = :to
                          AND s.version = (SELECT MAX(v.version) FROM statement v
                                           WHERE v.account_id = s.account_id
                                             AND v.from_date = s.from_date AND v.to_date = s.to_date)""")
                .param("accounts", accountIds)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, number) -> StatementRow.of(row))
                .list()
                .stream()
                .collect(Collectors.collectingAndThen(Collectors.toList(), this::withFiles))
                .stream()
                .collect(Collectors.toMap(RegisteredStatement::accountId, statement -> statement));
    }

    /** Up to a page of the statements that answer a request, ordered by the accounts' references as bytes. */
    List<RegisteredStatement> answersAfter(long requestId, String reference) {
        return withFiles(jdbc.sql("""
                        SELECT s.*, a.reference, a.currency
                        FROM account_published a
                             JOIN statement_request_item i ON i.account_id = a.account_id AND i.request_id = :request
                             JOIN statement s ON s.id = i.statement_id
                        WHERE a.reference > :reference
                        ORDER BY a.reference
                        LIMIT :page""")
                .param("request", requestId)
                .param("reference", reference)
                .param("page", PAGE)
                .query((row, number) -> StatementRow.of(row))
                .list());
    }

    private List<RegisteredStatement> withFiles(List<StatementRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<FileRow>> files = jdbc
                .sql("SELECT * FROM statement_file WHERE statement_id IN (:ids)")
                .param("ids", rows.stream().map(StatementRow::id).toList())
                .query((row, number) -> FileRow.of(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(FileRow::statementId));
        List<RegisteredStatement> statements = new ArrayList<>(rows.size());
        for (StatementRow row : rows) {
            Map<StatementFormat, ArchivedFile> byFormat = new EnumMap<>(StatementFormat.class);
            files.getOrDefault(row.id, List.of()).forEach(file -> byFormat.put(file.file.format(), file.file));
            statements.add(new RegisteredStatement(
                    row.id,
                    row.accountId,
                    row.accountReference,
                    row.period,
                    row.number,
                    row.version,
                    row.content,
                    row.opening,
                    row.closing,
                    row.lines,
                    byFormat));
        }
        return statements;
    }

    private record StatementRow(
            long id,
            long accountId,
            String accountReference,
            StatementPeriod period,
            Optional<Integer> number,
            int version,
            Sha256 content,
            Money opening,
            Money closing,
            int lines) {

        static StatementRow of(ResultSet row) throws SQLException {
            Currency currency = Currency.getInstance(row.getString("currency"));
            return new StatementRow(
                    row.getLong("id"),
                    row.getLong("account_id"),
                    row.getString("reference"),
                    new StatementPeriod(
                            row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class)),
                    Optional.ofNullable(row.getObject("number", Integer.class)),
                    row.getInt("version"),
                    Sha256.ofDigest(row.getBytes("canonical_hash")),
                    Money.ofMinor(row.getLong("opening_minor"), currency),
                    Money.ofMinor(row.getLong("closing_minor"), currency),
                    row.getInt("line_count"));
        }
    }

    private record FileRow(long statementId, ArchivedFile file) {

        static FileRow of(ResultSet row) throws SQLException {
            return new FileRow(
                    row.getLong("statement_id"),
                    new ArchivedFile(
                            StatementFormat.valueOf(row.getString("format")),
                            row.getString("path"),
                            Sha256.ofDigest(row.getBytes("sha256")),
                            row.getLong("size_bytes"),
                            row.getString("renderer_version")));
        }
    }
}
