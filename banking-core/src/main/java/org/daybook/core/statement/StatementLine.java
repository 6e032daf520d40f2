package org.daybook.core.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;

/**
 * One posting as its customer sees it.
 *
 * @param position 1 for the first line of the statement
 * @param kind the entry's kind, e.g. {@code CASH_DEPOSIT}; printed by its name in the customer's language
 * @param reference the external reference of the entry
 * @param side {@code DEBIT} takes from the customer, {@code CREDIT} gives
 * @param amount always positive
 * @param runningBalance the account's balance after this line, positive in the customer's favour
 */
public record StatementLine(
        int position,
        LocalDate bookingDate,
        LocalDate valueDate,
        String kind,
        String reference,
        String narrative,
        Optional<Counterparty> counterparty,
        Side side,
        Money amount,
        Money runningBalance) {

    public StatementLine {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A statement line needs a positive amount, not " + amount);
        }
    }

    /** The amount with the sign it has for the customer's balance. */
    public Money signed() {
        return switch (side) {
            case DEBIT -> amount.negated();
            case CREDIT -> amount;
        };
    }

    /** The other side of the entry as far as it is known; at least one part is given. */
    public record Counterparty(Optional<String> name, Optional<String> bank, Optional<String> account) {}
}
