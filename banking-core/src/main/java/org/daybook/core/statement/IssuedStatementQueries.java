package org.daybook.core.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.security.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads single statements of the register. */
@Repository
class IssuedStatementQueries {

    private final JdbcClient jdbc;

    IssuedStatementQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<IssuedStatement> find(long statementId) {
        return jdbc.sql("""
                        SELECT s.id, s.account_id, s.from_date, s.to_date, s.number,
                               f.path, f.sha256, f.size_bytes, f.renderer_version
                        FROM statement s LEFT JOIN statement_file f ON f.statement_id = s.id AND f.format = 'PDF'
                        WHERE s.id = ?""")
                .param(statementId)
                .query((row, number) -> read(row))
                .optional();
    }

    private static IssuedStatement read(ResultSet row) throws SQLException {
        return new IssuedStatement(
                row.getLong("id"),
                row.getLong("account_id"),
                new StatementPeriod(
                        row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class)),
                Optional.ofNullable(row.getObject("number", Integer.class)),
                pdf(row));
    }

    private static Optional<ArchivedFile> pdf(ResultSet row) throws SQLException {
        String path = row.getString("path");
        return path == null
                ? Optional.empty()
                : Optional.of(new ArchivedFile(
                        StatementFormat.PDF,
                        path,
                        Sha256.ofDigest(row.getBytes("sha256")),
                        row.getLong("size_bytes"),
                        row.getString("renderer_version")));
    }
}
