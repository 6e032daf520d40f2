package org.daybook.core.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the books whole, for their proofs: row by row, so that it takes no more memory for more of them. */
@Repository
class ProofQueries {

    /** Any number makes the driver stream; it is also how many rows it fetches at a time. */
    private static final int ROWS_AT_A_TIME = 5_000;

    /**
     * Entries against their postings on one side. Asked for each side by itself, so that a row names one posting. The
     * unique key on entry and side gives at most one.
     */
    private static final String ENTRY_FAULTS = """
            SELECT * FROM (
                SELECT CASE
                           WHEN p.entry_id IS NULL THEN 'NO_POSTING'
                           WHEN p.account_id <> e.%1$s_account_id THEN 'OTHER_ACCOUNT'
                           WHEN p.amount_minor <> e.amount_minor THEN 'OTHER_AMOUNT'
                           WHEN p.booking_date <> e.booking_date OR p.value_date <> e.value_date THEN 'OTHER_DATES'
                           WHEN a.currency <> e.currency THEN 'OTHER_CURRENCY'
                           WHEN e.amount_minor <= 0 THEN 'NOT_POSITIVE'
                           WHEN e.debit_account_id = e.credit_account_id THEN 'SAME_ACCOUNT'
                           END AS fault,
                       e.id, e.idempotency_key, e.%1$s_account_id AS account_id, e.amount_minor, e.currency,
                       e.booking_date, e.value_date, p.account_id AS posting_account_id, p.sequence AS posting_sequence,
                       p.amount_minor AS posting_amount_minor, a.currency AS account_currency
                FROM journal_entry e
                     LEFT JOIN posting p ON p.entry_id = e.id AND p.side = '%2$s'
                     LEFT JOIN ledger_account a ON a.id = e.%1$s_account_id) looked_at
            WHERE fault IS NOT NULL
            ORDER BY id""";

    private final JdbcClient jdbc;

    ProofQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long entries() {
        return count("SELECT COUNT(*) FROM journal_entry");
    }

    long refusals() {
        return count("SELECT COUNT(*) FROM posting_refusal");
    }

    void keysPostedAndRefused(Consumer<String> keys) {
        jdbc.sql("""
                        SELECT r.idempotency_key
                        FROM posting_refusal r JOIN journal_entry e ON e.idempotency_key = r.idempotency_key
                        ORDER BY r.idempotency_key""").query((ResultSet row) -> keys.accept(row.getString(1)));
    }

    long reversals() {
        return count("SELECT COUNT(*) FROM journal_entry WHERE reversal_of IS NOT NULL");
    }

