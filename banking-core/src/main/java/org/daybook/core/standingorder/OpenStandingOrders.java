package org.daybook.core.standingorder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.core.account.Account;
import org.daybook.core.account.Bounce;
import org.daybook.core.account.ClosingBegun;
import org.daybook.core.account.ClosingObstacle;
import org.daybook.core.account.ClosingOutcome;
import org.daybook.core.account.PendingDebits;
import org.daybook.core.calendar.BusinessDates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an account is still to pay by standing orders: a freeze says it would stop it, and it ends when the account is closed. */
@Component
class OpenStandingOrders implements PendingDebits, ClosingObstacle {

    private final StandingOrderQueries queries;
    private final StandingOrders orders;
    private final BusinessDates businessDates;

    OpenStandingOrders(StandingOrderQueries queries, StandingOrders orders, BusinessDates businessDates) {
        this.queries = queries;
        this.orders = orders;
        this.businessDates = businessDates;
    }

    /** Locks the orders before the account, as the night does that pays them. */
    @EventListener
    void endWithTheirAccount(ClosingBegun begun) {
        orders.endAllOf(begun.account(), begun.actor());
    }

    /** One that was entered after the others had been ended and before the account was locked. */
    @Override
    public Optional<ClosingOutcome.Obstruction> against(Account account, LocalDate date) {
        return queries.ofAccount(account.id()).stream().allMatch(StandingOrder::ended)
                ? Optional.empty()
                : Optional.of(new ClosingOutcome.Pending(
                        "A standing order was entered just now. Please close the account again."));
    }

    @Override
    public List<Bounce> of(Account account) {
        return open(account).stream()
                .map(order -> new Bounce("Standing order", order.terms().amount(), nextDue(order)))
                .toList();
    }

    private List<StandingOrder> open(Account account) {
        return queries.ofAccount(account.id()).stream()
                .filter(order -> !order.ended() && nextDue(order).isPresent())
                .toList();
    }

    /** The next due date from the business date on; none after the last one. */
    private Optional<LocalDate> nextDue(StandingOrder order) {
        LocalDate today =
                businessDates.current().orElse(order.terms().schedule().first());
        return order.terms().schedule().nextOnOrAfter(today);
    }
}
