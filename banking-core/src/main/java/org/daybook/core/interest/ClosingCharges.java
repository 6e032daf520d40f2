package org.daybook.core.interest;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.core.account.Account;
import org.daybook.core.account.ClosingChecked;
import org.daybook.core.account.ClosingObstacle;
import org.daybook.core.account.ClosingOutcome;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.interest.InterestQueries.Bearing;
import org.daybook.core.interest.InterestQueries.Carried;
import org.daybook.core.interest.InterestQueries.ValueChange;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.ledger.PostingOutcome;
import org.daybook.core.money.Money;
import org.daybook.core.product.ProductTerms;
import org.daybook.core.product.Products;
import org.daybook.core.security.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Posts what an account has due when it is closed, in the transaction that closes it: the interest of every day before, and fees of
 * months that are over. A month that it does not see the end of costs no fee.
 *
 * <p>What is due is worked out from the first day on, less what months have settled. So it does not matter which nights have
 * looked at the account, and none has to any more. What is less than half a minor unit is dropped.
 */
@Component
class ClosingCharges implements ClosingObstacle {

    private static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    private final InterestQueries queries;
    private final Products products;
    private final LedgerAccounts ledgerAccounts;
    private final Ledger ledger;

    ClosingCharges(InterestQueries queries, Products products, LedgerAccounts ledgerAccounts, Ledger ledger) {
        this.queries = queries;
        this.products = products;
        this.ledgerAccounts = ledgerAccounts;
        this.ledger = ledger;
    }

    /** Interest and fees that the account's balance does not pay. */
    @Override
    public Optional<ClosingOutcome.Obstruction> against(Account account, LocalDate date) {
        List<Charge> charges = due(account.ledgerAccount(), date);
        long toCustomer = charges.stream()
                .mapToLong(charge -> toCustomer(charge.item(), charge.postedMinor()))
                .sum();
        Money after = queries.balance(account.ledgerAccount())
                .plus(Money.ofMinor(toCustomer, account.bookedBalance().currency()));
        return toCustomer != 0 && after.isNegative()
                ? Optional.of(new ClosingOutcome.BalanceLeft(after))
                : Optional.empty();
    }

    /** What the customer is paid comes first, so that it covers what the customer pays. */
    @EventListener
    void settle(ClosingChecked checked) {
        Account account = checked.account();
        due(account.ledgerAccount(), checked.date()).stream()
                .sorted(Comparator.comparing(charge -> toCustomer(charge.item(), charge.postedMinor()) <= 0))
                .forEach(charge -> {
                    if (charge.postedMinor() != 0) {
                        post(account, charge, checked.date(), checked.actor());
                    }
                    queries.enterCharge(account.ledgerAccount(), checked.date(), true, charge);
                });
    }

    /** Of an account without terms of ours, nothing. */
    private List<Charge> due(LedgerAccountId account, LocalDate date) {
        return queries.bearing(account, date)
                .map(bearing -> Arrays.stream(ChargeItem.values())
                        .map(item -> due(bearing, item, date))
                        .toList())
                .orElse(List.of());
    }

    private Charge due(Bearing account, ChargeItem item, LocalDate date) {
        Optional<Carried> carried = queries.carried(account.account(), item);
        LocalDate settled = carried.map(Carried::businessDate).orElse(NEVER);
        BigInteger since =
                switch (item) {
                    case CREDIT_INTEREST ->
                        earned(account, date)
                                .credit()
                                .subtract(queries.found(account.account(), NEVER, settled)
                                        .credit());
                    case DEBIT_INTEREST ->
                        earned(account, date)
                                .debit()
                                .subtract(queries.found(account.account(), NEVER, settled)
                                        .debit());
                    case FEE -> fees(account, settled, date);
                };
        BigInteger due = carried.map(Carried::units).orElse(BigInteger.ZERO).add(since);
        return new Charge(item, due, Charge.rounded(due), Optional.empty());
    }

    /** From the first day to the end of the last one before a date. */
    private DayInterest earned(Bearing account, LocalDate date) {
        ValueBalances balances = new ValueBalances();
        List<ValueChange> changes =
                queries.valueChanges(List.of(account.account())).getOrDefault(account.account(), List.of());
        changes.forEach(change -> balances.change(change.valueDate(), change.signedMinor()));
        TermsOverTime terms =
                new TermsOverTime(products.history(account.product(), account.currency()), account.termsSince());
        return DayInterest.of(balances, terms, account.termsSince(), date.minusDays(1)).stream()
                .reduce(new DayInterest(date, BigInteger.ZERO, BigInteger.ZERO), DayInterest::plus);
    }

    /** Of the months that ended after one date and before another. */
    private BigInteger fees(Bearing account, LocalDate settled, LocalDate date) {
        return Stream.iterate(
                        YearMonth.from(account.termsSince()).atEndOfMonth(),
                        end -> end.isBefore(date),
                        end -> YearMonth.from(end).plusMonths(1).atEndOfMonth())
                .filter(end -> end.isAfter(settled))
                .flatMap(end -> products.terms(account.product(), account.currency(), end).stream())
                .map(ProductTerms::monthlyFee)
                .map(fee -> BigInteger.valueOf(fee.minor()).multiply(InterestUnits.PER_MINOR))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static long toCustomer(ChargeItem item, long minor) {
        return item.customerPays() ? -minor : minor;
    }

    private void post(Account account, Charge charge, LocalDate date, Actor actor) {
        ChargeItem item = charge.item();
        Money amount = Money.ofMinor(
                Math.abs(charge.postedMinor()), account.bookedBalance().currency());
        LedgerAccountId bank = ledgerAccounts.ofBank(item.bank(), amount.currency());
        boolean customerPays = toCustomer(item, charge.postedMinor()) < 0;
        String key = "charge/" + account.ledgerAccount().value() + "/" + item + "/closing";
        PostingOutcome outcome = ledger.post(new EntryOrder(
                new EntryOrder.Origin(key, key, null, CounterOrder.BRANCH, actor.toString()),
                item.kind(),
                customerPays ? account.ledgerAccount() : bank,
                customerPays ? bank : account.ledgerAccount(),
                amount,
                EntryOrder.Dates.on(date),
                item.narrative() + date,
                EntryOrder.Counterparty.UNKNOWN,
                null));
        if (!(outcome instanceof PostingOutcome.Posted)) {
            throw new IllegalStateException("Nothing stood against closing, but " + key + " was answered " + outcome);
        }
    }
}
