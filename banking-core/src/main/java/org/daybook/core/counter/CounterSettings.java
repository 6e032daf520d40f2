package org.daybook.core.counter;

import java.time.Duration;

/**
 * How long a service lasts.
 *
 * @param idle without anything done in it, unless the customer waits for a code
 * @param longest in all
 */
public record CounterSettings(Duration idle, Duration longest) {

    public CounterSettings {
        if (!idle.isPositive() || !longest.isPositive()) {
            throw new IllegalArgumentException("A service at the counter lasts for some time");
        }
    }
}
