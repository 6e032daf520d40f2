package org.daybook.core.ledger;

import java.time.LocalDate;
import org.daybook.core.money.Money;
import org.daybook.core.security.Sha256;

/**
 * An order to reserve money on a customer's account.
 *
 * @param idempotencyKey the caller's: the same key gives the same outcome, however often it is sent
 * @param amount positive, or the order is refused
 * @param placedOn business date
 * @param expiresOn business date whose night ends the hold, if nothing else has; not before {@code placedOn}
 * @param actor who or what ordered it
 * @param reason for staff; 1 to 200 characters
 */
public record HoldOrder(
        String idempotencyKey,
        LedgerAccountId account,
        Money amount,
        LocalDate placedOn,
        LocalDate expiresOn,
        String channel,
        String actor,
        String reason) {

    /** What was asked for. The business date is not asked for: an order sent again may come on the next one. */
    Sha256 digest() {
        return Sha256.ofFields(account.value(), amount.minor(), amount.currency(), expiresOn, reason);
    }
}
