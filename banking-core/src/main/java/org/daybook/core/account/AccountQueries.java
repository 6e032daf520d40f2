package org.daybook.core.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters accounts with their holders and finds them. No list of references or ids given here may be empty. */
@Repository
class AccountQueries {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    AccountQueries(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void enter(List<Opening> openings) {
        batch.batchUpdate("""
                INSERT INTO account (reference, number, ledger_account_id, product, currency, opened_on, statement_cycle,
                                     terms_since, opening_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", openings, openings.size(), (statement, opening) -> {
            statement.setString(1, opening.account.reference());
            statement.setString(2, opening.number);
            statement.setLong(3, opening.ledgerAccount.value());
            statement.setString(4, opening.account.product());
            statement.setString(5, opening.account.overdraftLimit().currency().getCurrencyCode());
            statement.setObject(6, opening.account.openedOn());
            statement.setString(7, opening.account.statementCycle().name());
            statement.setObject(8, opening.request == null ? null : opening.account.openedOn());
            statement.setObject(9, opening.request);
        });
    }

    void enterHolders(List<Holding> holdings) {
        batch.batchUpdate(
                "INSERT INTO account_holder (account_id, customer_id, position) VALUES (?, ?, ?)",
                holdings,
                holdings.size(),
                (statement, holding) -> {
                    statement.setLong(1, holding.account);
                    statement.setLong(2, holding.customer.value());
                    statement.setInt(3, holding.position);
                });
    }

    /** Those of the given numbers that an account has. */
    Set<String> taken(Collection<String> numbers) {
        return Set.copyOf(jdbc.sql("SELECT number FROM account WHERE number IN (:numbers)")
                .param("numbers", numbers)
                .query(String.class)
                .list());
    }

    Map<String, Account> byReference(Collection<String> references) {
        return jdbc
                .sql("SELECT * FROM account_published WHERE reference IN (:references)")
                .param("references", references)
                .query((row, number) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Account::reference, account -> account));
    }

    List<Account> byReferenceOrNumber(Collection<String> references, Collection<String> numbers) {
        return jdbc.sql("SELECT * FROM account_published WHERE reference IN (:references) OR number IN (:numbers)")
                .param("references", references)
                .param("numbers", numbers)
                .query((row, number) -> read(row))
                .list();
    }

    /** By reference, or else by number. */
    Optional<Account> find(String reference, String number) {
        return jdbc.sql(
                        "SELECT * FROM account_published WHERE reference = ? OR number = ? ORDER BY reference = ? DESC LIMIT 1")
                .params(reference, number, reference)
                .query((row, rowNumber) -> read(row))
                .optional();
    }

    Optional<Account> ofLedgerAccount(LedgerAccountId ledgerAccount) {
        return jdbc.sql("SELECT * FROM account_published WHERE ledger_account_id = ?")
                .param(ledgerAccount.value())
                .query((row, number) -> read(row))
                .optional();
    }

    Map<String, FreezeScope> frozen(Collection<String> references) {
        return jdbc
                .sql(
                        "SELECT reference, freeze FROM account_published WHERE reference IN (:references) AND freeze <> 'NONE'")
                .param("references", references)
                .query((row, number) ->
                        Map.entry(row.getString("reference"), FreezeScope.valueOf(row.getString("freeze"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM account").query(Long.class).single();
    }

    List<Long> ids() {
        return jdbc.sql("SELECT account_id FROM account_published ORDER BY account_id")
                .query(Long.class)
                .list();
    }

    List<Account> byId(Collection<Long> ids) {
        return jdbc.sql("SELECT * FROM account_published WHERE account_id IN (:ids) ORDER BY account_id")
                .param("ids", ids)
                .query((row, number) -> read(row))
                .list();
    }

    /** Ascending, so that two who want the same accounts wait for each other and do not block each other. */
    void lock(Collection<Long> ids) {
        jdbc.sql("SELECT id FROM account WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .param("ids", ids)
                .query(Long.class)
                .list();
    }

    /** For each account id its holders, the addressee first. */
    Map<Long, List<CustomerId>> holders(Collection<Long> ids) {
        Map<Long, List<CustomerId>> holders = new HashMap<>();
        jdbc.sql("""
                        SELECT account_id, customer_id FROM account_holder
                        WHERE account_id IN (:ids)
                        ORDER BY account_id, position""").param("ids", ids).query((ResultSet row) -> {
            holders.computeIfAbsent(row.getLong("account_id"), id -> new ArrayList<>())
                    .add(new CustomerId(row.getLong("customer_id")));
        });
        return holders;
    }

    List<Account> heldBy(CustomerId customer) {
        return jdbc.sql("""
                        SELECT a.* FROM account_holder h JOIN account_published a ON a.account_id = h.account_id
                        WHERE h.customer_id = ? ORDER BY a.reference""")
                .param(customer.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** For each account reference the references of its holders, the addressee first. */
    Map<String, List<String>> holderReferences(Collection<String> references) {
        Map<String, List<String>> holders = new HashMap<>();
        jdbc.sql("""
                        SELECT a.reference AS account_reference, c.reference AS customer_reference
                        FROM account a
                             JOIN account_holder h ON h.account_id = a.id
                             JOIN customer_published c ON c.customer_id = h.customer_id
                        WHERE a.reference IN (:references)
                        ORDER BY a.id, h.position""").param("references", references).query((ResultSet row) -> {
            holders.computeIfAbsent(row.getString("account_reference"), account -> new ArrayList<>())
                    .add(row.getString("customer_reference"));
        });
        return holders;
    }

    private static Account read(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Account(
                row.getLong("account_id"),
                row.getString("reference"),
                row.getString("number"),
                new LedgerAccountId(row.getLong("ledger_account_id")),
                row.getString("product"),
                row.getObject("opened_on", LocalDate.class),
                StatementCycle.valueOf(row.getString("statement_cycle")),
                Money.ofMinor(row.getLong("overdraft_limit_minor"), currency),
                Money.ofMinor(row.getLong("booked_balance_minor"), currency),
                row.getObject("last_booking_date", LocalDate.class),
                row.getObject("terms_since", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    /**
     * An account to be entered.
     *
     * @param request under which it was asked for, which puts it under our own terms; none for one of a bank file
     */
    record Opening(
            NewAccount account,
            LedgerAccountId ledgerAccount,
            String number,
            @Nullable Long request) {}

    record Holding(long account, CustomerId customer, int position) {}
}
