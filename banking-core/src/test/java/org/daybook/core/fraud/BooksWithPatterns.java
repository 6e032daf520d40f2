package org.daybook.core.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.daybook.core.test.Books;

/** Real books of eight accounts in euro, A to H, with one pattern of each typology in March 2026. */
public final class BooksWithPatterns implements AutoCloseable {

    public static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    private static final Currency EUR = Currency.getInstance("EUR");

    private final Books books;
    private int posted;

    private BooksWithPatterns(Books books) {
        this.books = books;
    }

    public static BooksWithPatterns open() {
        BooksWithPatterns patterns = new BooksWithPatterns(Books.open());
        List.of("A", "B", "C", "D", "E", "F", "G", "H").forEach(patterns::openAccount);
        patterns.deposit("G", "2026-03-02T09:00", 9_500)
                .deposit("G", "2026-03-04T09:00", 9_100)
                .pay("A", "B", "2026-03-05T10:00", 700)
                .pay("B", "C", "2026-03-06T11:00", 350)
                .deposit("G", "2026-03-09T09:00", 8_700)
                .pay("E", "A", "2026-03-09T12:00", 420)
                .pay("C", "D", "2026-03-10T12:00", 910)
                .pay("D", "E", "2026-03-12T12:00", 280)
                .pay("F", "H", "2026-03-20T10:00", 4_000)
                .withdraw("H", "2026-03-20T15:00", 3_800);
        return patterns;
    }

    private void openAccount(String reference) {
        Customers customers = books.bean(Customers.class);
        PostalAddress nowhere = new PostalAddress(null, null, null, null);
        customers.register(
                List.of(new Customer("C" + reference, "Holder " + reference, null, null, "en", null, nowhere, null)),
                FIRST);
        Map<String, CustomerId> ids = customers.ids(Set.of("C" + reference));
        books.bean(Accounts.class)
                .open(List.of(new NewAccount(
                        reference,
                        List.of(ids.get("C" + reference)),
                        "CHECKING",
                        FIRST,
                        StatementCycle.MONTHLY,
                        Money.ofMinor(10_000_000, EUR))));
    }

    public BooksWithPatterns pay(String from, String to, String when, long euros) {
        return post("TRANSFER", ledger(from), ledger(to), when, euros);
    }

    public BooksWithPatterns deposit(String to, String when, long euros) {
        return post("CASH_DEPOSIT", cash(), ledger(to), when, euros);
    }

    public BooksWithPatterns withdraw(String from, String when, long euros) {
        return post("CASH_WITHDRAWAL", ledger(from), cash(), when, euros);
    }

    private BooksWithPatterns post(
            String kind, LedgerAccountId debit, LedgerAccountId credit, String when, long euros) {
        posted++;
        LocalDateTime at = LocalDateTime.parse(when);
        EntryOrder order = new EntryOrder(
                new EntryOrder.Origin("key-" + posted, "event-" + posted, "T" + posted, "TEST", "test"),
                kind,
                debit,
                credit,
                Money.ofMinor(euros * 100, EUR),
                new EntryOrder.Dates(at.toLocalDate(), at.toLocalDate(), at),
                "Payment " + posted,
                EntryOrder.Counterparty.UNKNOWN,
                null);
        assertThat(books.bean(Ledger.class).post(order)).isInstanceOf(PostingOutcome.Posted.class);
        return this;
    }

    private LedgerAccountId ledger(String reference) {
        Account account = books.bean(Accounts.class).find(reference).orElseThrow();
        return account.ledgerAccount();
    }

    private LedgerAccountId cash() {
        return books.bean(LedgerAccounts.class).ofBank(BankRole.CASH, EUR);
    }

    public <T> T bean(Class<T> type) {
        return books.bean(type);
    }

    public Books books() {
        return books;
    }

    @Override
    public void close() {
        books.close();
    }
}
