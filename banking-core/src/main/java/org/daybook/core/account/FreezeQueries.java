package org.daybook.core.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.daybook.core.account.FreezeRecord.Background;
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
