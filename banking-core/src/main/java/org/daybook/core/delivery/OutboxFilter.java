package org.daybook.core.delivery;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which messages are looked for.
 *
 * @param states never empty
 * @param accountReference its beginning
 */
public record OutboxFilter(Set<MessageState> states, Optional<String> accountReference, Optional<Long> requestId) {

    /** What was neither taken nor waits: each needs somebody, or a line in the night's summary. */
    public static final Set<MessageState> EXCEPTIONS =
            Set.of(MessageState.UNKNOWN, MessageState.REFUSED, MessageState.PARKED);

    public OutboxFilter {
        if (states.isEmpty()) {
            throw new IllegalArgumentException("A filter without states finds nothing");
        }
        states = Set.copyOf(states);
    }

    public static OutboxFilter all() {
        return new OutboxFilter(EnumSet.allOf(MessageState.class), Optional.empty(), Optional.empty());
    }

    public OutboxFilter in(Set<MessageState> some) {
        return new OutboxFilter(some, accountReference, requestId);
    }

    public OutboxFilter ofAccount(String beginning) {
        return new OutboxFilter(states, Optional.of(beginning), requestId);
    }

    public OutboxFilter ofRequest(long request) {
        return new OutboxFilter(states, accountReference, Optional.of(request));
    }
}
