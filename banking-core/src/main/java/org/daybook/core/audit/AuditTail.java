package org.daybook.core.audit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The end of the trail that is not sealed yet.
 *
 * @param lastSealed the number of the latest sealed entry; 0 before the first
 * @param entries how many come after it
 * @param age since the oldest of them was recorded, by the database server's clock; zero where there is none
 */
public record AuditTail(long lastSealed, long entries, Duration age) {

    /** Of a trail that nobody has looked at. */
    public static final AuditTail NONE = new AuditTail(0, 0, Duration.ZERO);

    static AuditTail of(long lastSealed, long entries, long microseconds) {
        return new AuditTail(lastSealed, entries, Duration.of(Math.max(0, microseconds), ChronoUnit.MICROS));
    }

    public boolean isSealed(long sequence) {
        return sequence <= lastSealed;
    }

    /** One sentence for staff. */
    public String sentence() {
        if (entries == 0) {
            return lastSealed == 0 ? "There is nothing to seal." : "Every entry is sealed.";
        }
        return entries + (entries == 1 ? " entry is" : " entries are") + " not sealed yet, the oldest for "
                + age.toSeconds() + " s.";
    }
}
