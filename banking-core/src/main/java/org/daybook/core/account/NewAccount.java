package org.daybook.core.account;

import java.time.LocalDate;
import java.util.List;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.money.Money;

/**
 * An account to be opened.
 *
 * @param reference as the bank files name it
 * @param holders the addressee of its statements first; never empty
 * @param overdraftLimit how far below zero it may go; not negative, and it gives the account's currency
 */
public record NewAccount(
        String reference,
        List<CustomerId> holders,
        String product,
        LocalDate openedOn,
        StatementCycle statementCycle,
        Money overdraftLimit) {

    public NewAccount {
        holders = List.copyOf(holders);
        if (holders.isEmpty()) {
            throw new IllegalArgumentException("Account " + reference + " needs a holder");
        }
        if (overdraftLimit.isNegative()) {
            throw new IllegalArgumentException("Account " + reference + " cannot have a negative overdraft limit");
        }
    }
}
