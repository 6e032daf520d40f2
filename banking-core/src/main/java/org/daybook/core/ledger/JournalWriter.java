package org.daybook.core.ledger;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Hands orders to the database as drafts and has them posted: one path for one entry and for a thousand. Why by one insert:
 * {@code docs/decisions/0001-one-insert-posts-a-batch.md}.
 */
@Repository
class JournalWriter {

    private static final String INSERT_DRAFT = """
            INSERT INTO entry_draft (batch_id, ordinal, idempotency_key, request_hash, event_id, external_reference, kind,
                                     channel, actor, debit_account_id, credit_account_id, amount_minor, currency,
                                     booking_date, value_date, booked_at, narrative, counterparty_bank,
                                     counterparty_account, counterparty_name, counterparty_country, reversal_of)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    JournalWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void post(List<EntryOrder> orders) {
        String batch = UUID.randomUUID().toString();
        AtomicInteger ordinal = new AtomicInteger();
        jdbc.batchUpdate(INSERT_DRAFT, orders, orders.size(), (statement, order) -> {
            int column = 0;
            statement.setString(++column, batch);
            statement.setInt(++column, ordinal.incrementAndGet());
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
        });
        try {
            jdbc.update("INSERT INTO journal_batch (id, entry_count) VALUES (?, ?)", batch, orders.size());
        } catch (DataAccessException refused) {
            throw LedgerRuleBroken.of(refused);
        }
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
}
