package org.daybook.core.account;

import java.util.Currency;
import java.util.Optional;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.CounterOrder.Transfer;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.product.OrderKind;
import org.springframework.stereotype.Component;

/** Finds the two ledger accounts of a counter order: the customer's, and the bank's own or another customer's. */
@Component
class OrderSides {

    private final Accounts accounts;
    private final LedgerAccounts ledgerAccounts;

    OrderSides(Accounts accounts, LedgerAccounts ledgerAccounts) {
        this.accounts = accounts;
        this.ledgerAccounts = ledgerAccounts;
    }

    Sides of(CounterOrder order) {
        return switch (order) {
            case Deposit deposit ->
                withOwnBank(deposit.account(), "CASH_DEPOSIT", OrderKind.DEPOSIT, EntryOrder.Counterparty.UNKNOWN);
            case Withdrawal withdrawal ->
                withOwnBank(
                        withdrawal.account(), "CASH_WITHDRAWAL", OrderKind.WITHDRAWAL, EntryOrder.Counterparty.UNKNOWN);
            case Transfer transfer ->
                switch (transfer.to()) {
                    case Beneficiary.Here(String account) -> between(transfer.from(), account);
                    case Beneficiary.Elsewhere elsewhere ->
                        withOwnBank(
                                transfer.from(),
                                "TRANSFER",
                                OrderKind.TRANSFER,
                                new EntryOrder.Counterparty(
                                        elsewhere.bank(), elsewhere.account(), elsewhere.name(), elsewhere.country()));
                };
        };
    }

    /** The customer's account on one side, the bank's own for this kind of entry on the other. */
    private Sides withOwnBank(String reference, String kind, OrderKind ordered, EntryOrder.Counterparty party) {
        Optional<Account> account = accounts.find(reference);
        if (account.isEmpty()) {
            return new Sides.Missing(CounterRefusal.ACCOUNT_UNKNOWN);
        }
        Currency currency = account.get().bookedBalance().currency();
        LedgerAccountId bank = ledgerAccounts.ofBank(BankRole.oppositeOf(kind), currency);
        LedgerAccountId customer = account.get().ledgerAccount();
        return switch (ordered) {
            case DEPOSIT -> new Sides.Found(account.get(), kind, ordered, bank, customer, party);
            case WITHDRAWAL, TRANSFER -> new Sides.Found(account.get(), kind, ordered, customer, bank, party);
        };
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
                OrderKind.TRANSFER,
                payer.get().ledgerAccount(),
                payee.get().ledgerAccount(),
                EntryOrder.Counterparty.UNKNOWN);
    }

    /** The two ledger accounts of an order, or why they cannot be told. */
    sealed interface Sides {

        /**
         * Both are on file.
         *
         * @param account the customer's own, whose limits the order has to keep
         */
        record Found(
                Account account,
                String kind,
                OrderKind ordered,
                LedgerAccountId debit,
                LedgerAccountId credit,
                EntryOrder.Counterparty counterparty)
                implements Sides {}

        record Missing(CounterRefusal refusal) implements Sides {}
    }
}
