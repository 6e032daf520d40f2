package org.daybook.core.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.daybook.core.account.FreezeRecord.Background;
import org.daybook.core.ledger.Claim;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters freezes, which thereby take hold, and reads their history. */
@Repository
class FreezeQueries {

    private final JdbcClient jdbc;

    FreezeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The freeze of an account, whose row stays locked until the transaction ends. */
    LockedFreeze lock(LedgerAccountId account) {
        return jdbc.sql("SELECT freeze FROM account_published WHERE ledger_account_id = ? FOR UPDATE")
                .param(account.value())
                .query((row, number) -> new LockedFreeze(scope(row, "freeze")))
                .single();
    }

    /** Returns the sequence of the account's last posting when it took hold. */
    long enter(
            LedgerAccountId account, Optional<FreezeScope> scope, String reason, Optional<String> alert, Actor actor) {
        return jdbc.sql("""
                        INSERT INTO account_freeze (ledger_account_id, scope, reason, alert, actor)
                        VALUES (:account, :scope, :reason, :alert, :actor)
                        RETURNING last_sequence""")
                .param("account", account.value())
                .param("scope", scope.map(FreezeScope::name).orElse("NONE"))
                .param("reason", reason)
                .param("alert", alert.orElse(null))
                .param("actor", actor.toString())
                .query(Long.class)
                .single();
    }

    List<FreezeRecord> history(LedgerAccountId account, boolean known) {
        return jdbc.sql("SELECT * FROM account_freeze WHERE ledger_account_id = ? ORDER BY id DESC")
                .param(account.value())
                .query((row, number) -> new FreezeRecord(
                        row.getLong("id"),
                        scope(row, "scope"),
                        row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getLong("last_sequence"),
                        known ? background(row) : new Background.Restricted()))
                .list();
    }

    long accounts() {
        return jdbc.sql("SELECT COUNT(*) FROM account_published")
                .query(Long.class)
                .single();
    }

    long freezes() {
        return jdbc.sql("SELECT COUNT(*) FROM account_freeze WHERE scope <> 'NONE'")
                .query(Long.class)
                .single();
    }

    /** Accounts whose state is not that of their last freeze or unfreeze. */
    void contradictions(Claim claim) {
        jdbc.sql("""
                        SELECT a.ledger_account_id, a.freeze, COALESCE(f.scope, 'NONE') AS scope
                        FROM account_published a
                             LEFT JOIN account_freeze f ON f.id = (SELECT MAX(l.id) FROM account_freeze l
                                                                   WHERE l.ledger_account_id = a.ledger_account_id)
                        WHERE a.freeze <> COALESCE(f.scope, 'NONE')
                        ORDER BY a.ledger_account_id""").query((ResultSet row) -> {
            claim.fails(
                    new LedgerAccountId(row.getLong("ledger_account_id")),
                    "its freeze is stored as " + row.getString("freeze") + ", but its history says "
                            + row.getString("scope") + ".");
        });
    }

    /** Postings of a forbidden side between a freeze and what followed it. */
    void postingsThroughFreezes(Claim claim) {
        jdbc.sql("""
                        SELECT f.ledger_account_id, p.sequence, f.scope
                        FROM (SELECT ledger_account_id, scope, last_sequence,
                                     LEAD(last_sequence) OVER (PARTITION BY ledger_account_id ORDER BY id) AS next_sequence
                              FROM account_freeze) f
                             JOIN posting_published p ON p.ledger_account_id = f.ledger_account_id
                                 AND p.sequence > f.last_sequence
                                 AND (f.next_sequence IS NULL OR p.sequence <= f.next_sequence)
                        WHERE f.scope = 'ALL' OR f.scope = CONCAT(p.side, 'S')
                        ORDER BY f.ledger_account_id, p.sequence""").query((ResultSet row) -> {
            claim.fails(
                    new LedgerAccountId(row.getLong("ledger_account_id")),
                    "posting " + row.getLong("sequence") + " was posted while " + row.getString("scope")
                            + " was frozen.");
        });
    }

    private static Background background(ResultSet row) throws SQLException {
        return new Background.Known(
                Actor.parse(row.getString("actor")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("alert")));
    }

    private static Optional<FreezeScope> scope(ResultSet row, String column) throws SQLException {
        String scope = row.getString(column);
        return scope.equals("NONE") ? Optional.empty() : Optional.of(FreezeScope.valueOf(scope));
    }

    /** How an account is frozen while we hold its row. */
    record LockedFreeze(Optional<FreezeScope> scope) {}
}
