package org.daybook.core.approval;

/** What becomes of the wish to propose something. The precedence is the order declared. */
public sealed interface Proposing {

    /** It waits for a colleague. */
    record Proposed(Proposal proposal) implements Proposing {}

    /** A reason has 1 to {@link Approvals#LONGEST_REASON} characters. */
    record ReasonUnfit() implements Proposing {}

    /** The same content waits already, and was perhaps proposed by somebody else. */
    record AlreadyProposed(Proposal proposal) implements Proposing {}

    /** To be shown to whoever proposed. */
    default String sentence() {
        return switch (this) {
            case Proposed proposed ->
                "Proposal " + proposed.proposal.id() + " waits for a colleague's approval, for three days.";
            case ReasonUnfit unfit -> "Give a reason of at most " + Approvals.LONGEST_REASON + " characters.";
            case AlreadyProposed already ->
                "The same is proposed already and waits for approval: proposal " + already.proposal.id() + ".";
        };
    }
}
