package org.daybook.core.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.bank.Bank;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers' accounts. */
@Service
public class Accounts {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final LedgerAccounts ledgerAccounts;
    private final AccountNumbers numbers;

    Accounts(JdbcClient jdbc, JdbcTemplate batch, LedgerAccounts ledgerAccounts, Bank bank) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.ledgerAccounts = ledgerAccounts;
        this.numbers = new AccountNumbers(bank);
    }

    /** Opens accounts, each on a ledger account of its own and with a number of the bank's. */
    @Transactional
    public void open(List<NewAccount> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        List<LedgerAccountId> ledgerIds = ledgerAccounts.openForCustomers(
                accounts.stream().map(NewAccount::overdraftLimit).toList());
        List<String> freshNumbers = freshNumbers(accounts);
        List<Opening> openings = new ArrayList<>(accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            openings.add(new Opening(accounts.get(i), ledgerIds.get(i), freshNumbers.get(i)));
        }
        batch.batchUpdate("""
                INSERT INTO account (reference, number, ledger_account_id, product, currency, opened_on, statement_cycle)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", openings, openings.size(), (statement, opening) -> {
            statement.setString(1, opening.account.reference());
            statement.setString(2, opening.number);
            statement.setLong(3, opening.ledgerAccount.value());
            statement.setString(4, opening.account.product());
            statement.setString(5, opening.account.overdraftLimit().currency().getCurrencyCode());
            statement.setObject(6, opening.account.openedOn());
            statement.setString(7, opening.account.statementCycle().name());
        });
        insertHolders(accounts);
    }

    private void insertHolders(List<NewAccount> accounts) {
        Map<String, Account> opened =
                onFile(accounts.stream().map(NewAccount::reference).toList());
        List<Holding> holdings = new ArrayList<>();
        for (NewAccount account : accounts) {
            long id = Objects.requireNonNull(opened.get(account.reference())).id();
            int position = 0;
            for (CustomerId holder : account.holders()) {
                holdings.add(new Holding(id, holder, ++position));
            }
        }
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

    /** In the order of the accounts: each account's first derived number that nobody has. */
    private List<String> freshNumbers(List<NewAccount> accounts) {
        Set<String> given = new HashSet<>();
        Map<NewAccount, String> found = new HashMap<>();
        List<NewAccount> open = accounts;
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            int currentAttempt = attempt;
            Map<NewAccount, String> candidates = open.stream()
                    .collect(Collectors.toMap(
                            account -> account, account -> numbers.derive(account.reference(), currentAttempt)));
            Set<String> taken = taken(candidates.values());
            List<NewAccount> again = new ArrayList<>();
            for (NewAccount account : open) {
                String candidate = Objects.requireNonNull(candidates.get(account));
                if (taken.contains(candidate) || !given.add(candidate)) {
                    again.add(account);
                } else {
                    found.put(account, candidate);
                }
            }
            open = again;
        }
        return accounts.stream()
                .map(account -> Objects.requireNonNull(found.get(account)))
                .toList();
    }

    private Set<String> taken(Collection<String> candidates) {
        return Set.copyOf(jdbc.sql("SELECT number FROM account WHERE number IN (:numbers)")
                .param("numbers", candidates)
                .query(String.class)
                .list());
    }

    /** Those of the given references that are on file. */
    public Map<String, Account> onFile(Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT * FROM account_published WHERE reference IN (:references)")
                .param("references", references)
                .query((row, number) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Account::reference, account -> account));
    }

    /** The account of a file's reference or of the bank's own number, with or without blanks. */
    public Optional<Account> find(String referenceOrNumber) {
        return jdbc.sql(
                        "SELECT * FROM account_published WHERE reference = ? OR number = ? ORDER BY reference = ? DESC LIMIT 1")
                .params(referenceOrNumber, referenceOrNumber.replace(" ", ""), referenceOrNumber)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Ids of all accounts, ascending. */
    public List<Long> ids() {
        return jdbc.sql("SELECT account_id FROM account_published ORDER BY account_id")
                .query(Long.class)
                .list();
    }

    /** The accounts of the given ids, ascending by id. */
    public List<Account> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM account_published WHERE account_id IN (:ids) ORDER BY account_id")
                        .param("ids", ids)
                        .query((row, number) -> read(row))
                        .list();
    }

    /** References of an account's holders, the addressee first. */
    public Map<String, List<String>> holderReferences(Collection<String> accountReferences) {
        if (accountReferences.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> holders = new HashMap<>();
        jdbc.sql("""
                        SELECT a.reference AS account_reference, c.reference AS customer_reference
                        FROM account a
                             JOIN account_holder h ON h.account_id = a.id
                             JOIN customer_published c ON c.customer_id = h.customer_id
                        WHERE a.reference IN (:references)
                        ORDER BY a.id, h.position""")
                .param("references", accountReferences)
                .query((row, number) ->
                        Map.entry(row.getString("account_reference"), row.getString("customer_reference")))
                .list()
                .forEach(entry -> holders.computeIfAbsent(entry.getKey(), account -> new ArrayList<>())
                        .add(entry.getValue()));
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
                row.getObject("last_booking_date", LocalDate.class));
    }

    private record Opening(NewAccount account, LedgerAccountId ledgerAccount, String number) {}

    private record Holding(long account, CustomerId customer, int position) {}
}
