package org.daybook.core.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are looked for; what is empty does not narrow. An entry whose content the reader may not see is found by
 * time and actor only.
 *
 * @param from recorded at or after
 * @param until recorded before
 * @param actorName the whole name
 * @param action the whole name
 * @param subject the whole reference, of whatever kind
 */
public record AuditFilter(
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> actorName,
        Optional<String> action,
        Optional<String> subject) {

    public static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AuditFilter recorded(Instant from, Instant until) {
        return new AuditFilter(Optional.of(from), Optional.of(until), actorName, action, subject);
    }

    public AuditFilter by(String name) {
        return new AuditFilter(from, until, Optional.of(name), action, subject);
    }

    public AuditFilter of(String name) {
        return new AuditFilter(from, until, actorName, Optional.of(name), subject);
    }

    public AuditFilter on(String reference) {
        return new AuditFilter(from, until, actorName, action, Optional.of(reference));
    }
}
