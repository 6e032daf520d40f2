package org.daybook.core.standingorder;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.account.CounterRefusal;
import org.daybook.core.money.Money;

/**
 * A try to pay what fell due.
 *
 * @param number 1 for the first of this due date
 * @param triedOn the business date
 * @param refusal why it was not paid; empty if it was
 */
public record StandingOrderTry(
        LocalDate dueDate,
        int number,
        LocalDate triedOn,
        Result result,
        Optional<CounterRefusal> refusal,
        Money amount) {

    /** How a try ended. */
    public enum Result {
        EXECUTED,
        /** To be tried again on the next business day. */
        REFUSED,
        /** Refused, and not tried again. */
        GIVEN_UP
    }
}
