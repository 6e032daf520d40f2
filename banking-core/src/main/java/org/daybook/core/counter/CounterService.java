package org.daybook.core.counter;

import java.time.Instant;

/**
 * Whom a teller serves. Holds personal data: it is never logged.
 *
 * @param identified whether the customer has keyed the right PIN
 * @param endsAt unless something is done before
 */
public record CounterService(
        CounterServiceId id, String customerReference, String name, boolean identified, Instant endsAt) {

    @Override
    public String toString() {
        return "a service at the counter";
    }
}
