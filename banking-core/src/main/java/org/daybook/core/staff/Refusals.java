package org.daybook.core.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts refused sign-ins that no lockout ends: of unknown names, and of logins that may not be used. Each would be an entry of
 * the audit trail, for as long as somebody cares to go on; so one entry a minute and subject says how many they were.
 */
class Refusals {

    private static final Duration EACH = Duration.ofMinutes(1);

    private final Map<String, Count> counts = new HashMap<>();

    /** One more. */
    synchronized void count(String subject) {
        counts.merge(
                subject, new Count(1, Instant.MIN), (before, one) -> new Count(before.unwritten + 1, before.written));
    }

    /** What is to be written now: how many refusals, by subject. It counts as written. */
    synchronized SortedMap<String, Long> due(Instant now) {
        SortedMap<String, Long> due = new TreeMap<>();
        counts.entrySet()
                .removeIf(entry ->
                        entry.getValue().unwritten == 0 && !entry.getValue().isFresh(now));
        counts.replaceAll((subject, count) -> {
            if (count.unwritten == 0 || count.isFresh(now)) {
                return count;
            }
            due.put(subject, count.unwritten);
            return new Count(0, now);
        });
        return due;
    }

    /** @param written when there was an entry last */
    private record Count(long unwritten, Instant written) {

        boolean isFresh(Instant now) {
            return written.isAfter(now.minus(EACH));
        }
    }
}
