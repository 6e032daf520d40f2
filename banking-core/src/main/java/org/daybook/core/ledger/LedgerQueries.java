package org.daybook.core.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.core.ledger.Ledger.PostingKey;
import org.daybook.core.money.Money;
import org.daybook.core.security.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the books. */
@Repository
class LedgerQueries {

    private static final String LOCKED =
            "id, owner, currency, status, freeze, overdraft_limit_minor, booked_balance_minor,"
                    + " held_minor, attached_minor, last_booking_date";

    private final JdbcClient jdbc;

    LedgerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the accounts, ascending by id, until the transaction ends. An unknown one is absent from the answer. */
    Map<LedgerAccountId, LockedAccount> lock(Collection<LedgerAccountId> accounts) {
        return lock(accounts, "");
    }

    /** The same, but no longer than a second is waited for. */
    Map<LedgerAccountId, LockedAccount> lockSoon(Collection<LedgerAccountId> accounts) {
        return lock(accounts, " WAIT 1");
    }

    /** Locks in the same order, waits for a second at most, and reads nothing. */
    void holdSoon(Collection<LedgerAccountId> accounts) {
        jdbc.sql("SELECT COUNT(*) FROM ledger_account FORCE INDEX (PRIMARY) WHERE id IN (" + placeholders(accounts)
                        + ") FOR UPDATE WAIT 1")
                .params(accounts.stream().map(LedgerAccountId::value).toList())
                .query(Long.class)
                .single();
    }

    private Map<LedgerAccountId, LockedAccount> lock(Collection<LedgerAccountId> accounts, String patience) {
        Map<LedgerAccountId, LockedAccount> locked = new HashMap<>();
        jdbc.sql("SELECT " + LOCKED + " FROM ledger_account FORCE INDEX (PRIMARY) WHERE id IN ("
                        + placeholders(accounts) + ") ORDER BY id FOR UPDATE" + patience)
                .params(accounts.stream().map(LedgerAccountId::value).toList())
                .query((row, number) -> locked(row))
                .list()
                .forEach(account -> locked.put(account.id(), account));
        return locked;
    }

    /** What became of each key that was used, by its {@link #comparable} form. */
    Map<String, StoredOutcome> outcomesOf(Collection<String> idempotencyKeys) {
        Map<String, StoredOutcome> outcomes = new HashMap<>();
        String wanted = placeholders(idempotencyKeys);
        jdbc.sql("""
                        SELECT idempotency_key, request_hash, id AS entry_id, NULL AS refusal, NULL AS account_id,
                               amount_minor, currency, recorded_at
                        FROM journal_entry WHERE idempotency_key IN (%1$s)
                        UNION ALL
                        SELECT idempotency_key, request_hash, NULL, refusal, account_id, amount_minor, currency, recorded_at
                        FROM posting_refusal WHERE idempotency_key IN (%1$s)""".formatted(wanted))
                .params(Stream.concat(idempotencyKeys.stream(), idempotencyKeys.stream())
                        .toList())
                .query((row, number) -> Map.entry(comparable(row.getString("idempotency_key")), StoredOutcome.of(row)))
                .list()
                .forEach(outcome -> outcomes.put(outcome.getKey(), outcome.getValue()));
        return outcomes;
    }

    /** The server sees no difference between keys that differ in the blanks at their end. */
    static String comparable(String idempotencyKey) {
        int end = idempotencyKey.length();
        while (end > 0 && idempotencyKey.charAt(end - 1) == ' ') {
            end--;
        }
        return idempotencyKey.substring(0, end);
    }

