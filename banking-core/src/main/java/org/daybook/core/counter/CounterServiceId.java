package org.daybook.core.counter;

import java.util.UUID;

/** Names a service at the counter to the teller who began it; to anybody else it is nothing. */
public record CounterServiceId(UUID value) {

    static CounterServiceId fresh() {
        return new CounterServiceId(UUID.randomUUID());
    }
}
