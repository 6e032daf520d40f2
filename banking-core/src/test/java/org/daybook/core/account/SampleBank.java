package org.daybook.core.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.core.approval.ApprovalOutcome;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.ProposalId;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.customer.Customer;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.customer.PostalAddress;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.ledger.LedgerProofs;
import org.daybook.core.ledger.PostingOutcome;
import org.daybook.core.money.Money;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.test.Books;
import org.jspecify.annotations.Nullable;

/** A bank of a few customers in CZK on 2 March 2026, and the staff who serve them. */
final class SampleBank implements AutoCloseable {

    static final Currency CZK = Currency.getInstance("CZK");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    static final Principal VIEWER = Principal.staff("vera", Set.of(Role.VIEWER));
    static final Principal OPERATIONS = Principal.staff("otto", Set.of(Role.OPERATIONS));
    static final Principal TELLER = Principal.staff("tina", Set.of(Role.TELLER));
    static final Principal ANALYST = Principal.staff("anna", Set.of(Role.ANALYST));
    static final Principal SECOND_ANALYST = Principal.staff("adam", Set.of(Role.ANALYST));
    static final Principal ADMINISTRATOR = Principal.staff("ada", Set.of(Role.ADMINISTRATOR));

    private final Books books;

    SampleBank() {
        this(Books.open());
    }

    /** In books with more beans than the core's own. */
    SampleBank(Books books) {
        this(books, true);
    }

    private SampleBank(Books books, boolean dated) {
        this.books = books;
        if (dated) {
            books.bean(BusinessDates.class).advanceTo(DAY, "test");
        }
    }

    /** Before its first business date. */
    static SampleBank undated() {
        return new SampleBank(Books.open(), false);
    }

    <T> T bean(Class<T> type) {
        return books.bean(type);
    }

    Books books() {
        return books;
    }

    <T> T as(Principal who, Supplier<T> work) {
        return books.bean(Authority.class).actingAs(who, work);
    }

    /** Opens an account in CZK for customers of these names, who are registered along with it. */
    Account open(String reference, long limitMinor, String... holders) {
        return open(reference, Money.ofMinor(limitMinor, CZK), holders);
    }

    Account open(String reference, Money limit, String... holders) {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < holders.length; i++) {
            customers.add(new Customer(
                    "C-" + reference + "-" + i, holders[i], null, null, "cs", null, PostalAddress.UNKNOWN, null));
        }
        books.bean(Customers.class).register(customers, DAY);
        List<String> references = customers.stream().map(Customer::reference).toList();
        Map<String, CustomerId> ids = books.bean(Customers.class).ids(references);
        books.bean(Accounts.class)
                .open(List.of(new NewAccount(
                        reference,
                        references.stream().map(ids::get).toList(),
                        "CURRENT",
                        DAY.minusYears(1),
                        StatementCycle.MONTHLY,
                        limit)));
        return account(reference);
    }

    /** Changes the row of a ledger account behind the books' back. */
    void tamper(String reference, String change) {
        books.asRoot()
                .sql("UPDATE ledger_account SET " + change + " WHERE id = ?")
                .param(account(reference).ledgerAccount().value())
                .update();
    }

    Account account(String reference) {
        return books.bean(Accounts.class).find(reference).orElseThrow();
    }

    Money balance(String reference) {
        return account(reference).bookedBalance();
    }

    /** Freezes, by an analyst. */
    FreezeOutcome.Frozen freeze(String reference, FreezeScope scope) {
        return (FreezeOutcome.Frozen) as(ANALYST, () -> bean(Freezes.class)
                .freeze(reference, FreezeOrder.of(scope, FreezeCode.OTHER, "Exercise")));
    }

    /** Attaches so much of the balance, by an analyst. */
    FreezeOutcome.Frozen attach(String reference, long minor) {
        return (FreezeOutcome.Frozen) as(ANALYST, () -> bean(Freezes.class)
                .freeze(
                        reference,
                        FreezeOrder.attaching(Money.ofMinor(minor, CZK), FreezeCode.COURT_ATTACHMENT, "Exercise")));
    }

    /** Lifts a freeze: one analyst proposes, another one approves. */
    ApprovalOutcome unfreeze(long freeze) {
        UnfreezeOutcome.Proposed proposed =
                (UnfreezeOutcome.Proposed) as(ANALYST, () -> bean(Freezes.class).unfreeze(freeze, "Exercise over"));
        return approve(proposed.proposal());
    }

    /** By the second analyst. */
    ApprovalOutcome approve(ProposalId proposal) {
        Approvals approvals = bean(Approvals.class);
        return as(
                SECOND_ANALYST,
                () -> approvals.approve(
                        proposal, approvals.find(proposal).orElseThrow().hash()));
    }

    /** Money that falls from the sky. */
    void fund(String reference, long minor) {
        book(reference, minor, DAY, "CASH_DEPOSIT", "Opening", null);
    }

    /** A credit if positive, else a debit. */
    void book(
            String reference,
            long signedMinor,
            LocalDate day,
            String kind,
            String narrative,
            @Nullable String counterparty) {
        Account account = account(reference);
        var bank = books.bean(LedgerAccounts.class)
                .ofBank(BankRole.oppositeOf(kind), account.bookedBalance().currency());
        String key = "test/" + UUID.randomUUID();
        PostingOutcome outcome = books.bean(Ledger.class)
                .post(new EntryOrder(
                        new EntryOrder.Origin(key, key, null, "TEST", "test"),
                        kind,
                        signedMinor > 0 ? bank : account.ledgerAccount(),
                        signedMinor > 0 ? account.ledgerAccount() : bank,
                        Money.ofMinor(
                                Math.abs(signedMinor), account.bookedBalance().currency()),
                        EntryOrder.Dates.on(day),
                        narrative,
                        new EntryOrder.Counterparty(null, null, counterparty, null),
                        null));
        if (!(outcome instanceof PostingOutcome.Posted)) {
            throw new IllegalStateException("Refused: " + outcome);
        }
    }

    /** What the proofs of the books find wrong. */
    List<String> failures() {
        return books.bean(LedgerProofs.class).prove(id -> "Ledger account " + id.value()).stream()
                .flatMap(proof -> proof.failures().stream())
                .toList();
    }

    /** The trail: actor, action, subject and details. */
    List<String> audited() {
        return books.asRoot()
                .sql("SELECT CONCAT(actor_name, ' ', action, ' ', subject_reference, ' ',"
                        + " REPLACE(TRIM(TRAILING '\\n' FROM details), '\\n', ', ')) FROM audit_entry"
                        + " WHERE actor_name <> 'test' ORDER BY sequence")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        books.close();
    }
}
