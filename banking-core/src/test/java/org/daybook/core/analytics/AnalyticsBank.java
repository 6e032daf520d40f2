package org.daybook.core.analytics;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.NewAccount;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.customer.Customer;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.customer.PostalAddress;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.ledger.PostingOutcome;
import org.daybook.core.money.Money;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.test.Books;

/** A bank of a few customers, whose entries go straight to the ledger. */
final class AnalyticsBank implements AutoCloseable {

    static final Currency CZK = Currency.getInstance("CZK");
    static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final long LIMIT = 1_000_000_00;

    private final Books books = Books.open();

    <T> T bean(Class<T> type) {
        return books.bean(type);
    }

    Books books() {
        return books;
    }

    /** What a night does, but for the proof: rolls up whatever is missing up to a date. */
    void rollUpTo(LocalDate date) {
        rollUps().begin(date).forEach(days -> rollUps().rollUp(days, () -> {}));
    }

    RollUps rollUps() {
        return bean(RollUps.class);
    }

    Analytics analytics() {
        return bean(Analytics.class);
    }

    <T> T asViewer(Supplier<T> work) {
        return bean(Authority.class).actingAs(Principal.staff("vera", Set.of(Role.VIEWER)), work);
    }

    void register(String customer, String name) {
        bean(Customers.class)
                .register(
                        List.of(new Customer(customer, name, null, null, "cs", null, PostalAddress.UNKNOWN, null)),
                        LONG_AGO);
    }

    /** Opens an account of these customers, who are registered. */
    void open(String reference, String product, Currency currency, String... holders) {
        Map<String, CustomerId> ids = bean(Customers.class).ids(List.of(holders));
        bean(Accounts.class)
                .open(List.of(new NewAccount(
                        reference,
                        List.of(holders).stream().map(ids::get).toList(),
                        product,
                        LONG_AGO,
                        StatementCycle.MONTHLY,
                        Money.ofMinor(LIMIT, currency))));
    }

    Account account(String reference) {
        return bean(Accounts.class).find(reference).orElseThrow();
    }

    /** An entry between an account and the bank: a credit if positive, else a debit. */
    void book(String day, String reference, long signedMinor, String kind) {
        Account account = account(reference);
        Currency currency = account.bookedBalance().currency();
        LedgerAccountId bank = bean(LedgerAccounts.class).ofBank(BankRole.oppositeOf(kind), currency);
        post(
                LocalDate.parse(day),
                signedMinor > 0 ? bank : account.ledgerAccount(),
                signedMinor > 0 ? account.ledgerAccount() : bank,
                Money.ofMinor(Math.abs(signedMinor), currency),
                kind);
    }

    /** An entry from one customer's account to another's. */
    void transfer(String day, String from, String to, long minor) {
        Currency currency = account(from).bookedBalance().currency();
        post(
                LocalDate.parse(day),
                account(from).ledgerAccount(),
                account(to).ledgerAccount(),
                Money.ofMinor(minor, currency),
                "TRANSFER");
    }

    private void post(LocalDate day, LedgerAccountId debit, LedgerAccountId credit, Money amount, String kind) {
        String key = "test/" + UUID.randomUUID();
        PostingOutcome outcome = bean(Ledger.class)
                .post(new EntryOrder(
                        new EntryOrder.Origin(key, key, null, "TEST", "test"),
                        kind,
                        debit,
                        credit,
                        amount,
                        EntryOrder.Dates.on(day),
                        "",
                        new EntryOrder.Counterparty(null, null, null, null),
                        null));
        if (!(outcome instanceof PostingOutcome.Posted)) {
            throw new IllegalStateException("Refused: " + outcome);
        }
    }

    /** All rows of the roll-ups, by table, in order. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        rows.put("flow", rows("""
                SELECT CONCAT_WS(' ', booking_date, currency, product, kind, category, in_count, in_minor, out_count, out_minor)
                FROM analytics_flow ORDER BY booking_date, currency, product, kind, category"""));
        rows.put("balance", rows("""
                SELECT CONCAT_WS(' ', business_date, currency, product, credit_accounts, credit_minor, overdrawn_accounts,
                                 overdrawn_minor)
                FROM analytics_balance ORDER BY business_date, currency, product"""));
        rows.put("month", rows("""
                SELECT CONCAT_WS(' ', month, a.reference, in_count, in_minor, out_count, out_minor)
                FROM analytics_account_month m JOIN account a ON a.ledger_account_id = m.ledger_account_id
                ORDER BY month, a.reference"""));
        return rows;
    }

    private List<String> rows(String sql) {
        return books.asRoot().sql(sql).query(String.class).list();
    }

    /** Everything that was rolled up is forgotten. */
    void forget() {
        for (String table :
                List.of("analytics_flow", "analytics_balance", "analytics_account_month", "analytics_roll_up")) {
            books.asRoot().sql("DELETE FROM " + table).update();
        }
    }

    @Override
    public void close() {
        books.close();
    }
}
