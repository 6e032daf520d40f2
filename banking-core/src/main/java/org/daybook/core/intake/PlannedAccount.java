package org.daybook.core.intake;

import org.daybook.core.ledger.BankRole;

/** One side of a planned entry. */
public sealed interface PlannedAccount {

    /**
     * A customer's account.
     *
     * @param reference as the files name it
     */
    record OfCustomer(String reference) implements PlannedAccount {}

    /** One of the bank's own, in the entry's currency. */
    record OfBank(BankRole role) implements PlannedAccount {}
}
