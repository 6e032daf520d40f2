package org.daybook.core.intake;

import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;

/**
 * The sending bank's own recorded balance of an account after an entry, beside ours.
 *
 * @param account the customer's account, as the files name it
 * @param side of the row on which the account stands
 * @param recorded what the sending bank recorded
 * @param computed what our books come to after the row's own entry, before any rounding entry
 * @param entryKey the planned entry after which our balance is the recorded one: the row's own, or its rounding entry
 */
public record ControlBalance(String account, Side side, Money recorded, Money computed, String entryKey) {

    /** Positive where the sending bank recorded more than our books come to. */
    public Money difference() {
        return recorded.minus(computed);
    }

    public boolean isExact() {
        return recorded.equals(computed);
    }
}
