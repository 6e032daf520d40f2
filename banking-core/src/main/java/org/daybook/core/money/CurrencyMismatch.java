package org.daybook.core.money;

import java.util.Currency;

/** Two amounts of different currencies were to be added or compared: a broken invariant, never a customer's mistake. */
public final class CurrencyMismatch extends IllegalArgumentException {

    CurrencyMismatch(Currency one, Currency other) {
        super("Amounts in " + one + " and " + other + " cannot be combined");
    }
}
