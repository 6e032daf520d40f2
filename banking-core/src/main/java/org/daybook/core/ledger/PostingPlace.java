package org.daybook.core.ledger;

import org.daybook.core.money.Money;

/**
 * Where an entry stands in an account.
 *
 * @param sequence 1 for the account's first posting
 * @param balanceAfter the booked balance after it, positive in the customer's favour
 */
public record PostingPlace(long sequence, Money balanceAfter) {}
