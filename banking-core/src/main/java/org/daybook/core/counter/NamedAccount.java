package org.daybook.core.counter;

import java.util.Currency;

/** An account that cash can be paid in to, as somebody may know it who has not keyed a PIN. */
public record NamedAccount(String reference, String number, String product, Currency currency) {}