    long dailyUses() {
        return count("SELECT COUNT(*) FROM daily_use");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    void entryFaults(Side side, Consumer<EntryFault> faults) {
        String column =
                switch (side) {
                    case DEBIT -> "debit";
                    case CREDIT -> "credit";
                };
        jdbc.sql(ENTRY_FAULTS.formatted(column, side.name()))
                .withFetchSize(ROWS_AT_A_TIME)
                .query((ResultSet row) -> faults.accept(EntryFault.of(row)));
    }

    /** Postings whose entry is gone. */
    void strayPostings(Consumer<PostingPlace> strays) {
        jdbc.sql("""
                        SELECT p.account_id, p.sequence
                        FROM posting p LEFT JOIN journal_entry e ON e.id = p.entry_id
                        WHERE e.id IS NULL""").withFetchSize(ROWS_AT_A_TIME).query((ResultSet row) -> strays.accept(PostingPlace.of(row)));
    }

    /** Keys of entries that name an original and are not its mirror image. */
    void unmirroredReversals(Consumer<String> keys) {
        jdbc.sql("""
                        SELECT r.idempotency_key
                        FROM journal_entry r LEFT JOIN journal_entry o ON o.id = r.reversal_of
                        WHERE r.reversal_of IS NOT NULL
                          AND (o.id IS NULL OR o.reversal_of IS NOT NULL OR o.amount_minor <> r.amount_minor
                               OR o.debit_account_id <> r.credit_account_id OR o.credit_account_id <> r.debit_account_id)
                        ORDER BY r.id""")
                .withFetchSize(ROWS_AT_A_TIME)
                .query((ResultSet row) -> keys.accept(row.getString("idempotency_key")));
    }

    void dailyUseFaults(Consumer<DailyUseFault> faults) {
        jdbc.sql("""
                        SELECT u.account_id, u.booking_date, u.bucket, u.used_count
                        FROM (SELECT account_id, booking_date, bucket, used_count, entry_id, amount_minor, used_minor,
                                     most_minor, most_count,
                                     ROW_NUMBER() OVER w AS place, SUM(amount_minor) OVER w AS sum_minor
                              FROM daily_use
                              WINDOW w AS (PARTITION BY account_id, booking_date, bucket ORDER BY used_count)) u
                             LEFT JOIN journal_entry e ON e.id = u.entry_id
                                 AND u.account_id IN (e.debit_account_id, e.credit_account_id)
                        WHERE u.used_count <> u.place OR u.used_minor <> u.sum_minor
                           OR u.used_minor > u.most_minor OR u.used_count > u.most_count
                           OR e.id IS NULL OR e.amount_minor <> u.amount_minor OR e.booking_date <> u.booking_date
                        ORDER BY u.account_id, u.booking_date, u.bucket, u.used_count""").withFetchSize(ROWS_AT_A_TIME).query((ResultSet row) -> faults.accept(DailyUseFault.of(row)));
    }

    List<AccountOnFile> accountsAfter(long id, int most) {
        return jdbc.sql(AccountOnFile.SELECT + " WHERE id > ? ORDER BY id LIMIT ?")
                .params(id, most)
                .query((row, number) -> AccountOnFile.of(row))
                .list();
    }

    Optional<AccountOnFile> account(LedgerAccountId id) {
        return jdbc.sql(AccountOnFile.SELECT + " WHERE id = ?")
                .param(id.value())
                .query((row, number) -> AccountOnFile.of(row))
                .optional();
    }

    /** The postings of a range of accounts, by account and sequence: the order in which they lie on disk. */
    void postings(long afterAccount, long upToAccount, Consumer<PostingOnFile> postings) {
        jdbc.sql("""
                        SELECT account_id, sequence, side, amount_minor, balance_after_minor, booking_date
                        FROM posting
                        WHERE account_id > ? AND account_id <= ?
                        ORDER BY account_id, sequence""")
                .params(afterAccount, upToAccount)
                .withFetchSize(ROWS_AT_A_TIME)
                .query((ResultSet row) -> postings.accept(PostingOnFile.of(row)));
    }

    List<CurrencySum> sums() {
        return jdbc.sql("""
                        SELECT currency, COUNT(*) AS accounts, SUM(booked_balance_minor) AS sum_minor
                        FROM ledger_account
                        GROUP BY currency
                        ORDER BY currency""").query((row, number) -> CurrencySum.of(row)).list();
    }

    long holds() {
        return count("SELECT COUNT(*) FROM account_hold WHERE refusal IS NULL");
    }

    long captures() {
        return count("SELECT COUNT(*) FROM account_hold_end WHERE how = 'CAPTURED'");
    }

    /** Accounts that hold something else than their open holds come to. */
    void heldFaults(Consumer<HeldFault> faults) {
        jdbc.sql("""
                        SELECT a.id, a.currency, a.held_minor, COALESCE(h.open_minor, 0) AS open_minor
                        FROM ledger_account a
                             LEFT JOIN (SELECT h.ledger_account_id, SUM(h.amount_minor) AS open_minor
                                        FROM account_hold h LEFT JOIN account_hold_end e ON e.hold_id = h.id
                                        WHERE h.refusal IS NULL AND e.hold_id IS NULL
                                        GROUP BY h.ledger_account_id) h ON h.ledger_account_id = a.id
                        WHERE a.held_minor <> COALESCE(h.open_minor, 0)
                        ORDER BY a.id""")
                .withFetchSize(ROWS_AT_A_TIME)
                .query((ResultSet row) -> faults.accept(new HeldFault(
                        new LedgerAccountId(row.getLong("id")),
                        row.getString("currency"),
                        row.getLong("held_minor"),
                        row.getLong("open_minor"))));
    }

    /** Keys of captured holds whose entry is not in the books, is of another amount, or debits another account. */
    void captureFaults(Consumer<CaptureFault> faults) {
        jdbc.sql("""
                        SELECT h.ledger_account_id, h.idempotency_key
                        FROM account_hold_end x
                             JOIN account_hold h ON h.id = x.hold_id
                             LEFT JOIN journal_entry e ON e.idempotency_key = x.entry_key
                        WHERE x.how = 'CAPTURED'
                          AND (e.id IS NULL OR e.amount_minor <> x.captured_minor OR x.captured_minor > h.amount_minor
                               OR e.debit_account_id <> h.ledger_account_id OR e.currency <> h.currency)
                        ORDER BY h.id""")
                .withFetchSize(ROWS_AT_A_TIME)
                .query((ResultSet row) -> faults.accept(new CaptureFault(
                        new LedgerAccountId(row.getLong("ledger_account_id")), row.getString("idempotency_key"))));
    }

    enum Fault {
        NO_POSTING,
        OTHER_ACCOUNT,
        OTHER_AMOUNT,
        OTHER_DATES,
        OTHER_CURRENCY,
        NOT_POSITIVE,
        SAME_ACCOUNT
    }

    /** Where an entry and its posting on one side do not agree. */
    record EntryFault(
            Fault fault,
            String idempotencyKey,
            LedgerAccountId account,
            long amountMinor,
            String currency,
            LocalDate bookingDate,
            LocalDate valueDate,
            @Nullable LedgerAccountId postingAccount,
            long postingSequence,
            long postingAmountMinor,
            @Nullable String accountCurrency) {

        static EntryFault of(ResultSet row) throws SQLException {
            Long postingAccount = row.getObject("posting_account_id", Long.class);
            return new EntryFault(
                    Fault.valueOf(row.getString("fault")),
                    row.getString("idempotency_key"),
                    new LedgerAccountId(row.getLong("account_id")),
                    row.getLong("amount_minor"),
                    row.getString("currency"),
                    row.getObject("booking_date", LocalDate.class),
                    row.getObject("value_date", LocalDate.class),
                    postingAccount == null ? null : new LedgerAccountId(postingAccount),
                    row.getLong("posting_sequence"),
                    row.getLong("posting_amount_minor"),
                    row.getString("account_currency"));
        }

        /** The account that the posting stands on; without a posting, the one where it should. */
        LedgerAccountId where() {
            return postingAccount == null ? account : postingAccount;
        }
    }

    record PostingPlace(LedgerAccountId account, long sequence) {

        static PostingPlace of(ResultSet row) throws SQLException {
            return new PostingPlace(new LedgerAccountId(row.getLong("account_id")), row.getLong("sequence"));
        }
    }

    record HeldFault(LedgerAccountId account, @Nullable String currency, long heldMinor, long openMinor) {}

    record CaptureFault(LedgerAccountId account, String holdKey) {}

    /** A use of a daily limit that is not as the journal says. */
    record DailyUseFault(LedgerAccountId account, LocalDate bookingDate, String bucket, long number) {

        static DailyUseFault of(ResultSet row) throws SQLException {
            return new DailyUseFault(
                    new LedgerAccountId(row.getLong("account_id")),
                    row.getObject("booking_date", LocalDate.class),
                    row.getString("bucket"),
                    row.getLong("used_count"));
        }
    }

    /** A ledger account as its row says it stands; {@code role} is null for a customer's. */
    record AccountOnFile(
            LedgerAccountId id,
            @Nullable String role,
            @Nullable String currency,
            long balanceMinor,
            long lastSequence,
            @Nullable LocalDate lastBookingDate) {

        static final String SELECT = """
                SELECT id, role, currency, booked_balance_minor, last_sequence, last_booking_date
                FROM ledger_account""";

        static AccountOnFile of(ResultSet row) throws SQLException {
            return new AccountOnFile(
                    new LedgerAccountId(row.getLong("id")),
                    row.getString("role"),
                    row.getString("currency"),
                    row.getLong("booked_balance_minor"),
                    row.getLong("last_sequence"),
                    row.getObject("last_booking_date", LocalDate.class));
        }

        boolean isCustomers() {
            return role == null;
        }
    }

    /** A posting; a debit's amount is below zero here. */
    record PostingOnFile(long account, long sequence, long signedMinor, long balanceAfterMinor, LocalDate bookingDate) {

        static PostingOnFile of(ResultSet row) throws SQLException {
            long amount = row.getLong("amount_minor");
            return new PostingOnFile(
                    row.getLong("account_id"),
                    row.getLong("sequence"),
                    row.getString("side").equals("DEBIT") ? -amount : amount,
                    row.getLong("balance_after_minor"),
                    row.getObject("booking_date", LocalDate.class));
        }
    }

    /** All balances of one currency; their sum may lie beyond a {@code long} once they are wrong. */
    record CurrencySum(String currency, long accounts, BigDecimal sumMinor) {

        static CurrencySum of(ResultSet row) throws SQLException {
            return new CurrencySum(row.getString("currency"), row.getLong("accounts"), row.getBigDecimal("sum_minor"));
        }
    }
}
