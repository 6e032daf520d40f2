package org.daybook.core.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Permission;

/**
 * One entry of the trail.
 *
 * @param sequence 1, 2, 3 … without a gap, in the order in which the actions were committed
 * @param recordedAt by the database server's clock, to the microsecond
 * @param content empty for a reader who lacks the permission to see what was done
 */
public record AuditEntry(long sequence, Instant recordedAt, Actor actor, Optional<Content> content) {

    /** What was done, to what, and what else is to be known of it. */
    public record Content(String action, Permission readableWith, AuditSubject subject, AuditDetails details) {}

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /**
     * The bytes that a hash of this entry covers, ASCII, each line ended by one line feed and nothing else:
     *
     * <pre>
     * daybook-audit 1
     * sequence=17
     * recorded_at=2026-03-02T10:15:30.123456Z
     * actor=STAFF anna
     * action=ACCOUNT_FROZEN
     * readable_with=SEE_FREEZE_REASON
     * subject=account 1787
     * details
     * scope=DEBITS
     * </pre>
     *
     * The details follow in the order of their names, one line each, to the end. No name holds an equals sign and no value a
     * line feed, so that two entries that differ have two forms.
     *
     * @throws IllegalStateException if the content was withheld
     */
    public byte[] canonicalForm() {
        Content shown =
                content.orElseThrow(() -> new IllegalStateException("Audit entry " + sequence + " is withheld here"));
        return ("daybook-audit 1\n"
                        + "sequence=" + sequence + "\n"
                        + "recorded_at=" + MICROSECONDS.format(recordedAt) + "\n"
                        + "actor=" + actor + "\n"
                        + "action=" + shown.action + "\n"
                        + "readable_with=" + shown.readableWith + "\n"
                        + "subject=" + shown.subject.kind() + " " + shown.subject.reference() + "\n"
                        + "details\n"
                        + shown.details.text())
                .getBytes(StandardCharsets.US_ASCII);
    }
}
