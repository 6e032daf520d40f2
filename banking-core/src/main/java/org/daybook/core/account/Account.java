package org.daybook.core.account;

import java.time.LocalDate;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account as it stands.
 *
 * @param id within these books; never printed
 * @param reference as the bank files name it
 * @param number the bank's own, with check digits (IBAN), without blanks
 * @param bookedBalance positive in the customer's favour
 * @param lastBookingDate of its latest posting, if there is one
 * @param termsSince since when its product's terms give it interest and fees; absent where a sending bank does
 * @param closedOn the business date on which it was closed, if it was
 */
public record Account(
        long id,
        String reference,
        String number,
        LedgerAccountId ledgerAccount,
        String product,
        LocalDate openedOn,
        StatementCycle statementCycle,
        Money overdraftLimit,
        Money bookedBalance,
        @Nullable LocalDate lastBookingDate,
        @Nullable LocalDate termsSince,
        @Nullable LocalDate closedOn) {}
