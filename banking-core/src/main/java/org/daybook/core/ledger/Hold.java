package org.daybook.core.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.money.Money;

/**
 * Money reserved on a customer's account: it is not available, and not yet booked.
 *
 * @param end how it ended; empty while it is open
 */
public record Hold(
        HoldId id,
        String idempotencyKey,
        LedgerAccountId account,
        Money amount,
        LocalDate placedOn,
        LocalDate expiresOn,
        String channel,
        String actor,
        String reason,
        Instant recordedAt,
        Optional<End> end) {

    /** How a hold can end. */
    public enum How {
        /** All of it, or a part, became a posting; the rest is available again. */
        CAPTURED,
        RELEASED,
        /** Ended by the night of its last business date. */
        EXPIRED
    }

    /**
     * The end of a hold.
     *
     * @param captured what became a posting; zero without a capture
     */
    public record End(How how, Money captured, LocalDate endedOn, Instant recordedAt) {}

    public boolean isOpen() {
        return end.isEmpty();
    }
}
