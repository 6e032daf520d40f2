package org.daybook.core.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.security.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports on file and the control balances they brought. */
@Repository
class ImportQueries {

    private static final String SELECT = """
            SELECT content_hash, folder_name, rounding_tolerance, state, entries_expected, entries_posted,
                   roundings_posted, last_booking_date
            FROM bank_file_import""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ImportQueries(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Optional<ImportOnFile> find(Sha256 content) {
        return jdbc.sql(SELECT + " WHERE content_hash = ?")
                .param(content.bytes())
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<ImportOnFile> unfinished() {
        return jdbc.sql(SELECT + " WHERE unfinished = 1")
                .query((row, number) -> read(row))
                .optional();
    }

    void insert(
            Sha256 content,
            long requestId,
            String folderName,
            RoundingTolerance tolerance,
            FolderSummary summary,
            LocalDateTime now) {
        jdbc.sql("""
                        INSERT INTO bank_file_import (content_hash, request_id, folder_name, rounding_tolerance, state,
                                                      entries_expected, last_booking_date, started_at)
                        VALUES (:content, :request, :folder, :tolerance, 'POSTING', :entries, :last, :now)""")
                .param("content", content.bytes())
                .param("request", requestId)
                .param("folder", folderName)
                .param("tolerance", tolerance.value())
                .param("entries", summary.entries())
                .param("last", summary.lastBookingDate())
                .param("now", now)
                .update();
    }

    void advance(Sha256 content, long entries, long roundings) {
        jdbc.sql("""
                        UPDATE bank_file_import
                        SET entries_posted = entries_posted + ?, roundings_posted = roundings_posted + ?
                        WHERE content_hash = ? AND state = 'POSTING'""").params(entries, roundings, content.bytes()).update();
    }

    void complete(Sha256 content, LocalDateTime now) {
        jdbc.sql("UPDATE bank_file_import SET state = 'COMPLETE', completed_at = ? WHERE content_hash = ?")
                .params(now, content.bytes())
                .update();
    }

    void keep(List<KeptControl> controls) {
        batch.batchUpdate("""
                INSERT INTO control_balance (ledger_account_id, sequence, entry_reference, balance_minor, rounded)
                VALUES (?, ?, ?, ?, ?)""", controls, Math.max(1, controls.size()), (statement, control) -> {
            statement.setLong(1, control.account.value());
            statement.setLong(2, control.sequence);
            statement.setString(3, control.entryReference);
            statement.setLong(4, control.balanceMinor);
            statement.setBoolean(5, control.rounded);
        });
    }

    private static ImportOnFile read(ResultSet row) throws SQLException {
        return new ImportOnFile(
                Sha256.ofDigest(row.getBytes("content_hash")),
                row.getString("folder_name"),
                new RoundingTolerance(row.getBigDecimal("rounding_tolerance")),
                row.getString("state").equals("COMPLETE"),
                row.getLong("entries_expected"),
                row.getLong("entries_posted"),
                row.getLong("roundings_posted"),
                row.getObject("last_booking_date", LocalDate.class));
    }

    record KeptControl(
            LedgerAccountId account, long sequence, String entryReference, long balanceMinor, boolean rounded) {}
}