    private static String placeholders(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    Optional<LocalDate> bookingDateOf(String idempotencyKey) {
        return jdbc.sql("""
                        SELECT booking_date FROM journal_entry WHERE idempotency_key = ?
                        UNION ALL
                        SELECT booking_date FROM posting_refusal WHERE idempotency_key = ?""")
                .params(idempotencyKey, idempotencyKey)
                .query(LocalDate.class)
                .optional();
    }

    Optional<JournalEntryId> entryOf(String idempotencyKey) {
        return jdbc.sql("SELECT id FROM journal_entry WHERE idempotency_key = ?")
                .param(idempotencyKey)
                .query(Long.class)
                .optional()
                .map(JournalEntryId::new);
    }

    Optional<JournalEntry> entry(JournalEntryId id) {
        return jdbc.sql("""
                        SELECT id, debit_account_id, credit_account_id, amount_minor, currency, booking_date,
                               value_date, reversal_of
                        FROM journal_entry WHERE id = ?""")
                .param(id.value())
                .query((row, number) -> new JournalEntry(
                        new JournalEntryId(row.getLong("id")),
                        new LedgerAccountId(row.getLong("debit_account_id")),
                        new LedgerAccountId(row.getLong("credit_account_id")),
                        money(row, "amount_minor"),
                        row.getObject("booking_date", LocalDate.class),
                        row.getObject("value_date", LocalDate.class),
                        row.getObject("reversal_of") != null))
                .optional();
    }

    boolean canBeReversed(JournalEntryId original, EntryOrder reversal) {
        boolean mirrored = entry(original)
                .filter(entry -> !entry.isReversal())
                .filter(entry -> entry.amount().equals(reversal.amount()))
                .filter(entry -> entry.debit().equals(reversal.credit())
                        && entry.credit().equals(reversal.debit()))
                .isPresent();
        return mirrored
                && jdbc.sql("SELECT COUNT(*) FROM journal_entry WHERE reversal_of = ?")
                                .param(original.value())
                                .query(Long.class)
                                .single()
                        == 0;
    }

    Set<String> posted(Collection<String> idempotencyKeys) {
        return Set.copyOf(jdbc.sql("SELECT idempotency_key FROM journal_entry WHERE idempotency_key IN (:keys)")
                .param("keys", idempotencyKeys)
                .query(String.class)
                .list());
    }

    Map<PostingKey, Long> sequences(Set<PostingKey> wanted) {
        Map<PostingKey, Long> sequences = new HashMap<>();
        jdbc
                .sql("""
                        SELECT e.idempotency_key, p.account_id, p.sequence
                        FROM journal_entry e JOIN posting p ON p.entry_id = e.id
                        WHERE e.idempotency_key IN (:keys)""")
                .param("keys", wanted.stream().map(PostingKey::idempotencyKey).toList())
                .query((row, number) -> Map.entry(
                        new PostingKey(
                                row.getString("idempotency_key"), new LedgerAccountId(row.getLong("account_id"))),
                        row.getLong("sequence")))
                .list()
                .stream()
                .filter(found -> wanted.contains(found.getKey()))
                .forEach(found -> sequences.put(found.getKey(), found.getValue()));
        return sequences;
    }

    Money balance(LedgerAccountId account) {
        return jdbc.sql("SELECT booked_balance_minor, currency FROM ledger_account WHERE id = ?")
                .param(account.value())
                .query((row, number) -> money(row, "booked_balance_minor"))
                .single();
    }

    /**
     * For a customer's account the balance after its last posting up to the date; for the bank's own, whose postings may
     * come from several files in any order of dates, their sum; see
     * {@code docs/decisions/0008-the-banks-own-accounts-may-go-back-in-date.md}.
     */
    Money balanceAsOf(LedgerAccountId account, LocalDate date) {
        return jdbc.sql("""
                        SELECT a.currency,
                               COALESCE(IF(a.owner = 'CUSTOMER',
                                           (SELECT p.balance_after_minor FROM posting p
                                            WHERE p.account_id = a.id AND p.booking_date <= :date
                                            ORDER BY p.booking_date DESC, p.sequence DESC LIMIT 1),
                                           (SELECT SUM(IF(p.side = 'DEBIT', -p.amount_minor, p.amount_minor)) FROM posting p
                                            WHERE p.account_id = a.id AND p.booking_date <= :date)), 0) AS balance_minor
                        FROM ledger_account a
                        WHERE a.id = :account""")
                .param("date", date)
                .param("account", account.value())
                .query((row, number) -> money(row, "balance_minor"))
                .single();
    }

    Map<LedgerAccountId, Money> balancesBefore(Collection<LedgerAccountId> customerAccounts, LocalDate day) {
        Map<LedgerAccountId, Money> balances = new HashMap<>();
        jdbc.sql("""
                        SELECT a.id, a.currency, p.balance_after_minor
                        FROM ledger_account a
                             JOIN posting p ON p.account_id = a.id
                                 AND p.sequence = (SELECT l.sequence FROM posting l
                                                   WHERE l.account_id = a.id AND l.booking_date < :day
                                                   ORDER BY l.booking_date DESC, l.sequence DESC LIMIT 1)
                        WHERE a.id IN (:accounts)""")
                .param("day", day)
                .param(
                        "accounts",
                        customerAccounts.stream().map(LedgerAccountId::value).toList())
                .query((row, number) ->
                        Map.entry(new LedgerAccountId(row.getLong("id")), money(row, "balance_after_minor")))
                .list()
                .forEach(balance -> balances.put(balance.getKey(), balance.getValue()));
        return balances;
    }

    long position() {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM journal_entry")
                .query(Long.class)
                .single();
    }

    Optional<LocalDate> firstBookingDate() {
        return jdbc.sql("SELECT MIN(booking_date) FROM journal_entry")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    long countBookedOn(LocalDate day) {
        return jdbc.sql("SELECT COUNT(*) FROM journal_entry WHERE booking_date = ?")
                .param(day)
                .query(Long.class)
                .single();
    }

    private static LockedAccount locked(ResultSet row) throws SQLException {
        return new LockedAccount(
                new LedgerAccountId(row.getLong("id")),
                row.getString("owner").equals("CUSTOMER"),
                Currency.getInstance(row.getString("currency")),
                row.getString("status").equals("CLOSED"),
                row.getString("freeze"),
                row.getObject("overdraft_limit_minor", Long.class),
                row.getLong("booked_balance_minor"),
                row.getLong("held_minor"),
                row.getLong("attached_minor"),
                row.getObject("last_booking_date", LocalDate.class));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.ofMinor(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** What was answered the first time a key was used. */
    record StoredOutcome(Sha256 asked, PostingOutcome outcome) {

        static StoredOutcome of(ResultSet row) throws SQLException {
            String refusal = row.getString("refusal");
            PostingOutcome outcome = refusal == null
                    ? new PostingOutcome.Posted(
                            new JournalEntryId(row.getLong("entry_id")), instant(row, "recorded_at"))
                    : new PostingOutcome.Refused(
                            Refusal.valueOf(refusal),
                            Optional.ofNullable(row.getObject("account_id", Long.class))
                                    .map(LedgerAccountId::new),
                            money(row, "amount_minor"),
                            instant(row, "recorded_at"));
            return new StoredOutcome(Sha256.ofDigest(row.getBytes("request_hash")), outcome);
        }
    }
}
