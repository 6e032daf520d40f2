package org.daybook.core.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.OpeningOutcome.Reason;
import org.daybook.core.account.OpeningQueries.Opening;
import org.daybook.core.account.OrderSides.Sides;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.money.Money;
import org.daybook.core.product.ProductTerms;
import org.daybook.core.product.Products;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;

/**
 * Opens accounts for customers, through staff or a channel: on the business date, with the terms of a product, and with a first
 * deposit in the same transaction. The account's reference is {@code N} and a number; its IBAN follows from that.
 *
 * <p>Sent again with the same key, it is the same account. A refusal is not kept: who comes back registered is welcome.
 */
@Service
public class AccountOpenings {

    private static final int DIGITS = 8;

    private final OpeningQueries queries;
    private final Accounts accounts;
    private final Customers customers;
    private final Products products;
    private final BusinessDates businessDates;
    private final Ledger ledger;
    private final LedgerAccounts ledgerAccounts;
    private final OrderSides sides;
    private final OrderPosting posting;
    private final OrderTransactions transactions;
    private final Authority authority;
    private final AuditTrail audit;

    AccountOpenings(
            OpeningQueries queries,
            Accounts accounts,
            Customers customers,
            Products products,
            BusinessDates businessDates,
            Ledger ledger,
            LedgerAccounts ledgerAccounts,
            OrderSides sides,
            OrderPosting posting,
            OrderTransactions transactions,
            Authority authority,
            AuditTrail audit) {
        this.queries = queries;
        this.accounts = accounts;
        this.customers = customers;
        this.products = products;
        this.businessDates = businessDates;
        this.ledger = ledger;
        this.ledgerAccounts = ledgerAccounts;
        this.sides = sides;
        this.posting = posting;
        this.transactions = transactions;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * Opens an account.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#OPEN_ACCOUNTS}; with a first deposit also
     *     without {@link Permission#POST_ENTRIES}
     */
    public OpeningOutcome open(OpeningOrder order) {
        Actor actor = authority.require(Permission.OPEN_ACCOUNTS);
        if (order.firstDeposit().isPresent()) {
            authority.require(Permission.POST_ENTRIES);
            // Opened in a transaction of its own the first time, so not within ours.
            ledgerAccounts.ofBank(BankRole.CASH, order.currency());
        }
        return transactions.carryOut(status -> open(order, actor, status));
    }

    private OpeningOutcome open(OpeningOrder order, Actor actor, TransactionStatus status) {
        Optional<Opening> before = queries.of(order.key());
        if (before.isPresent()) {
            return before.get().asked().equals(order.digest())
                    ? before.get().opened(ledger.entryOf(depositKey(order)))
                    : new OpeningOutcome.Refused(Reason.KEY_USED_FOR_ANOTHER_ORDER);
        }
        Optional<LocalDate> date = businessDates.hold();
        if (date.isEmpty()) {
            return new OpeningOutcome.Refused(Reason.NO_BUSINESS_DATE);
        }
        Map<String, CustomerId> holders = customers.ids(order.holders());
        if (holders.size() < order.holders().size()) {
            return new OpeningOutcome.Refused(Reason.HOLDER_UNKNOWN);
        }
        Optional<ProductTerms> terms = products.terms(order.product(), order.currency(), date.get());
        if (terms.isEmpty()) {
            return new OpeningOutcome.Refused(Reason.PRODUCT_NOT_OFFERED);
        }
        Account account = enter(order, holders, terms.get(), date.get(), actor);
        return firstDeposit(order, account, actor, status);
    }

    private Account enter(
            OpeningOrder order, Map<String, CustomerId> holders, ProductTerms terms, LocalDate date, Actor actor) {
        long request = queries.enter(order, actor);
        String reference = freeReference(request);
        List<CustomerId> ids = order.holders().stream()
                .map(holder -> Objects.requireNonNull(holders.get(holder)))
                .toList();
        accounts.openAsAsked(
                new NewAccount(reference, ids, order.product(), date, order.statementCycle(), terms.overdraftLimit()),
                request);
        return accounts.find(reference).orElseThrow();
    }

    /** A bank file may have brought an account of that name. */
    private String freeReference(long request) {
        String number = Long.toString(request);
        String reference = "N" + "0".repeat(Math.max(0, DIGITS - number.length())) + number;
        String free = reference;
        for (int again = 2; accounts.find(free).isPresent(); again++) {
            free = reference + "-" + again;
        }
        return free;
    }

    private OpeningOutcome firstDeposit(OpeningOrder order, Account account, Actor actor, TransactionStatus status) {
        Optional<JournalEntryId> entry = Optional.empty();
        if (order.firstDeposit().isPresent()) {
            switch (deposit(order, order.firstDeposit().get(), account, actor)) {
                case CounterOutcome.Posted posted -> entry = Optional.of(posted.entry());
                case CounterOutcome.Refused refused -> {
                    status.setRollbackOnly();
                    return new OpeningOutcome.DepositRefused(refused.refusal());
                }
            }
        }
        AuditDetails details = AuditDetails.of("product", order.product())
                .with("currency", order.currency())
                .with("holders", order.holders().size());
        audit.record(
                actor,
                AccountAction.ACCOUNT_OPENED,
                AuditSubject.account(account.reference()),
                order.firstDeposit()
                        .map(amount -> details.with("first_deposit", amount))
                        .orElse(details));
        return new OpeningOutcome.Opened(account.reference(), account.number(), entry);
    }

    private CounterOutcome deposit(OpeningOrder order, Money amount, Account account, Actor actor) {
        Deposit deposit = new Deposit(order.key(), order.channel(), account.reference(), amount, "");
        return switch (sides.of(deposit)) {
            case Sides.Missing missing -> new CounterOutcome.Refused(missing.refusal());
            case Sides.Found found -> posting.post(deposit, depositKey(order), found, Optional.empty(), actor);
        };
    }

    private static String depositKey(OpeningOrder order) {
        return "opening/" + order.key();
    }
}
