package org.daybook.core.account;

import java.sql.ResultSet;
import org.daybook.core.ledger.Claim;
import org.daybook.core.ledger.LedgerAccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for accounts that are not frozen as their history says, and for postings that came through a freeze. */
@Repository
class FreezeProofQueries {

    private final JdbcClient jdbc;

    FreezeProofQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long accounts() {
        return count("account_published");
    }

    long freezes() {
        return count("account_freeze");
    }

    long attachments() {
        return count("account_freeze WHERE scope = 'AMOUNT'");
    }

    private long count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    /** Accounts whose state is not what their freezes in force come to. */
    void contradictions(Claim claim) {
        jdbc.sql("""
                        SELECT a.ledger_account_id, a.currency, a.freeze, t.attached_minor,
                               COALESCE(f.scope, 'NONE') AS scope, COALESCE(f.amount_minor, 0) AS amount_minor
                        FROM account_published a
                             JOIN account_attached_published t ON t.account_id = a.account_id
                             LEFT JOIN (SELECT f.ledger_account_id,
                                               CASE
                                                   WHEN SUM(f.scope IN ('DEBITS', 'ALL')) > 0
                                                       AND SUM(f.scope IN ('CREDITS', 'ALL')) > 0 THEN 'ALL'
                                                   WHEN SUM(f.scope = 'DEBITS') > 0 THEN 'DEBITS'
                                                   WHEN SUM(f.scope = 'CREDITS') > 0 THEN 'CREDITS'
                                                   ELSE 'NONE'
                                               END AS scope,
                                               SUM(f.amount_minor) AS amount_minor
                                        FROM account_freeze f LEFT JOIN account_unfreeze u ON u.freeze_id = f.id
                                        WHERE u.freeze_id IS NULL
                                        GROUP BY f.ledger_account_id) f ON f.ledger_account_id = a.ledger_account_id
                        WHERE a.freeze <> COALESCE(f.scope, 'NONE') OR t.attached_minor <> COALESCE(f.amount_minor, 0)
                        ORDER BY a.ledger_account_id""").query((ResultSet row) -> {
            String currency = row.getString("currency");
            claim.fails(
                    new LedgerAccountId(row.getLong("ledger_account_id")),
                    "its freeze is stored as " + row.getString("freeze") + " with "
                            + Claim.figure(row.getLong("attached_minor"), currency) + " attached, but its history says "
                            + row.getString("scope") + " with "
                            + Claim.figure(row.getLong("amount_minor"), currency) + ".");
        });
    }

    /** Postings of a forbidden side between a freeze and its end. */
    void postingsThroughFreezes(Claim claim) {
        jdbc.sql("""
                        SELECT f.ledger_account_id, p.sequence, MIN(f.scope) AS scope
                        FROM account_freeze f
                             LEFT JOIN account_unfreeze u ON u.freeze_id = f.id
                             JOIN posting_published p ON p.ledger_account_id = f.ledger_account_id
                                 AND p.sequence > f.last_sequence
                                 AND (u.freeze_id IS NULL OR p.sequence <= u.last_sequence)
                        WHERE f.scope = 'ALL' OR f.scope = CONCAT(p.side, 'S')
                        GROUP BY f.ledger_account_id, p.sequence
                        ORDER BY f.ledger_account_id, p.sequence""").query((ResultSet row) -> {
            claim.fails(
                    new LedgerAccountId(row.getLong("ledger_account_id")),
                    "posting " + row.getLong("sequence") + " was posted while " + row.getString("scope")
                            + " was frozen.");
        });
    }

    /** Debits that took the balance below what was attached just then; a rounding entry may. */
    void debitsBelowAttachments(Claim claim) {
        jdbc.sql("""
                        SELECT f.ledger_account_id, p.sequence, p.currency, SUM(f.amount_minor) AS attached_minor,
                               MIN(p.balance_after_minor) AS balance_after_minor
                        FROM account_freeze f
                             LEFT JOIN account_unfreeze u ON u.freeze_id = f.id
                             JOIN posting_published p ON p.ledger_account_id = f.ledger_account_id
                                 AND p.sequence > f.last_sequence
                                 AND (u.freeze_id IS NULL OR p.sequence <= u.last_sequence)
                        WHERE f.scope = 'AMOUNT' AND p.side = 'DEBIT' AND p.kind <> 'ROUNDING'
                        GROUP BY f.ledger_account_id, p.sequence, p.currency
                        HAVING balance_after_minor < attached_minor
                        ORDER BY f.ledger_account_id, p.sequence""").query((ResultSet row) -> {
            String currency = row.getString("currency");
            claim.fails(
                    new LedgerAccountId(row.getLong("ledger_account_id")),
                    "posting " + row.getLong("sequence") + " left "
                            + Claim.figure(row.getLong("balance_after_minor"), currency) + " while "
                            + Claim.figure(row.getLong("attached_minor"), currency) + " was attached.");
        });
    }
}
