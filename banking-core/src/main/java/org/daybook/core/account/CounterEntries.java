package org.daybook.core.account;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.CounterOrder.Transfer;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.ledger.PostingOutcome;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deposits, withdrawals and transfers as ordered at a counter or through a channel, each booked on the business date.
 *
 * <p>Safe to be sent again with the same key: on another day, too, the answer is the first one. Each order is a transaction
 * of its own, tried again as a whole when the server chose it as the victim of a deadlock. Orders of staff are audited with
 * their outcome. Every method asks for {@link Permission#POST_ENTRIES}.
 */
@Service
public class CounterEntries {

    private static final Logger LOG = LoggerFactory.getLogger(CounterEntries.class);
    private static final int TRIES = 4;

    private final Accounts accounts;
    private final Ledger ledger;
    private final LedgerAccounts ledgerAccounts;
    private final BusinessDates businessDates;
    private final Authority authority;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    CounterEntries(
            Accounts accounts,
            Ledger ledger,
            LedgerAccounts ledgerAccounts,
            BusinessDates businessDates,
            Authority authority,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.ledgerAccounts = ledgerAccounts;
        this.businessDates = businessDates;
        this.authority = authority;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        // A retry of ours must never look into an older snapshot than its locks.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes cash in. */
    public CounterOutcome deposit(Deposit order) {
        return carryOut(order);
    }

    /** Pays cash out. */
    public CounterOutcome withdraw(Withdrawal order) {
        return carryOut(order);
    }

    /** Sends money to an account of this bank, or of another through clearing. */
    public CounterOutcome transfer(Transfer order) {
        return carryOut(order);
    }

    private CounterOutcome carryOut(CounterOrder order) {
        Actor actor = authority.require(Permission.POST_ENTRIES);
        Sides sides = sides(order);
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> carryOut(order, sides, actor));
            } catch (PessimisticLockingFailureException | DuplicateKeyException contended) {
                if (attempt == TRIES) {
                    throw contended;
                }
                LOG.debug("An order met another one, attempt {}", attempt, contended);
            }
        }
    }

    private CounterOutcome carryOut(CounterOrder order, Sides sides, Actor actor) {
        Optional<LocalDate> before = ledger.bookingDateOf(ledgerKey(order));
        CounterOutcome outcome =
                switch (sides) {
                    case Sides.Missing missing -> new CounterOutcome.Refused(missing.refusal);
                    case Sides.Found found -> post(order, found, before, actor);
                };
        if (actor.isStaff()) {
            record(order, sides, outcome, before.isPresent(), actor);
        }
        return outcome;
    }

    /** A key that is on file keeps its booking date, or a retry after the business date has moved would be another order. */
    private CounterOutcome post(CounterOrder order, Sides.Found sides, Optional<LocalDate> before, Actor actor) {
        Optional<LocalDate> booking = before.or(businessDates::hold);
        if (booking.isEmpty()) {
            return new CounterOutcome.Refused(CounterRefusal.NO_BUSINESS_DATE);
        }
        CounterOutcome outcome = post(order, sides, booking.get(), actor);
        if (before.isEmpty() && outcome.equals(new CounterOutcome.Refused(CounterRefusal.KEY_USED_FOR_ANOTHER_ORDER))) {
            // Put on file by somebody else since we looked, perhaps just before the business date moved.
            LocalDate meanwhile = ledger.bookingDateOf(ledgerKey(order)).orElseThrow();
            return post(order, sides, meanwhile, actor);
        }
        return outcome;
    }

    private CounterOutcome post(CounterOrder order, Sides.Found sides, LocalDate booking, Actor actor) {
        return switch (ledger.post(entry(order, sides, booking, actor))) {
            case PostingOutcome.Posted posted ->
                new CounterOutcome.Posted(posted.entry(), booking, posted.recordedAt());
            case PostingOutcome.Refused refused -> new CounterOutcome.Refused(CounterRefusal.of(refused.refusal()));
            case PostingOutcome.KeyUsedForAnotherOrder used ->
                new CounterOutcome.Refused(CounterRefusal.KEY_USED_FOR_ANOTHER_ORDER);
        };
    }

    private static EntryOrder entry(CounterOrder order, Sides.Found sides, LocalDate booking, Actor actor) {
        String key = ledgerKey(order);
        return new EntryOrder(
                new EntryOrder.Origin(key, key, null, order.channel(), actor.toString()),
                sides.kind,
                sides.debit,
                sides.credit,
                order.amount(),
                EntryOrder.Dates.on(booking),
                order.narrative(),
                sides.counterparty,
                null);
    }

    /** Apart from the keys of imports, which begin otherwise. */
    private static String ledgerKey(CounterOrder order) {
        return "counter/" + order.key();
    }

    private Sides sides(CounterOrder order) {
        return switch (order) {
            case Deposit deposit -> withOwnBank(deposit.account(), "CASH_DEPOSIT", false, unknownParty());
            case Withdrawal withdrawal -> withOwnBank(withdrawal.account(), "CASH_WITHDRAWAL", true, unknownParty());
            case Transfer transfer ->
                switch (transfer.to()) {
                    case Beneficiary.Here(String account) -> between(transfer.from(), account);
                    case Beneficiary.Elsewhere elsewhere ->
                        withOwnBank(
                                transfer.from(),
                                "TRANSFER",
                                true,
                                new EntryOrder.Counterparty(
                                        elsewhere.bank(), elsewhere.account(), elsewhere.name(), elsewhere.country()));
                };
        };
    }

    private static EntryOrder.Counterparty unknownParty() {
        return EntryOrder.Counterparty.UNKNOWN;
    }

    /** The customer's account on one side, the bank's own for this kind of entry on the other. */
    private Sides withOwnBank(String reference, String kind, boolean customerPays, EntryOrder.Counterparty party) {
        Optional<Account> account = accounts.find(reference);
        if (account.isEmpty()) {
            return new Sides.Missing(CounterRefusal.ACCOUNT_UNKNOWN);
        }
        Currency currency = account.get().bookedBalance().currency();
        LedgerAccountId bank = ledgerAccounts.ofBank(BankRole.oppositeOf(kind), currency);
        LedgerAccountId customer = account.get().ledgerAccount();
        return customerPays
                ? new Sides.Found(account.get(), kind, customer, bank, party)
                : new Sides.Found(account.get(), kind, bank, customer, party);
    }

    private Sides between(String from, String to) {
        Optional<Account> payer = accounts.find(from);
        if (payer.isEmpty()) {
            return new Sides.Missing(CounterRefusal.ACCOUNT_UNKNOWN);
        }
        Optional<Account> payee = accounts.find(to);
        if (payee.isEmpty()) {
            return new Sides.Missing(CounterRefusal.BENEFICIARY_UNKNOWN);
        }
        return new Sides.Found(
                payer.get(),
                "TRANSFER",
                payer.get().ledgerAccount(),
                payee.get().ledgerAccount(),
                unknownParty());
    }

    private void record(CounterOrder order, Sides sides, CounterOutcome outcome, boolean repeated, Actor actor) {
        AuditSubject subject =
                switch (sides) {
                    case Sides.Found found -> AuditSubject.account(found.account.reference());
                    case Sides.Missing missing -> AuditSubject.account("(unknown)");
                };
        AuditDetails details = AuditDetails.of("amount", order.amount())
                .with(
                        "kind",
                        switch (order) {
                            case Deposit deposit -> "DEPOSIT";
                            case Withdrawal withdrawal -> "WITHDRAWAL";
                            case Transfer transfer -> "TRANSFER";
                        })
                .with("repeated", repeated);
        switch (outcome) {
            case CounterOutcome.Posted posted ->
                audit.record(
                        actor,
                        AccountAction.ENTRY_POSTED,
                        subject,
                        details.with("entry", posted.entry().value()).with("booking_date", posted.bookingDate()));
            case CounterOutcome.Refused refused ->
                audit.record(actor, AccountAction.ENTRY_REFUSED, subject, details.with("refusal", refused.refusal()));
        }
    }

    /** The two ledger accounts of an order, or why they cannot be told. */
    private sealed interface Sides {

        record Found(
                Account account,
                String kind,
                LedgerAccountId debit,
                LedgerAccountId credit,
                EntryOrder.Counterparty counterparty)
                implements Sides {}

        record Missing(CounterRefusal refusal) implements Sides {}
    }
}
