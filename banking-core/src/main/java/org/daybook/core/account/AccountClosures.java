package org.daybook.core.account;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.daybook.core.account.ClosingOutcome.Reason;
import org.daybook.core.account.ClosureQueries.Standing;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterOrder.Transfer;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.account.OrderSides.Sides;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.money.Money;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;

/**
 * Closes customers' accounts: at zero, with nothing pending, for ever. Like a freeze it is an insert that takes hold on the row
 * that every posting locks, so no posting comes after it.
 *
 * <p>One transaction ends what belongs to the account ({@link ClosingBegun}), books what its last days have earned and cost
 * ({@link ClosingChecked}), pays out what is left, and closes; or nothing of it is done.
 *
 * <p>Others lock accounts in ascending order. A closing cannot: it posts against accounts of the bank, and perhaps of a payee, once
 * it has the customer's, whatever their ids. So it can meet somebody in a deadlock. Whoever is the victim starts afresh: closings,
 * orders at the counter and what the night posts by {@link OrderTransactions}, batches by the ledger itself.
 */
@Service
public class AccountClosures {

    private final Accounts accounts;
    private final ClosureQueries queries;
    private final BusinessDates businessDates;
    private final ObjectProvider<ClosingObstacle> obstacles;
    private final OrderSides sides;
    private final OrderPosting posting;
    private final OrderTransactions transactions;
    private final ApplicationEventPublisher events;
    private final Authority authority;
    private final AuditTrail audit;

    AccountClosures(
            Accounts accounts,
            ClosureQueries queries,
            BusinessDates businessDates,
            ObjectProvider<ClosingObstacle> obstacles,
            OrderSides sides,
            OrderPosting posting,
            OrderTransactions transactions,
            ApplicationEventPublisher events,
            Authority authority,
            AuditTrail audit) {
        this.accounts = accounts;
        this.queries = queries;
        this.businessDates = businessDates;
        this.obstacles = obstacles;
        this.sides = sides;
        this.posting = posting;
        this.transactions = transactions;
        this.events = events;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * Closes an account on the business date.
     *
     * @param account its reference or number
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#CLOSE_ACCOUNTS}; with a payout also without
     *     {@link Permission#PAY_WITHOUT_PIN}
     */
    public ClosingOutcome close(String account, Payout payout) {
        Actor actor = authority.require(Permission.CLOSE_ACCOUNTS);
        if (!(payout instanceof Payout.Nothing)) {
            authority.require(Permission.PAY_WITHOUT_PIN);
        }
        return transactions.carryOut(status -> close(account, payout, actor, status));
    }

    private ClosingOutcome close(String reference, Payout payout, Actor actor, TransactionStatus status) {
        Optional<Account> found = accounts.find(reference);
        if (found.isEmpty()) {
            return new ClosingOutcome.Refused(Reason.ACCOUNT_UNKNOWN);
        }
        Optional<LocalDate> date = businessDates.hold();
        if (date.isEmpty()) {
            return new ClosingOutcome.Refused(Reason.NO_BUSINESS_DATE);
        }
        ClosingOutcome outcome = close(found.get(), date.get(), payout, actor);
        if (!(outcome instanceof ClosingOutcome.Closed)) {
            status.setRollbackOnly();
        }
        return outcome;
    }

    private ClosingOutcome close(Account account, LocalDate date, Payout payout, Actor actor) {
        events.publishEvent(new ClosingBegun(account, date, actor));
        Optional<Reason> reason = against(queries.lock(account.ledgerAccount()), date);
        if (reason.isPresent()) {
            return new ClosingOutcome.Refused(reason.get());
        }
        Optional<ClosingOutcome.Obstruction> obstruction = obstacles
                .orderedStream()
                .flatMap(obstacle -> obstacle.against(account, date).stream())
                .min(Comparator.comparing(ClosingOutcome.BalanceLeft.class::isInstance));
        if (obstruction.isPresent()) {
            return obstruction.get();
        }
        events.publishEvent(new ClosingChecked(account, date, actor));
        Money left = Money.ofMinor(
                queries.lock(account.ledgerAccount()).bookedBalanceMinor(),
                account.bookedBalance().currency());
        if (left.isZero()) {
            return enter(account, date, left, AuditDetails.NONE, actor);
        }
        Optional<CounterOrder> order = left.isNegative() ? Optional.empty() : order(account, payout, left);
        if (order.isEmpty()) {
            return new ClosingOutcome.BalanceLeft(left);
        }
        return switch (pay(order.get(), date, actor)) {
            case CounterOutcome.Posted posted ->
                enter(account, date, left, paidOut(left, posted.entry(), payout), actor);
            case CounterOutcome.Refused refused -> new ClosingOutcome.PayoutRefused(refused.refusal());
        };
    }

    private static Optional<CounterOrder> order(Account account, Payout payout, Money left) {
        String key = "closing-" + account.id();
        return switch (payout) {
            case Payout.Nothing nothing -> Optional.empty();
            case Payout.Cash cash ->
                Optional.of(new Withdrawal(key, CounterOrder.BRANCH, account.reference(), left, ""));
            case Payout.ToAccount(String to) ->
                Optional.of(new Transfer(
                        key, CounterOrder.BRANCH, account.reference(), new Beneficiary.Here(to), left, ""));
        };
    }

    private CounterOutcome pay(CounterOrder order, LocalDate date, Actor actor) {
        return switch (sides.of(order)) {
            case Sides.Missing missing -> new CounterOutcome.Refused(missing.refusal());
            case Sides.Found found -> posting.post(order, "closing/" + order.key(), found, Optional.of(date), actor);
        };
    }

    /** By which entry what was left went, and where to: cash, or an account's reference. */
    private AuditDetails paidOut(Money amount, JournalEntryId entry, Payout payout) {
        String to =
                switch (payout) {
                    case Payout.Nothing _ -> throw new IllegalStateException("Nothing was to be paid out");
                    case Payout.Cash _ -> "cash";
                    case Payout.ToAccount(String account) ->
                        accounts.find(account).orElseThrow().reference();
                };
        return AuditDetails.of("paid_out", amount)
                .with("paid_out_entry", entry.value())
                .with("paid_out_to", to);
    }

    private ClosingOutcome enter(Account account, LocalDate date, Money paidOut, AuditDetails details, Actor actor) {
        long lastSequence = queries.enter(account.ledgerAccount(), date, actor);
        audit.record(
                actor,
                AccountAction.ACCOUNT_CLOSED,
                AuditSubject.account(account.reference()),
                details.with("closed_on", date).with("last_sequence", lastSequence));
        return new ClosingOutcome.Closed(date, lastSequence, paidOut);
    }

    private static Optional<Reason> against(Standing standing, LocalDate date) {
        if (standing.closed()) {
            return Optional.of(Reason.ACCOUNT_CLOSED);
        }
        if (standing.frozen()) {
            return Optional.of(Reason.ACCOUNT_RESTRICTED);
        }
        if (standing.lastBookingDate() != null && standing.lastBookingDate().isAfter(date)) {
            return Optional.of(Reason.BOOKING_DATE_GOES_BACK);
        }
        return standing.heldMinor() == 0 ? Optional.empty() : Optional.of(Reason.MONEY_HELD);
    }
}
