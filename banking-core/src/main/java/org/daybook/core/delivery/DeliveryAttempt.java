package org.daybook.core.delivery;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to hand a message over.
 *
 * @param number 1 for a message's first
 * @param transport {@code SMTP} or {@code MAILDIR}
 * @param startedAt UTC
 * @param endedAt UTC; null while it goes on
 * @param outcome null while it goes on
 * @param answer the server's words, without addresses
 */
public record DeliveryAttempt(
        int number,
        String transport,
        LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt,
        @Nullable AttemptOutcome outcome,
        @Nullable String answer) {}
