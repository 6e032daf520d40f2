package org.daybook.core.account;

import org.daybook.core.approval.ProposalId;

/** What becomes of the wish to lift a freeze. The precedence of the refusals is the order declared. */
public sealed interface UnfreezeOutcome {

    /** It waits for a colleague's approval. */
    record Proposed(ProposalId proposal) implements UnfreezeOutcome {}

    /** There is no such freeze in force. */
    record NotFrozen() implements UnfreezeOutcome {}

    /** A reason is needed, of at most {@link Freezes#LONGEST_REASON} characters. */
    record ReasonUnfit() implements UnfreezeOutcome {}

    /** Somebody has proposed it before; that waits for approval. */
    record AlreadyProposed(ProposalId proposal) implements UnfreezeOutcome {}

    /** One sentence for the person who asked. */
    default String sentence() {
        return switch (this) {
            case Proposed proposed ->
                "Proposal " + proposed.proposal + " waits for a colleague's approval; the freeze holds until then.";
            case NotFrozen not -> "This freeze is no longer in force.";
            case ReasonUnfit unfit -> "Give a reason of 1 to " + Freezes.LONGEST_REASON + " characters.";
            case AlreadyProposed already ->
                "Lifting it is proposed already: proposal " + already.proposal + " waits for approval.";
        };
    }
}
