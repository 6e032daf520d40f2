package org.daybook.core.account;

import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.CounterOrder.Transfer;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;

/**
 * Deposits, withdrawals and transfers as ordered at a counter or through a channel, each booked on the business date and
 * within the daily limits of the account that is paid in to, or pays.
 *
 * <p>Safe to be sent again with the same key: on another day, or with the limit used up, too, the answer is the first one. Each
 * order is a transaction of its own, tried again as a whole when the server chose it as the victim of a deadlock. Orders of
 * staff are audited with their outcome. Cash is taken with {@link Permission#POST_ENTRIES}; money leaves with
 * {@link Permission#PAY_WITHOUT_PIN}, since nobody here asks whether the customer was there. Tellers pay out by
 * {@code counter.CounterDesk}: {@code docs/decisions/0026-money-leaves-the-counter-by-pin.md}.
 */
@Service
public class CounterEntries {

    private final CustomerOrders orders;
    private final Authority authority;

    CounterEntries(CustomerOrders orders, Authority authority) {
        this.orders = orders;
        this.authority = authority;
    }

    /** Takes cash in. */
    public CounterOutcome deposit(Deposit order) {
        return carryOut(order, Permission.POST_ENTRIES);
    }

    /** Pays cash out. */
    public CounterOutcome withdraw(Withdrawal order) {
        return carryOut(order, Permission.PAY_WITHOUT_PIN);
    }

    /** Sends money to an account of this bank, or of another through clearing. */
    public CounterOutcome transfer(Transfer order) {
        return carryOut(order, Permission.PAY_WITHOUT_PIN);
    }

    private CounterOutcome carryOut(CounterOrder order, Permission permission) {
        Actor actor = authority.require(permission);
        Channels.checkNotCounter(order.channel());
        return orders.carryOut(order, actor);
    }
}
