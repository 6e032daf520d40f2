package org.daybook.core.account;

import java.sql.ResultSet;
import java.time.LocalDate;
import org.daybook.core.ledger.Claim;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters closures, which thereby take hold, and reads them. */
@Repository
class ClosureQueries {

    private final JdbcClient jdbc;

    ClosureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How an account stands, which stays locked until the transaction ends: with the row that postings lock also the customer's
     * account, or a standing order that is being entered would be overlooked.
     */
    Standing lock(LedgerAccountId account) {
        return jdbc.sql("""
                        SELECT status, freeze, booked_balance_minor, held_minor, last_booking_date
                        FROM account_published WHERE ledger_account_id = ? FOR UPDATE""")
                .param(account.value())
                .query((row, number) -> new Standing(
                        row.getString("status").equals("CLOSED"),
                        !row.getString("freeze").equals("NONE"),
                        row.getLong("booked_balance_minor"),
                        row.getLong("held_minor"),
                        row.getObject("last_booking_date", LocalDate.class)))
                .single();
    }

    /** Returns the sequence of the account's last posting. */
    long enter(LedgerAccountId account, LocalDate closedOn, Actor actor) {
        return jdbc.sql("""
                        INSERT INTO account_closure (ledger_account_id, closed_on, actor) VALUES (?, ?, ?)
                        RETURNING last_sequence""")
                .params(account.value(), closedOn, actor.toString())
                .query(Long.class)
                .single();
    }

    long accounts() {
        return jdbc.sql("SELECT COUNT(*) FROM account_published")
                .query(Long.class)
                .single();
    }

    /** Accounts that are closed without a closure or open with one, and closed ones that are not as they were closed. */
    void contradictions(Claim claim) {
        jdbc.sql("""
                        SELECT a.ledger_account_id, a.status, c.ledger_account_id IS NOT NULL AS closed,
                               a.booked_balance_minor, a.held_minor, COALESCE(p.last_sequence, 0) AS last_sequence,
                               c.last_sequence AS closed_at_sequence
                        FROM account_published a
                             LEFT JOIN account_closure c ON c.ledger_account_id = a.ledger_account_id
                             LEFT JOIN (SELECT s.ledger_account_id, MAX(b.sequence) AS last_sequence
                                        FROM account_closure s
                                             JOIN posting_balance_published b ON b.ledger_account_id = s.ledger_account_id
                                        GROUP BY s.ledger_account_id) p ON p.ledger_account_id = a.ledger_account_id
                        WHERE (a.status = 'CLOSED') <> (c.ledger_account_id IS NOT NULL)
                           OR c.ledger_account_id IS NOT NULL
                              AND (a.booked_balance_minor <> 0 OR a.held_minor <> 0
                                   OR COALESCE(p.last_sequence, 0) <> c.last_sequence)
                        ORDER BY a.ledger_account_id""").query((ResultSet row) -> {
            claim.fails(
                    new LedgerAccountId(row.getLong("ledger_account_id")),
                    row.getBoolean("closed")
                            ? "it was closed at zero after posting " + row.getLong("closed_at_sequence")
                                    + ", but is " + row.getString("status") + " with a balance of "
                                    + row.getLong("booked_balance_minor") + " minor units after posting "
                                    + row.getLong("last_sequence") + "."
                            : "it is closed, but nobody has closed it.");
        });
    }

    /** An account while we hold its row. */
    record Standing(
            boolean closed,
            boolean frozen,
            long bookedBalanceMinor,
            long heldMinor,
            @Nullable LocalDate lastBookingDate) {}
}
