package org.daybook.core.test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.NewAccount;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.customer.Customer;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.customer.PostalAddress;
import org.daybook.core.interest.AccountCharges;
import org.daybook.core.interest.InterestAccruals;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.ledger.PostingOutcome;
import org.daybook.core.money.Money;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts in CZK, for tests of what happens to them from day to day. */
public final class SmallBank {

    public static final Currency CZK = Currency.getInstance("CZK");
    public static final Principal OPERATIONS = Principal.staff("otto", Set.of(Role.OPERATIONS));

    private final Beans beans;
    private final JdbcClient root;
    private final AtomicLong booked = new AtomicLong();

    /** Where the bank's services come from. */
    public interface Beans {
        <T> T bean(Class<T> type);
    }

    public SmallBank(Beans beans, JdbcClient root) {
        this.beans = beans;
        this.root = root;
    }

    public static Money czk(long minor) {
        return Money.ofMinor(minor, CZK);
    }

    public <T> T as(Principal who, Supplier<T> work) {
        return beans.bean(Authority.class).actingAs(who, work);
    }

    /** As a bank file would open it: without terms of ours. */
    public Account open(String reference, LocalDate on, long overdraftMinor, String product) {
        String holder = "C-" + reference;
        Customers customers = beans.bean(Customers.class);
        customers.register(
                List.of(new Customer(
                        holder,
                        "Holder of " + reference,
                        null,
                        holder.toLowerCase(Locale.ROOT) + "@mailbox.example",
                        "cs",
                        null,
                        PostalAddress.UNKNOWN,
                        null)),
                on);
        CustomerId id = Objects.requireNonNull(customers.ids(List.of(holder)).get(holder));
        beans.bean(Accounts.class)
                .open(List.of(new NewAccount(
                        reference, List.of(id), product, on, StatementCycle.MONTHLY, czk(overdraftMinor))));
        return account(reference);
    }

    /** Terms in CZK, which earn and cost so much a year and a month from a day on. */
    public void terms(String product, LocalDate from, String credit, String debit, String dayCount, long feeMinor) {
        root.sql(
                        "INSERT INTO product_terms (product, currency, valid_from, overdraft_limit_minor, credit_rate, debit_rate,"
                                + " day_count, monthly_fee_minor, actor) VALUES (?, 'CZK', ?, 0, ?, ?, ?, ?, 'test')")
                .params(product, from, new BigDecimal(credit), new BigDecimal(debit), dayCount, feeMinor)
                .update();
    }

    /** As it would be opened at the counter: it earns and pays by the terms of its product from its first day on. */
    public void openUnderTerms(String reference, LocalDate on, long overdraftMinor, String product) {
        open(reference, on, overdraftMinor, product);
        root.sql("UPDATE account SET terms_since = ? WHERE reference = ?")
                .params(on, reference)
                .update();
    }

    public Account account(String reference) {
        return beans.bean(Accounts.class).find(reference).orElseThrow();
    }

    public Money balance(String reference) {
        return account(reference).bookedBalance();
    }

    /** What the nights from one date to another do about interest and fees, both included. */
    public void chargeNightly(LocalDate from, LocalDate to) {
        InterestAccruals accruals = beans.bean(InterestAccruals.class);
        AccountCharges charges = beans.bean(AccountCharges.class);
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            int accrued;
            do {
                accrued = accruals.accrue(date, 3, () -> {});
            } while (accrued > 0);
            if (charges.isDue(date)) {
                for (LedgerAccountId account : charges.due(date, 0, 100)) {
                    charges.charge(account, date, Actor.job("interest"), () -> {});
                }
            }
        }
    }

    /** The entries by which interest and fees were charged to an account, in their order. */
    public List<String> charges(String reference) {
        return root.sql("""
                        SELECT CONCAT_WS(' ', e.kind, e.amount_minor, COALESCE(d.role, d.owner), COALESCE(c.role, c.owner),
                                         e.booking_date, e.value_date, e.narrative)
                        FROM journal_entry e
                             JOIN ledger_account d ON d.id = e.debit_account_id
                             JOIN ledger_account c ON c.id = e.credit_account_id
                        WHERE e.idempotency_key LIKE 'charge/%' AND ? IN (d.id, c.id)
                        ORDER BY e.id""")
                .param(account(reference).ledgerAccount().value())
                .query(String.class)
                .list();
    }

    /** Cash: a deposit if positive, else a withdrawal. */
    public PostingOutcome book(String reference, long signedMinor, LocalDate booking, LocalDate value) {
        var cash = beans.bean(LedgerAccounts.class).ofBank(BankRole.CASH, CZK);
        var customer = account(reference).ledgerAccount();
        // Statements name it, so it must not differ from run to run.
        String key = "test/" + reference + "/" + booked.incrementAndGet();
        return beans.bean(Ledger.class)
                .post(new EntryOrder(
                        new EntryOrder.Origin(key, key, null, "TEST", "test"),
                        signedMinor > 0 ? "CASH_DEPOSIT" : "CASH_WITHDRAWAL",
                        signedMinor > 0 ? cash : customer,
                        signedMinor > 0 ? customer : cash,
                        czk(Math.abs(signedMinor)),
                        new EntryOrder.Dates(booking, value, null),
                        "",
                        EntryOrder.Counterparty.UNKNOWN,
                        null));
    }
}
