package org.daybook.core.approval;

import org.daybook.core.security.Actor;

/**
 * Does what was approved. One bean for each kind, in the feature that knows how.
 *
 * <p>It is called in the transaction of the approval, on the approver's thread, and asks for no permission: the kind's were
 * asked. It locks what it is about to change before it compares it with the content, and takes nothing on trust: a content
 * that is not of its making is an exception.
 */
public interface ProposalHandler {

    ProposalKind kind();

    /**
     * Does it, or says why it can no longer be done.
     *
     * @param approver for the feature's own audit entry, which also names {@link Proposal#id()}; never the proposer
     * @return {@link Execution.NotDone} if the world is no longer as it was when proposed: the transaction is rolled back then
     */
    Execution execute(Proposal proposal, Actor approver);
}
