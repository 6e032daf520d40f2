/**
 * Four eyes: what one member of staff proposes takes effect when another one approves it.
 *
 * <p>A {@link org.daybook.core.approval.Proposal} says whole what would be done, and its hash stands for all of it. Whoever
 * approves names the hash of what they were shown; the approval and its effect are one transaction, so what was approved is
 * what happens, once. The feature that knows how brings a {@link org.daybook.core.approval.ProposalHandler} for its
 * {@link org.daybook.core.approval.ProposalKind}.
 *
 * <p>That the approver is somebody else is asked here and again by the database, which keeps proposals and decisions for
 * ever: {@code docs/decisions/0021-an-approval-is-its-effect.md}.
 */
@ApplicationModule(allowedDependencies = {"security", "audit"})
@NullMarked
package org.daybook.core.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
