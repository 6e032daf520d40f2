package org.daybook.core.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.core.security.Sha256;

/**
 * What the chain of seals came to at one entry. Kept outside, it tells the trail from any other that somebody might put in
 * its place, even with the key.
 *
 * @param sequence of the entry; 0 for a trail without a seal
 * @param seal of that entry
 * @param anchoredAt when it was taken, for people; by the clock of the machine, UTC
 */
public record AuditAnchor(long sequence, Sha256 seal, String anchoredAt) {

    private static final String FIRST_LINE = "daybook-audit-anchor 1";
    private static final Pattern TEXT = Pattern.compile(
            FIRST_LINE + "\nsequence=(\\d{1,18})\nseal=([0-9a-f]{64})\nanchored_at=([0-9TZ:.-]{1,40})\n?");

    /** The content of an anchor file: four lines of ASCII. */
    public String text() {
        return String.join(
                "\n",
                List.of(FIRST_LINE, "sequence=" + sequence, "seal=" + seal.hex(), "anchored_at=" + anchoredAt, ""));
    }

    /** The anchor of a file's content; empty if it is none. */
    public static Optional<AuditAnchor> parse(String text) {
        Matcher matcher = TEXT.matcher(text.replace("\r\n", "\n"));
        return matcher.matches()
                ? Optional.of(new AuditAnchor(
                        Long.parseLong(matcher.group(1)), new Sha256(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }
}
