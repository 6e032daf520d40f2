package org.daybook.core.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.core.ledger.LedgerAccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holds control balances against the ledger's postings. */
@Repository
class ControlBalanceQueries {

    private static final int ROWS_AT_A_TIME = 5_000;

    private final JdbcClient jdbc;

    ControlBalanceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are; the largest rounding entry is told where all are of one currency. */
    Met met() {
        return jdbc.sql("""
                        SELECT COUNT(*) - COALESCE(SUM(c.rounded), 0) AS exactly,
                               COALESCE(SUM(c.rounded), 0) AS rounded,
                               MAX(IF(c.rounded, p.amount_minor, NULL)) AS largest_minor,
                               IF(MIN(p.currency) = MAX(p.currency), MIN(p.currency), NULL) AS currency
                        FROM control_balance c
                             LEFT JOIN posting_published p
                                 ON p.ledger_account_id = c.ledger_account_id AND p.sequence = c.sequence""").query((row, number) -> Met.of(row)).single();
    }

    void deviations(Consumer<Deviation> deviations) {
        jdbc.sql("""
                        SELECT * FROM (
                            SELECT CASE
                                       WHEN p.sequence IS NULL THEN 'NO_POSTING'
                                       WHEN p.balance_after_minor <> c.balance_minor THEN 'OTHER_BALANCE'
                                       WHEN c.rounded AND NOT p.kind <=> 'ROUNDING' THEN 'NOT_ROUNDED'
                                       WHEN NOT c.rounded AND p.kind <=> 'ROUNDING' THEN 'ROUNDED'
                                       END AS kind,
                                   c.ledger_account_id, c.sequence, c.entry_reference, c.rounded, c.balance_minor,
                                   p.balance_after_minor, p.currency
                            FROM control_balance c
                                 LEFT JOIN posting_published p
                                     ON p.ledger_account_id = c.ledger_account_id AND p.sequence = c.sequence) looked_at
                        WHERE kind IS NOT NULL
                        ORDER BY ledger_account_id, sequence""").withFetchSize(ROWS_AT_A_TIME).query((ResultSet row) -> deviations.accept(Deviation.of(row)));
    }

    /** A customer's account as the beginning of a sentence: {@code Account A00576 (CZ49 …)}. */
    String accountName(LedgerAccountId ledgerAccount) {
        return jdbc.sql("SELECT reference, number FROM account_published WHERE ledger_account_id = ?")
                .param(ledgerAccount.value())
                .query((row, number) -> "Account " + row.getString("reference") + " (" + row.getString("number") + ")")
                .optional()
                .orElse("A customer's ledger account without an account");
    }

    /**
     * How many control balances there are.
     *
     * @param largestRounding in the currency that all of them share
     */
    record Met(long exactly, long rounded, Optional<Rounding> largestRounding) {

        static Met of(ResultSet row) throws SQLException {
            String currency = row.getString("currency");
            Long largest = row.getObject("largest_minor", Long.class);
            return new Met(
                    row.getLong("exactly"),
                    row.getLong("rounded"),
                    currency == null || largest == null
                            ? Optional.empty()
                            : Optional.of(new Rounding(largest, currency)));
        }
    }

    record Rounding(long minor, String currency) {}

    enum Kind {
        NO_POSTING,
        OTHER_BALANCE,
        NOT_ROUNDED,
        ROUNDED
    }

    /** A control balance that its posting does not meet. Without a posting the currency is not known. */
    record Deviation(
            Kind kind,
            LedgerAccountId account,
            long sequence,
            String entryReference,
            boolean rounded,
            long controlMinor,
            long balanceMinor,
            @Nullable String currency) {

        static Deviation of(ResultSet row) throws SQLException {
            return new Deviation(
                    Kind.valueOf(row.getString("kind")),
                    new LedgerAccountId(row.getLong("ledger_account_id")),
                    row.getLong("sequence"),
                    row.getString("entry_reference"),
                    row.getBoolean("rounded"),
                    row.getLong("balance_minor"),
                    row.getLong("balance_after_minor"),
                    row.getString("currency"));
        }
    }
}
