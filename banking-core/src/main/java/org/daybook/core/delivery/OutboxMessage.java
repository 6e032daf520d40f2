package org.daybook.core.delivery;

import java.time.LocalDateTime;
import org.daybook.core.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A message of the outbox as it stands. Whom it goes to and what it says is not kept: see {@link Outbox#preview}.
 *
 * @param naturalKey what it tells; there is one message for it
 * @param messageId as in the mail's head
 * @param subjectId the statement, the customer, the code, the change of a credential or the mandate that it is about
 * @param accountReference if it is about an account
 * @param requestId whose work caused it, if a request did
 * @param reason why it stands so, for staff
 * @param createdAt UTC
 * @param nextAttemptAt UTC; not before, if it is new
 * @param attempts begun so far
 * @param resentBy who last had it queued again
 */
public record OutboxMessage(
        long id,
        String naturalKey,
        String messageId,
        MessageKind kind,
        long subjectId,
        CustomerId customer,
        @Nullable String accountReference,
        @Nullable Long requestId,
        MessageState state,
        @Nullable String reason,
        LocalDateTime createdAt,
        LocalDateTime nextAttemptAt,
        int attempts,
        int setbacks,
        @Nullable String resentBy,
        @Nullable LocalDateTime resentAt) {}
