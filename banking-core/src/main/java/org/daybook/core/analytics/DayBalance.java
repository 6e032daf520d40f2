package org.daybook.core.analytics;

import java.time.LocalDate;
import org.daybook.core.money.Money;

/**
 * What the customers of one product and currency had at the end of a day. An account at zero is in neither sum.
 *
 * @param creditAccounts how many were above zero
 * @param credit what they had
 * @param overdrawnAccounts how many were below zero
 * @param overdrawn what they owed; not negative
 */
public record DayBalance(
        LocalDate date, String product, long creditAccounts, Money credit, long overdrawnAccounts, Money overdrawn) {

    /** What the bank owes its customers on balance. */
    public Money net() {
        return credit.minus(overdrawn);
    }
}
