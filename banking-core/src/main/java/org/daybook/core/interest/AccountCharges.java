package org.daybook.core.interest;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.OrderTransactions;
import org.daybook.core.interest.InterestQueries.Bearing;
import org.daybook.core.interest.InterestQueries.Carried;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.ledger.PostingOutcome;
import org.daybook.core.ledger.Refusal;
import org.daybook.core.money.Money;
import org.daybook.core.product.ProductTerms;
import org.daybook.core.product.Products;
import org.daybook.core.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts what is due at the end of a month: credit interest, overdraft interest, the monthly fee. For the night: asks for no
 * permission.
 *
 * <p>Booked on the month's last day and valued on the next, so that it bears no interest within its own month. What is refused,
 * or is less than half a minor unit, is carried on to the next month, or to the closing of the account: see
 * {@link ClosingCharges}.
 */
@Service
public class AccountCharges {

    private final InterestQueries queries;
    private final Products products;
    private final Accounts accounts;
    private final LedgerAccounts ledgerAccounts;
    private final Ledger ledger;
    private final OrderTransactions transactions;

    AccountCharges(
            InterestQueries queries,
            Products products,
            Accounts accounts,
            LedgerAccounts ledgerAccounts,
            Ledger ledger,
            OrderTransactions transactions) {
        this.queries = queries;
        this.products = products;
        this.accounts = accounts;
        this.ledgerAccounts = ledgerAccounts;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /** Whether the night of a date posts. */
    public boolean isDue(LocalDate date) {
        return date.equals(YearMonth.from(date).atEndOfMonth());
    }

    /** Accounts for which the night of a date has still to post, after one of them; begin after 0. */
    @Transactional(readOnly = true)
    public List<LedgerAccountId> due(LocalDate date, long after, int most) {
        return queries.notCharged(date, after, most).stream()
                .map(Bearing::account)
                .toList();
    }

    /**
     * Posts what an account has due at the end of a month, once; done before, it changes nothing.
     *
     * @param held called within each transaction that is tried, to make sure that nobody has taken the work over
     * @return how many entries were posted
     */
    public int charge(LedgerAccountId account, LocalDate date, Actor actor, Runnable held) {
        return transactions.carryOut(transaction -> {
            held.run();
            return charge(account, date, actor, transaction);
        });
    }

    private int charge(LedgerAccountId account, LocalDate date, Actor actor, TransactionStatus transaction) {
        Optional<Bearing> bearing = queries.notCharged(date, account.value() - 1, 1).stream()
                .filter(next -> next.account().equals(account))
                .findFirst();
        if (bearing.isEmpty()) {
            return 0;
        }
        List<Charge> charges = new ArrayList<>();
        for (ChargeItem item : ChargeItem.values()) {
            charges.add(charge(bearing.get(), item, date, actor, transaction));
        }
        charges.forEach(charge -> queries.enterCharge(account, date, false, charge));
        return (int)
                charges.stream().filter(charge -> charge.postedMinor() != 0).count();
    }

    private Charge charge(
            Bearing account, ChargeItem item, LocalDate date, Actor actor, TransactionStatus transaction) {
        Optional<Carried> carried = queries.carried(account.account(), item);
        LocalDate after = carried.map(Carried::businessDate).orElse(LocalDate.of(1, 1, 1));
        BigInteger due = carried.map(Carried::units)
                .orElse(BigInteger.ZERO)
                .add(
                        switch (item) {
                            case CREDIT_INTEREST ->
                                queries.found(account.account(), after, date).credit();
                            case DEBIT_INTEREST ->
                                queries.found(account.account(), after, date).debit();
                            case FEE -> fee(account, date);
                        });
        long minor = Charge.rounded(due);
        if (minor == 0) {
            return new Charge(item, due, 0, Optional.empty());
        }
        Optional<Refusal> refusal = post(account, item, minor, date, date, actor, transaction);
        if (refusal.equals(Optional.of(Refusal.BOOKING_DATE_GOES_BACK))) {
            // The business date has moved on before this night. The account is locked now, so its date stays.
            LocalDate latest = accounts.ofLedgerAccount(account.account())
                    .flatMap(found -> Optional.ofNullable(found.lastBookingDate()))
                    .orElse(date);
            refusal = post(account, item, minor, date, latest, actor, transaction);
        }
        return new Charge(item, due, refusal.isEmpty() ? minor : 0, refusal);
    }

    private BigInteger fee(Bearing account, LocalDate date) {
        return products.terms(account.product(), account.currency(), date)
                .map(ProductTerms::monthlyFee)
                .map(fee -> BigInteger.valueOf(fee.minor()).multiply(InterestUnits.PER_MINOR))
                .orElse(BigInteger.ZERO);
    }

    /** The reason against it; empty if it was posted. What is refused is undone, and with it the ledger's memory of the key. */
    private Optional<Refusal> post(
            Bearing account,
            ChargeItem item,
            long minor,
            LocalDate date,
            LocalDate booking,
            Actor actor,
            TransactionStatus transaction) {
        LedgerAccountId bank = ledgerAccounts.ofBank(item.bank(), account.currency());
        boolean customerPays = item.customerPays() == minor > 0;
        String key = "charge/" + account.account().value() + "/" + item + "/" + date;
        EntryOrder order = new EntryOrder(
                new EntryOrder.Origin(key, key, null, "NIGHT", actor.toString()),
                item.kind(),
                customerPays ? account.account() : bank,
                customerPays ? bank : account.account(),
                Money.ofMinor(Math.abs(minor), account.currency()),
                new EntryOrder.Dates(booking, date.plusDays(1), null),
                item.narrative() + date,
                EntryOrder.Counterparty.UNKNOWN,
                null);
        Object before = transaction.createSavepoint();
        return switch (ledger.post(order)) {
            case PostingOutcome.Posted _ -> Optional.empty();
            case PostingOutcome.Refused refused -> {
                transaction.rollbackToSavepoint(before);
                yield Optional.of(refused.refusal());
            }
            case PostingOutcome.KeyUsedForAnotherOrder used ->
                throw new IllegalStateException("Posted without a charge on file: " + used.idempotencyKey());
        };
    }
}
