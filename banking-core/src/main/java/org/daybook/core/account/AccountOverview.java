package org.daybook.core.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An account as staff see it.
 *
 * @param holders their names, the addressee of the statements first
 * @param bookedBalance positive in the customer's favour
 * @param available booked balance, less what is held, plus the overdraft limit; while an amount is attached, less that, and
 *     without the limit
 * @param freeze the strictest of what is forbidden, if anything; why is in {@link Freezes#history}
 * @param lastBookingDate of its latest posting, if there is one
 * @param closedOn the business date on which it was closed, if it was
 */
public record AccountOverview(
        String reference,
        String number,
        String product,
        List<String> holders,
        Money bookedBalance,
        Money overdraftLimit,
        Money held,
        Money attached,
        Money available,
        Optional<FreezeScope> freeze,
        LocalDate openedOn,
        StatementCycle statementCycle,
        @Nullable LocalDate lastBookingDate,
        @Nullable LocalDate closedOn) {

    public AccountOverview {
        holders = List.copyOf(holders);
    }
}
