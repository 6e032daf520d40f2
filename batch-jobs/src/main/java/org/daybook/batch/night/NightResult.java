package org.daybook.batch.night;

import java.time.LocalDate;
import java.util.List;
import org.daybook.core.closing.Night;

/** How closing a date ended. */
public sealed interface NightResult {

    /**
     * The date is closed.
     *
     * @param nights closed by this run, oldest first; empty if the date was closed before
     */
    record Closed(List<Night> nights) implements NightResult {

        public Closed {
            nights = List.copyOf(nights);
        }
    }

    /** The night of this date stays open; the same order goes on with it. */
    record Refused(LocalDate date, String reason) implements NightResult {}

    record Stopped(LocalDate date) implements NightResult {}
}
