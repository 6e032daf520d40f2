package org.daybook.core.approval;

/** The number of a proposal, given by the database. */
public record ProposalId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
