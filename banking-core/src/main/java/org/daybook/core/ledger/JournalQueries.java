package org.daybook.core.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.daybook.core.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads journal entries for whoever looks through all of them. */
@Repository
class JournalQueries {

    /** Any number makes the driver stream; it is also how many rows it fetches at a time. */
    private static final int ROWS_AT_A_TIME = 5_000;

    private static final String LINES = """
            SELECT id, external_reference, booking_date, booked_at, kind, debit_account_id, credit_account_id,
                   amount_minor, currency, narrative, counterparty_bank, counterparty_account, counterparty_name
            FROM journal_entry e
            """;

    private final JdbcClient jdbc;

    JournalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void read(LocalDate from, LocalDate to, Consumer<JournalLine> lines) {
        jdbc.sql(LINES + """
                        WHERE booking_date BETWEEN ? AND ?
                          AND reversal_of IS NULL
                          AND NOT EXISTS (SELECT 1 FROM journal_entry r WHERE r.reversal_of = e.id)
                        ORDER BY id""")
                .params(from, to)
                .withFetchSize(ROWS_AT_A_TIME)
                .query((ResultSet row) -> lines.accept(line(row)));
    }

    List<JournalLine> lines(Collection<JournalEntryId> ids) {
        return jdbc.sql(LINES + "WHERE id IN (:ids) ORDER BY id")
                .param("ids", ids.stream().map(JournalEntryId::value).toList())
                .query((row, number) -> line(row))
                .list();
    }

    private static JournalLine line(ResultSet row) throws SQLException {
        return new JournalLine(
                new JournalEntryId(row.getLong("id")),
                row.getString("external_reference"),
                row.getObject("booking_date", LocalDate.class),
                row.getObject("booked_at", LocalDateTime.class),
                row.getString("kind"),
                new LedgerAccountId(row.getLong("debit_account_id")),
                new LedgerAccountId(row.getLong("credit_account_id")),
                Money.ofMinor(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("narrative"),
                row.getString("counterparty_bank"),
                row.getString("counterparty_account"),
                row.getString("counterparty_name"));
    }
}
