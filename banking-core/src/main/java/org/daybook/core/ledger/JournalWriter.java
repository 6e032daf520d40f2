package org.daybook.core.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Inserts journal entries, which post themselves: one statement for one entry as for a thousand. Why so:
 * {@code docs/decisions/0027-an-entry-posts-itself.md}.
 */
@Repository
class JournalWriter {

    private static final String INSERT = """
            INSERT INTO journal_entry (idempotency_key, request_hash, event_id, external_reference, kind,
                                       channel, actor, debit_account_id, credit_account_id, amount_minor, currency,
                                       booking_date, value_date, booked_at, narrative, counterparty_bank,
                                       counterparty_account, counterparty_name, counterparty_country, reversal_of)
            VALUES\s""";

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String ANSWER = " RETURNING id, recorded_at";

    /** What the triggers of the schema raise with SIGNAL. */
    private static final String RULE_BROKEN = "45000";

    private final JdbcTemplate jdbc;

    JournalWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Posts them by one statement, and answers in their order. */
    List<PostingOutcome.Posted> post(List<EntryOrder> orders) {
        try {
            return jdbc.query(
                    INSERT + String.join(", ", Collections.nCopies(orders.size(), ROW)) + ANSWER,
                    statement -> {
                        int column = 0;
                        for (EntryOrder order : orders) {
                            column = fill(statement, column, order);
                        }
                    },
                    (row, number) -> new PostingOutcome.Posted(
                            new JournalEntryId(row.getLong(1)), LedgerQueries.instant(row, "recorded_at")));
        } catch (DataAccessException refused) {
            throw ruleBroken(refused);
        }
    }

    private static int fill(PreparedStatement statement, int last, EntryOrder order) throws SQLException {
        int column = last;
        statement.setString(++column, order.origin().idempotencyKey());
        statement.setBytes(++column, order.digest().bytes());
        statement.setString(++column, order.origin().eventId());
        statement.setString(++column, order.origin().externalReference());
        statement.setString(++column, order.kind());
        statement.setString(++column, order.origin().channel());
        statement.setString(++column, order.origin().actor());
        statement.setLong(++column, order.debit().value());
        statement.setLong(++column, order.credit().value());
        statement.setLong(++column, order.amount().minor());
        statement.setString(++column, order.amount().currency().getCurrencyCode());
        statement.setObject(++column, order.dates().booking());
        statement.setObject(++column, order.dates().value());
        statement.setObject(++column, order.dates().bookedAt());
        statement.setString(++column, order.narrative());
        statement.setString(++column, order.counterparty().bank());
        statement.setString(++column, order.counterparty().account());
        statement.setString(++column, order.counterparty().name());
        statement.setString(++column, order.counterparty().country());
        JournalEntryId original = order.reversalOf();
        statement.setObject(++column, original == null ? null : original.value());
        return column;
    }

    /** An order that was refused, and by which account where the reason lies with one. */
    record StoredRefusal(
            EntryOrder order, Refusal refusal, @Nullable LedgerAccountId account) {}

    void storeRefusals(List<StoredRefusal> refusals) {
        jdbc.batchUpdate("""
                INSERT INTO posting_refusal (idempotency_key, request_hash, refusal, account_id, amount_minor, currency,
                                             kind, booking_date, channel, actor)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", refusals, refusals.size(), (statement, refused) -> {
            EntryOrder order = refused.order;
            int column = 0;
            statement.setString(++column, order.origin().idempotencyKey());
            statement.setBytes(++column, order.digest().bytes());
            statement.setString(++column, refused.refusal.name());
            statement.setObject(++column, refused.account == null ? null : refused.account.value());
            statement.setLong(++column, order.amount().minor());
            statement.setString(++column, order.amount().currency().getCurrencyCode());
            statement.setString(++column, order.kind());
            statement.setObject(++column, order.dates().booking());
            statement.setString(++column, order.origin().channel());
            statement.setString(++column, order.origin().actor());
        });
    }

    /** The broken rule that the server speaks of, or else the exception as it is. */
    static RuntimeException ruleBroken(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof SQLException cause && RULE_BROKEN.equals(cause.getSQLState())
                ? new LedgerRuleBroken(rule(cause), refused)
                : refused;
    }

    /** The driver puts {@code (conn=17) } before the server's text. */
    private static String rule(SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        return message.startsWith("(conn=") ? message.substring(message.indexOf(") ") + 2) : message;
    }
}
