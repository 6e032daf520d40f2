package org.daybook.core.approval;

/** What becomes of a decision over a proposal. */
public sealed interface ApprovalOutcome {

    /** Approved and done, in one. */
    record Executed(Proposal proposal) implements ApprovalOutcome {}

    record Rejected(Proposal proposal) implements ApprovalOutcome {}

    record Withdrawn(Proposal proposal) implements ApprovalOutcome {}

    /** Nothing was decided and nothing done. */
    record Refused(Reason reason) implements ApprovalOutcome {}

    /** Its feature could not do it, since the world has changed: nothing was decided and nothing done. */
    record NotDone(String sentence) implements ApprovalOutcome {}

    /** Why a decision is refused; the precedence is the order declared. */
    enum Reason {
        /** Or of a kind that whoever asks may not know of. */
        UNKNOWN("There is no such proposal."),
        DECIDED("This proposal was decided already."),
        EXPIRED("This proposal has expired; propose it anew."),
        OWN_PROPOSAL("Somebody else decides on what you proposed; you may withdraw it."),
        NOT_OWN("Only whoever proposed it withdraws a proposal."),
        CONTENT_DIFFERS("This is not what you were shown; read the proposal again."),
        REASON_UNFIT("Give a reason of at most " + Approvals.LONGEST_REASON + " characters.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /** To be shown to whoever decided. */
    default String sentence() {
        return switch (this) {
            case Executed executed -> "Proposal " + executed.proposal.id() + " is approved and done.";
            case Rejected rejected -> "Proposal " + rejected.proposal.id() + " is rejected.";
            case Withdrawn withdrawn -> "Proposal " + withdrawn.proposal.id() + " is withdrawn.";
            case Refused refused -> refused.reason.sentence();
            case NotDone not -> not.sentence;
        };
    }
}
