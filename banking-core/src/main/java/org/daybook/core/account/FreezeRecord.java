package org.daybook.core.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.money.Money;
import org.daybook.core.security.Actor;

/**
 * One freeze of an account, kept for ever.
 *
 * @param amount that is attached; empty for other scopes, and for those who may not know
 * @param lastSequence of the account's last posting when it took hold
 * @param lifted empty while it is in force
 */
public record FreezeRecord(
        long id,
        FreezeScope scope,
        Optional<Money> amount,
        Instant recordedAt,
        long lastSequence,
        Background background,
        Optional<Lifted> lifted) {

    public boolean inForce() {
        return lifted.isEmpty();
    }

    /**
     * The end of a freeze.
     *
     * @param lastSequence of the account's last posting when it was lifted
     * @param background empty for those who may not know
     */
    public record Lifted(Instant recordedAt, long lastSequence, Optional<LiftedBy> background) {}

    /** Who let go, and why. */
    public record LiftedBy(Actor by, String reason, boolean expired) {}

    /** Why it was done and by whom. */
    public sealed interface Background {

        /**
         * For those who may see it.
         *
         * @param alert what led to it, as the asker named it; opaque here
         * @param reviewOn when it is to be looked at again
         * @param expiresOn the last day on which it holds
         */
        record Known(
                Actor by,
                FreezeCode code,
                String reason,
                Optional<String> alert,
                Optional<LocalDate> reviewOn,
                Optional<LocalDate> expiresOn)
                implements Background {}

        /** For all others: the name of an analyst alone could tip a customer off. */
        record Restricted() implements Background {

            public String sentence() {
                return "Restricted; call operations.";
            }
        }
    }
}
