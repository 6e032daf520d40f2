package org.daybook.core.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.core.ledger.Hold.How;
import org.daybook.core.money.Money;
import org.daybook.core.security.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters holds and their ends, which thereby take effect, and reads them. */
@Repository
class HoldQueries {

    private static final String SELECT = """
            SELECT h.*, e.how, e.captured_minor, e.ended_on, e.recorded_at AS end_recorded_at
            FROM account_hold h LEFT JOIN account_hold_end e ON e.hold_id = h.id""";

    private final JdbcClient jdbc;

    HoldQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the money, or with a refusal keeps that as the outcome of the key. */
    void enter(HoldOrder order, @Nullable Refusal refusal) {
        jdbc.sql("""
                        INSERT INTO account_hold (ledger_account_id, idempotency_key, request_hash, amount_minor, currency,
                                                  placed_on, expires_on, channel, actor, reason, refusal)
                        VALUES (:account, :key, :hash, :amount, :currency, :placed, :expires, :channel, :actor, :reason,
                                :refusal)""")
                .param("account", order.account().value())
                .param("key", order.idempotencyKey())
                .param("hash", order.digest().bytes())
                .param("amount", order.amount().minor())
                .param("currency", order.amount().currency().getCurrencyCode())
                .param("placed", order.placedOn())
                .param("expires", order.expiresOn())
                .param("channel", order.channel())
                .param("actor", order.actor())
                .param("reason", order.reason())
                .param("refusal", refusal == null ? null : refusal.name())
                .update();
    }

    /** Lets the money go. */
    void end(HoldId hold, How how, @Nullable Capture capture, LocalDate on, String channel, String actor) {
        jdbc.sql("""
                        INSERT INTO account_hold_end (hold_id, how, captured_minor, entry_key, ended_on, channel, actor)
                        VALUES (:hold, :how, :captured, :entry, :on, :channel, :actor)""")
                .param("hold", hold.value())
                .param("how", how.name())
                .param("captured", capture == null ? null : capture.amount.minor())
                .param("entry", capture == null ? null : capture.entryKey)
                .param("on", on)
                .param("channel", channel)
                .param("actor", actor)
                .update();
    }

    Optional<StoredHold> outcomeOf(String idempotencyKey) {
        return jdbc.sql(SELECT + " WHERE h.idempotency_key = ?")
                .param(idempotencyKey)
                .query((row, number) -> StoredHold.of(row))
                .optional();
    }

    Optional<Hold> find(HoldId id) {
        return jdbc.sql(SELECT + " WHERE h.id = ? AND h.refusal IS NULL")
                .param(id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    List<Hold> ofAccount(LedgerAccountId account) {
        return jdbc.sql(SELECT + " WHERE h.ledger_account_id = ? AND h.refusal IS NULL ORDER BY h.id DESC")
                .param(account.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** The hold that an entry of this key captured. */
    Optional<Hold> capturedBy(String entryKey) {
        return jdbc.sql(SELECT + " WHERE e.entry_key = ?")
                .param(entryKey)
                .query((row, number) -> read(row))
                .optional();
    }

    List<HoldId> openUntil(LocalDate date, int most) {
        return jdbc.sql("""
                        SELECT h.id FROM account_hold h LEFT JOIN account_hold_end e ON e.hold_id = h.id
                        WHERE h.expires_on <= ? AND h.refusal IS NULL AND e.hold_id IS NULL
                        ORDER BY h.expires_on, h.id
                        LIMIT ?""").params(date, most).query(Long.class).list().stream()
                .map(HoldId::new)
                .toList();
    }

    long countOpenUntil(LocalDate date) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM account_hold h LEFT JOIN account_hold_end e ON e.hold_id = h.id
                        WHERE h.expires_on <= ? AND h.refusal IS NULL AND e.hold_id IS NULL""").param(date).query(Long.class).single();
    }

    private static Hold read(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        String how = row.getString("how");
        return new Hold(
                new HoldId(row.getLong("id")),
                row.getString("idempotency_key"),
                new LedgerAccountId(row.getLong("ledger_account_id")),
                Money.ofMinor(row.getLong("amount_minor"), currency),
                row.getObject("placed_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getString("channel"),
                row.getString("actor"),
                row.getString("reason"),
                LedgerQueries.instant(row, "recorded_at"),
                how == null
                        ? Optional.empty()
                        : Optional.of(new Hold.End(
                                How.valueOf(how),
                                Money.ofMinor(row.getLong("captured_minor"), currency),
                                row.getObject("ended_on", LocalDate.class),
                                LedgerQueries.instant(row, "end_recorded_at"))));
    }

    /** What becomes a posting, and the key of its entry. */
    record Capture(Money amount, String entryKey) {}

    /** What was answered the first time a key was used. */
    record StoredHold(Sha256 asked, HoldOutcome outcome) {

        static StoredHold of(ResultSet row) throws SQLException {
            String refusal = row.getString("refusal");
            return new StoredHold(
                    Sha256.ofDigest(row.getBytes("request_hash")),
                    refusal == null
                            ? new HoldOutcome.Placed(read(row))
                            : new HoldOutcome.Refused(Refusal.valueOf(refusal)));
        }
    }
}
