package org.daybook.core.approval;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Sha256;

/**
 * What somebody asks a colleague to approve.
 *
 * @param content all that is needed to do it, and what the world has to look like for it to be done
 * @param reason in the proposer's words, of 1 to 500 characters
 * @param hash of {@link #canonicalForm}
 * @param proposedAt by the database server's clock, like the two below
 * @param expiresAt nobody decides from then on
 */
public record Proposal(
        ProposalId id,
        ProposalKind kind,
        AuditSubject subject,
        AuditDetails content,
        String reason,
        Actor proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        Sha256 hash,
        State state,
        Optional<Decision> decision) {

    /** Where a proposal stands. */
    public enum State {
        PENDING,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        /** Nobody decided in time. */
        EXPIRED
    }

    /**
     * Who decided and when.
     *
     * @param reason of a rejection; else empty
     */
    public record Decision(Actor by, Instant at, String reason) {}

    /** A value of the content; one that is missing was not written by the handler's feature. */
    public String value(String name) {
        String value = content.values().get(name);
        if (value == null) {
            throw new IllegalStateException("Proposal " + id + " of the kind " + kind + " does not say " + name);
        }
        return value;
    }

    /**
     * What the hash covers, in UTF-8, each line but the last ended by a line feed. No line of the content is without an
     * equals sign, and the reason goes to the end, so that two proposals that differ have two forms:
     *
     * <pre>
     * daybook-proposal 1
     * kind=RAISE_LIMIT
     * subject=account 1787
     * proposed_by=STAFF anna
     * content
     * limit_minor=500000
     * reason
     * Buys a car
     * </pre>
     */
    static String canonicalForm(
            ProposalKind kind, AuditSubject subject, Actor proposedBy, AuditDetails content, String reason) {
        return "daybook-proposal 1\n"
                + "kind=" + kind + "\n"
                + "subject=" + subject.kind() + " " + subject.reference() + "\n"
                + "proposed_by=" + proposedBy + "\n"
                + "content\n"
                + content.text()
                + "reason\n"
                + reason;
    }

    static Sha256 hash(String canonicalForm) {
        return Sha256.of(canonicalForm.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it says what was hashed when it was made. */
    boolean isWhatWasHashed() {
        return hash(canonicalForm(kind, subject, proposedBy, content, reason)).equals(hash);
    }
}
