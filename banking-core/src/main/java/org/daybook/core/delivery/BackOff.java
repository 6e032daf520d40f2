package org.daybook.core.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When to try again. */
final class BackOff {

    /** Half a day in all: greylisting ends within minutes, a full mailbox or an outage within hours. */
    private static final List<Duration> AFTER_A_SETBACK = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    /** A server that is down is asked again soon, and for ever: it is not the recipient's fault. */
    static final Duration AFTER_NO_CONTACT = Duration.ofMinutes(1);

    private BackOff() {}

    /**
     * How long to wait after so many setbacks.
     *
     * @return empty if that was once too often
     */
    static Optional<Duration> after(int setbacks) {
        return setbacks <= AFTER_A_SETBACK.size() ? Optional.of(AFTER_A_SETBACK.get(setbacks - 1)) : Optional.empty();
    }
}
