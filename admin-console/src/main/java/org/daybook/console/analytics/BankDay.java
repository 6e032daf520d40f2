package org.daybook.console.analytics;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.core.analytics.DayBalance;
import org.daybook.core.money.Money;

/**
 * What all customers had at the end of a day, whatever the product.
 *
 * @param credit of the accounts above zero
 * @param overdrawn of those below; not negative
 */
record BankDay(LocalDate date, long creditAccounts, Money credit, long overdrawnAccounts, Money overdrawn) {

    Money net() {
        return credit.minus(overdrawn);
    }

    private BankDay plus(BankDay other) {
        return new BankDay(
                date,
                creditAccounts + other.creditAccounts,
                credit.plus(other.credit),
                overdrawnAccounts + other.overdrawnAccounts,
                overdrawn.plus(other.overdrawn));
    }

    /** Day by day, the oldest first. */
    static List<BankDay> of(List<DayBalance> balances, Currency currency) {
        Map<LocalDate, BankDay> days = new TreeMap<>();
        balances.stream()
                .filter(balance -> balance.credit().currency().equals(currency))
                .map(balance -> new BankDay(
                        balance.date(),
                        balance.creditAccounts(),
                        balance.credit(),
                        balance.overdrawnAccounts(),
                        balance.overdrawn()))
                .forEach(day -> days.merge(day.date(), day, BankDay::plus));
        return List.copyOf(days.values());
    }
}
