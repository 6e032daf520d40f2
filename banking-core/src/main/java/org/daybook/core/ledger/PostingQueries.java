package org.daybook.core.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the postings of one customer's account within a span of sequences. */
@Repository
class PostingQueries {

    private static final String FROM = """

            FROM posting p FORCE INDEX (PRIMARY)
                  STRAIGHT_JOIN journal_entry e ON e.id = p.entry_id
             WHERE p.account_id = :account AND p.sequence BETWEEN :first AND :last
            """;

    private final JdbcClient jdbc;

    PostingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sequences that the dates of a filter leave. */
    Span span(LedgerAccountId account, PostingFilter filter) {
        return jdbc.sql("""
                        SELECT COALESCE((SELECT p.sequence FROM posting p FORCE INDEX (ix_posting_booking_date)
                                         WHERE p.account_id = a.id AND p.booking_date >= :from
                                         ORDER BY p.booking_date, p.sequence LIMIT 1), a.last_sequence + 1) AS first,
                               COALESCE((SELECT p.sequence FROM posting p FORCE INDEX (ix_posting_booking_date)
                                         WHERE p.account_id = a.id AND p.booking_date <= :to
                                         ORDER BY p.booking_date DESC, p.sequence DESC LIMIT 1), 0) AS last
                        FROM ledger_account a WHERE a.id = :account AND a.owner = 'CUSTOMER'""")
                .param("account", account.value())
                .param("from", filter.from().orElse(LocalDate.of(1900, 1, 1)))
                .param("to", filter.to().orElse(LocalDate.of(2200, 12, 31)))
                .query((row, number) -> new Span(row.getLong("first"), row.getLong("last")))
                .optional()
                .orElse(new Span(1, 0));
    }

    Optional<PostingPlace> place(LedgerAccountId account, JournalEntryId entry) {
        return jdbc.sql("""
                        SELECT p.sequence, p.balance_after_minor, a.currency
                        FROM posting p JOIN ledger_account a ON a.id = p.account_id
                        WHERE p.entry_id = ? AND p.account_id = ?""")
                .params(entry.value(), account.value())
                .query((row, number) -> new PostingPlace(
                        row.getLong("sequence"),
                        Money.ofMinor(
                                row.getLong("balance_after_minor"), Currency.getInstance(row.getString("currency")))))
                .optional();
    }

    long count(LedgerAccountId account, Span span, PostingFilter filter, Categorisation categorisation) {
        PostingConditions conditions = new PostingConditions();
        return jdbc.sql("SELECT COUNT(*)" + FROM + conditions.of(filter, categorisation))
                .params(params(account, span))
                .params(conditions.params())
                .query(Long.class)
                .single();
    }

    List<AccountPosting> page(
            LedgerAccountId account,
            Span span,
            PostingFilter filter,
            Categorisation categorisation,
            PostingSort sort,
            boolean ascending,
            int offset,
            int limit) {
        PostingConditions conditions = new PostingConditions();
        return jdbc.sql("""
                        SELECT p.sequence, p.entry_id, p.side, p.amount_minor, p.balance_after_minor, p.booking_date,
                               p.value_date, e.currency, e.kind, COALESCE(e.external_reference, e.event_id) AS reference,
                               e.narrative, e.counterparty_bank, e.counterparty_account, e.counterparty_name,
                               e.counterparty_country,
                               IF(p.side = 'DEBIT', e.credit_account_id, e.debit_account_id) AS opposite,
                        """
                        + conditions.category(categorisation) + " AS shown_category"
                        + FROM + conditions.of(filter, categorisation)
                        + " ORDER BY " + order(sort, ascending ? "" : " DESC")
                        + " LIMIT :limit OFFSET :offset")
                .params(params(account, span))
                .params(conditions.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> read(row))
                .list();
    }

    List<String> kinds(LedgerAccountId account) {
        return jdbc.sql("""
                        SELECT DISTINCT e.kind
                        FROM posting p FORCE INDEX (PRIMARY) STRAIGHT_JOIN journal_entry e ON e.id = p.entry_id
                        WHERE p.account_id = ?
                        ORDER BY e.kind""").param(account.value()).query(String.class).list();
    }

    private static Map<String, Object> params(LedgerAccountId account, Span span) {
        return Map.of("account", account.value(), "first", span.first, "last", span.last);
    }

    private static String order(PostingSort sort, String direction) {
        String column =
                switch (sort) {
                    case SEQUENCE -> "";
                    case VALUE_DATE -> "p.value_date";
                    case KIND -> "e.kind";
                    case NARRATIVE -> "e.narrative COLLATE utf8mb4_unicode_ci";
                    case AMOUNT -> "p.amount_minor";
                    case BALANCE_AFTER -> "p.balance_after_minor";
                };
        return (column.isEmpty() ? "" : column + direction + ", ") + "p.sequence" + direction;
    }

    private static AccountPosting read(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new AccountPosting(
                row.getLong("sequence"),
                new JournalEntryId(row.getLong("entry_id")),
                Side.valueOf(row.getString("side")),
                Money.ofMinor(row.getLong("amount_minor"), currency),
                Money.ofMinor(row.getLong("balance_after_minor"), currency),
                row.getObject("booking_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getString("kind"),
                row.getString("reference"),
                row.getString("narrative"),
                new EntryOrder.Counterparty(
                        row.getString("counterparty_bank"),
                        row.getString("counterparty_account"),
                        row.getString("counterparty_name"),
                        row.getString("counterparty_country")),
                row.getString("shown_category"),
                new LedgerAccountId(row.getLong("opposite")));
    }

    /** Sequences, the first and the last included. */
    record Span(long first, long last) {

        long length() {
            return Math.max(0, last - first + 1);
        }

        boolean isEmpty() {
            return length() == 0;
        }

        /** Those of one page. */
        Span slice(boolean ascending, int offset, int limit) {
            return ascending
                    ? new Span(first + offset, Math.min(last, first + offset + limit - 1))
                    : new Span(Math.max(first, last - offset - limit + 1), last - offset);
        }
    }
}
