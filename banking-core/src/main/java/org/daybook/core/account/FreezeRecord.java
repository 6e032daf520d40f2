package org.daybook.core.account;

import java.time.Instant;
import java.util.Optional;
import org.daybook.core.security.Actor;

/**
 * One freeze or unfreeze of an account, kept for ever.
 *
 * @param scope what is forbidden since; empty after an unfreeze
 * @param lastSequence of the account's last posting when it took hold
 */
public record FreezeRecord(
        long id, Optional<FreezeScope> scope, Instant recordedAt, long lastSequence, Background background) {

    /** Why it was done and by whom. */
    public sealed interface Background {

        /**
         * For those who may see it.
         *
         * @param alert what led to it, as the asker named it; opaque here
         */
        record Known(Actor by, String reason, Optional<String> alert) implements Background {}

        /** For all others: the name of an analyst alone could tip a customer off. */
        record Restricted() implements Background {

            public String sentence() {
                return "Restricted; call operations.";
            }
        }
    }
}
