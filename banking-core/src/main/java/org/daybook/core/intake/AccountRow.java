package org.daybook.core.intake;

import java.time.LocalDate;
import java.util.Currency;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.money.Money;

/**
 * A customer's account as a bank's file states it.
 *
 * @param line where the row begins in {@code accounts.csv}; 0 for an account on file
 * @param reference the sending bank's name for the account
 * @param customerReference who holds it
 * @param product the sending bank's name of the product
 * @param openedOn no entry is booked before
 * @param overdraftLimit how far below zero the booked balance may go; zero or positive, in the account's currency
 */
public record AccountRow(
        long line,
        String reference,
        String customerReference,
        String product,
        LocalDate openedOn,
        StatementCycle statementCycle,
        Money overdraftLimit) {

    public Currency currency() {
        return overdraftLimit.currency();
    }
}
