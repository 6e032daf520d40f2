package org.daybook.core.test;

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
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.ledger.PostingOutcome;
import org.daybook.core.money.Money;
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
                        reference,
                        List.of(id),
                        product,
                        on,
                        StatementCycle.MONTHLY,
                        Money.ofMinor(overdraftMinor, CZK))));
        return account(reference);
    }

    /** From a day on the account earns and pays by the terms of its product, as one that was opened here. */
    public void giveTerms(String reference, LocalDate since) {
        root.sql("UPDATE account SET terms_since = ? WHERE reference = ?")
                .params(since, reference)
                .update();
    }

    public Account account(String reference) {
        return beans.bean(Accounts.class).find(reference).orElseThrow();
    }

    public Money balance(String reference) {
        return account(reference).bookedBalance();
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
                        Money.ofMinor(Math.abs(signedMinor), CZK),
                        new EntryOrder.Dates(booking, value, null),
                        "",
                        EntryOrder.Counterparty.UNKNOWN,
                        null));
    }
}
