package org.daybook.core.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.core.account.FreezeRecord.Background;
import org.daybook.core.account.FreezeRecord.Lifted;
import org.daybook.core.account.FreezeRecord.LiftedBy;
import org.daybook.core.approval.ProposalId;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.money.Money;
import org.daybook.core.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters freezes, which thereby take hold, and their ends; reads their history. */
@Repository
class FreezeQueries {

    private final JdbcClient jdbc;

    FreezeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row that postings lock stays locked until the transaction ends; the customer's account, which statements lock, not. */
    void lock(LedgerAccountId account) {
        jdbc.sql("SELECT freeze FROM ledger_account_published WHERE ledger_account_id = ? FOR UPDATE")
                .param(account.value())
                .query(String.class)
                .single();
    }

    /** Whether the same freeze holds: its scope, amount, code and alert. */
    boolean isInForce(LedgerAccountId account, FreezeOrder order) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM account_freeze f
                        WHERE f.ledger_account_id = :account AND f.scope = :scope AND f.amount_minor <=> :amount
                          AND f.code = :code AND f.alert <=> :alert
                          AND f.id NOT IN (SELECT u.freeze_id FROM account_unfreeze u
                                           WHERE u.freeze_id = f.id)""")
                        .param("account", account.value())
                        .param("scope", order.scope().name())
                        .param("amount", order.amount().map(Money::minor).orElse(null))
                        .param("code", order.code().name())
                        .param("alert", order.alert().orElse(null))
                        .query(Long.class)
                        .single()
                > 0;
    }

    FreezeOutcome.Frozen enter(LedgerAccountId account, FreezeOrder order, Actor actor) {
        return jdbc.sql("""
                        INSERT INTO account_freeze (ledger_account_id, scope, amount_minor, code, reason, alert,
                                                    review_on, expires_on, actor)
                        VALUES (:account, :scope, :amount, :code, :reason, :alert, :review, :expiry, :actor)
                        RETURNING id, last_sequence""")
                .param("account", account.value())
                .param("scope", order.scope().name())
                .param("amount", order.amount().map(Money::minor).orElse(null))
                .param("code", order.code().name())
                .param("reason", order.reason())
                .param("alert", order.alert().orElse(null))
                .param("review", order.reviewOn().orElse(null))
                .param("expiry", order.expiresOn().orElse(null))
                .param("actor", actor.toString())
                .query((row, number) ->
                        new FreezeOutcome.Frozen(row.getLong("id"), order.scope(), row.getLong("last_sequence")))
                .single();
    }

    /** A freeze that was not lifted. */
    Optional<InForce> inForce(long freeze) {
        return jdbc.sql("""
                        SELECT f.id, f.ledger_account_id, f.scope, a.reference
                        FROM account_freeze f
                             JOIN account_published a ON a.ledger_account_id = f.ledger_account_id
                             LEFT JOIN account_unfreeze u ON u.freeze_id = f.id
                        WHERE f.id = ? AND u.freeze_id IS NULL""")
                .param(freeze)
                .query((row, number) -> new InForce(
                        row.getLong("id"),
                        new LedgerAccountId(row.getLong("ledger_account_id")),
                        FreezeScope.valueOf(row.getString("scope")),
                        row.getString("reference")))
                .optional();
    }

    /** As {@link #inForce}, with its account's row locked first, so that nobody else lifts it meanwhile. */
    Optional<InForce> lockInForce(long freeze) {
        return inForce(freeze).flatMap(found -> {
            lock(found.ledgerAccount);
            return inForce(freeze);
        });
    }

    /** Returns the sequence of the account's last posting when it was lifted. */
    long lift(long freeze, String how, ProposalId proposal, String reason, Actor actor) {
        return lift(freeze, how, (Long) proposal.value(), reason, actor);
    }

    /** As {@link #lift}, for what ends by itself. */
    long expire(long freeze, String reason, Actor actor) {
        return lift(freeze, "EXPIRED", (Long) null, reason, actor);
    }

    private long lift(long freeze, String how, @Nullable Long proposal, String reason, Actor actor) {
        return jdbc.sql("""
                        INSERT INTO account_unfreeze (freeze_id, how, proposal_id, reason, actor)
                        VALUES (:freeze, :how, :proposal, :reason, :actor)
                        RETURNING last_sequence""")
                .param("freeze", freeze)
                .param("how", how)
                .param("proposal", proposal)
                .param("reason", reason)
                .param("actor", actor.toString())
                .query(Long.class)
                .single();
    }

    /** The freezes in force whose last day is not after the date. */
    List<Long> expired(LocalDate date) {
        return jdbc.sql("""
                        SELECT f.id
                        FROM account_freeze f LEFT JOIN account_unfreeze u ON u.freeze_id = f.id
                        WHERE f.expires_on <= ? AND u.freeze_id IS NULL
                        ORDER BY f.ledger_account_id, f.id""").param(date).query(Long.class).list();
    }

    List<FreezeReview> dueForReview(LocalDate by) {
        return jdbc.sql("""
                        SELECT f.id, f.scope, f.code, a.reference, COALESCE(r.next_on, f.review_on) AS due_on
                        FROM account_freeze f
                             JOIN account_published a ON a.ledger_account_id = f.ledger_account_id
                             LEFT JOIN account_unfreeze u ON u.freeze_id = f.id
                             LEFT JOIN account_freeze_review r
                                 ON r.id = (SELECT MAX(l.id) FROM account_freeze_review l WHERE l.freeze_id = f.id)
                        WHERE u.freeze_id IS NULL
                        HAVING due_on <= ?
                        ORDER BY due_on, f.id""")
                .param(by)
                .query((row, number) -> new FreezeReview(
                        row.getLong("id"),
                        row.getString("reference"),
                        FreezeScope.valueOf(row.getString("scope")),
                        FreezeCode.valueOf(row.getString("code")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    void review(long freeze, LocalDate next, String note, Actor actor) {
        jdbc.sql("INSERT INTO account_freeze_review (freeze_id, next_on, note, actor) VALUES (?, ?, ?, ?)")
                .params(freeze, next, note, actor.toString())
                .update();
    }

    boolean mayExpire(FreezeCode code) {
        return jdbc.sql("SELECT allowed FROM freeze_code_expiry WHERE code = ? ORDER BY id DESC LIMIT 1")
                .param(code.name())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void allowExpiry(FreezeCode code, ProposalId proposal, Actor actor) {
        jdbc.sql("INSERT INTO freeze_code_expiry (code, allowed, proposal_id, actor) VALUES (?, TRUE, ?, ?)")
                .params(code.name(), proposal.value(), actor.toString())
                .update();
    }

    void forbidExpiry(FreezeCode code, Actor actor) {
        jdbc.sql("INSERT INTO freeze_code_expiry (code, allowed, actor) VALUES (?, FALSE, ?)")
                .params(code.name(), actor.toString())
                .update();
    }

    long held(LedgerAccountId account) {
        return jdbc.sql("SELECT held_minor FROM account_published WHERE ledger_account_id = ?")
                .param(account.value())
                .query(Long.class)
                .single();
    }

    List<FreezeRecord> history(LedgerAccountId account, boolean known) {
        return jdbc.sql("""
                        SELECT f.*, a.currency, u.recorded_at AS lifted_at, u.last_sequence AS lifted_sequence,
                               u.actor AS lifted_by, u.reason AS lifted_reason, u.how, r.next_on
                        FROM account_freeze f
                             JOIN account_published a ON a.ledger_account_id = f.ledger_account_id
                             LEFT JOIN account_unfreeze u ON u.freeze_id = f.id
                             LEFT JOIN account_freeze_review r
                                 ON r.id = (SELECT MAX(l.id) FROM account_freeze_review l WHERE l.freeze_id = f.id)
                        WHERE f.ledger_account_id = ?
                        ORDER BY f.id DESC""")
                .param(account.value())
                .query((row, number) -> record(row, known))
                .list();
    }

    private static FreezeRecord record(ResultSet row, boolean known) throws SQLException {
        Long amount = row.getObject("amount_minor", Long.class);
        return new FreezeRecord(
                row.getLong("id"),
                FreezeScope.valueOf(row.getString("scope")),
                known && amount != null
                        ? Optional.of(Money.ofMinor(amount, Currency.getInstance(row.getString("currency"))))
                        : Optional.empty(),
                instant(row, "recorded_at"),
                row.getLong("last_sequence"),
                known ? background(row) : new Background.Restricted(),
                row.getString("how") == null ? Optional.empty() : Optional.of(lifted(row, known)));
    }

    private static Background background(ResultSet row) throws SQLException {
        LocalDate next = row.getObject("next_on", LocalDate.class);
        return new Background.Known(
                Actor.parse(row.getString("actor")),
                FreezeCode.valueOf(row.getString("code")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("alert")),
                Optional.ofNullable(next == null ? row.getObject("review_on", LocalDate.class) : next),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)));
    }

    private static Lifted lifted(ResultSet row, boolean known) throws SQLException {
        return new Lifted(
                instant(row, "lifted_at"),
                row.getLong("lifted_sequence"),
                known
                        ? Optional.of(new LiftedBy(
                                Actor.parse(row.getString("lifted_by")),
                                row.getString("lifted_reason"),
                                row.getString("how").equals("EXPIRED")))
                        : Optional.empty());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** A freeze that holds; the account by its reference. */
    record InForce(long id, LedgerAccountId ledgerAccount, FreezeScope scope, String account) {}
}
