package org.daybook.core.audit;

import java.util.Optional;

/** Whether the trail is what was recorded. */
public sealed interface AuditVerdict {

    /**
     * Nothing is wrong.
     *
     * @param sealed how many entries were held against their seals
     * @param tail what is not sealed yet, and so not proved
     */
    record Whole(long sealed, AuditTail tail, Optional<AuditAnchor> anchor) implements AuditVerdict {}

    /** Something is wrong; what comes after the first bad entry was not looked at. */
    record Broken(long sequence, AuditFlaw flaw) implements AuditVerdict {}

    /** The outcome for people. */
    default String sentence() {
        return switch (this) {
            case Whole whole
            when whole.sealed == 0 ->
                whole.tail.entries() == 0
                        ? "The audit trail is empty: nothing has been recorded yet."
                        : "Nothing of the audit trail is proved, for nothing is sealed yet. " + whole.tail.sentence();
            case Whole whole ->
                "The audit trail is whole: %,d entries are as they were sealed%s. %s"
                        .formatted(
                                whole.sealed,
                                whole.anchor
                                        .map(anchor -> ", the anchor's entry " + anchor.sequence() + " among them")
                                        .orElse(""),
                                whole.tail.sentence());
            case Broken broken ->
                "The audit trail is NOT whole: entry " + broken.sequence + " " + broken.flaw.words() + ".";
        };
    }
}
