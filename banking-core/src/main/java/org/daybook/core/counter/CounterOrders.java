package org.daybook.core.counter;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.account.Account;
import org.daybook.core.account.AccountStanding;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.CounterOrder.Transfer;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.account.CounterOutcome;
import org.daybook.core.account.CustomerOrders;
import org.daybook.core.account.Mandates;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.counter.CounterServices.Served;
import org.daybook.core.counter.ServedOutcome.Reason;
import org.daybook.core.ledger.PostingPlace;
import org.daybook.core.ledger.Postings;
import org.daybook.core.money.Money;
import org.daybook.core.security.Actor;
import org.springframework.stereotype.Component;

/** Orders of customers at the counter: turned down, or handed on to the books. */
@Component
class CounterOrders {

    private final CustomerOrders orders;
    private final Accounts accounts;
    private final Mandates mandates;
    private final Postings postings;
    private final BusinessDates businessDates;
    private final CounterTrail trail;

    CounterOrders(
            CustomerOrders orders,
            Accounts accounts,
            Mandates mandates,
            Postings postings,
            BusinessDates businessDates,
            CounterTrail trail) {
        this.orders = orders;
        this.accounts = accounts;
        this.mandates = mandates;
        this.postings = postings;
        this.businessDates = businessDates;
        this.trail = trail;
    }

    /** @param served nobody, if the service is over */
    ServedOutcome carryOut(Optional<Served> served, CounterOrder order, Actor teller) {
        Optional<Account> account = accounts.find(accountOf(order));
        Optional<Reason> reason =
                served.isEmpty() ? Optional.of(Reason.SERVICE_OVER) : reasonAgainst(order, served.get(), account);
        if (reason.isPresent()) {
            turnDown(order, account, reason.get(), teller);
            return new ServedOutcome.TurnedDown(reason.get());
        }
        return switch (orders.carryOut(overTheCounter(order), teller)) {
            case CounterOutcome.Refused(var refusal) -> new ServedOutcome.Refused(refusal);
            case CounterOutcome.Posted posted ->
                receipt(posted, order.amount(), account.orElseThrow(), served.orElseThrow());
        };
    }

    private Optional<Reason> reasonAgainst(CounterOrder order, Served served, Optional<Account> account) {
        return switch (order) {
            case Deposit _ -> Optional.empty();
            case Withdrawal _, Transfer _ -> {
                if (!served.identified()) {
                    yield Optional.of(Reason.NOT_IDENTIFIED);
                }
                // An account that is not on file is refused by the books, in their words.
                yield account.filter(found -> !standing(served, found).mayAct()).map(stranger -> Reason.NO_STANDING);
            }
        };
    }

    /** Before the first business date no mandate holds. */
    private AccountStanding standing(Served served, Account account) {
        return mandates.standing(
                served.customer(), account, businessDates.current().orElse(LocalDate.MIN));
    }

    private ServedOutcome receipt(CounterOutcome.Posted posted, Money amount, Account account, Served served) {
        PostingPlace place =
                postings.place(account.ledgerAccount(), posted.entry()).orElseThrow();
        return new ServedOutcome.Posted(
                posted.entry(),
                account.reference(),
                place.sequence(),
                amount,
                posted.bookingDate(),
                Optional.of(place.balanceAfter())
                        .filter(balance ->
                                served.identified() && standing(served, account).maySee()));
    }

    private void turnDown(CounterOrder order, Optional<Account> account, Reason reason, Actor teller) {
        trail.record(
                teller,
                CounterAction.ORDER_TURNED_DOWN,
                AuditSubject.account(account.map(Account::reference).orElse("(unknown)")),
                AuditDetails.of("amount", order.amount()).with("reason", reason));
    }

    private static String accountOf(CounterOrder order) {
        return switch (order) {
            case Deposit deposit -> deposit.account();
            case Withdrawal withdrawal -> withdrawal.account();
            case Transfer transfer -> transfer.from();
        };
    }

    private static CounterOrder overTheCounter(CounterOrder order) {
        String channel = CounterOrder.COUNTER;
        return switch (order) {
            case Deposit in -> new Deposit(in.key(), channel, in.account(), in.amount(), in.narrative());
            case Withdrawal out -> new Withdrawal(out.key(), channel, out.account(), out.amount(), out.narrative());
            case Transfer sent ->
                new Transfer(sent.key(), channel, sent.from(), sent.to(), sent.amount(), sent.narrative());
        };
    }
}
