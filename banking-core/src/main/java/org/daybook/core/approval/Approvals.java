package org.daybook.core.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.daybook.core.approval.ApprovalOutcome.Reason;
import org.daybook.core.approval.ApprovalQueries.NewProposal;
import org.daybook.core.approval.Proposal.State;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Sha256;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proposals and what becomes of them. Everything done here is audited.
 *
 * <p>What a caller may know of depends on the kind: a proposal of any other kind does not exist for them.
 */
@Service
public class Approvals {

    public static final int LONGEST_REASON = 500;

    /** How long a proposal waits: over a weekend. */
    public static final int VALID_HOURS = 72;

    private final ApprovalQueries queries;
    private final ObjectProvider<ProposalHandler> handlers;
    private final Authority authority;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Approvals(
            ApprovalQueries queries,
            ObjectProvider<ProposalHandler> handlers,
            Authority authority,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.queries = queries;
        this.handlers = handlers;
        this.authority = authority;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * Leaves something for a colleague to approve, within {@link #VALID_HOURS}. Called by the feature whose handler will do
     * it, which has looked whether it could be done now; in the caller's transaction, if there is one.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link ProposalKind#proposedWith}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Proposing propose(ProposalKind kind, AuditSubject subject, AuditDetails content, String reason) {
        Actor actor = person(authority.require(kind.proposedWith()));
        handler(kind);
        if (isUnfit(reason)) {
            return new Proposing.ReasonUnfit();
        }
        Optional<Proposal> same = queries.pendingLike(kind, subject, content);
        if (same.isPresent()) {
            return new Proposing.AlreadyProposed(same.get());
        }
        ProposalId id = queries.enter(new NewProposal(kind, subject, content, reason.strip(), actor, VALID_HOURS));
        Proposal proposal = queries.find(id).orElseThrow();
        record(actor, ApprovalAction.PROPOSAL_MADE, proposal);
        return new Proposing.Proposed(proposal);
    }

    /**
     * Approves a proposal and does what it says, in one transaction.
     *
     * @param seen {@link Proposal#hash} of what the approver was shown
     * @throws org.daybook.core.security.NotPermitted without {@link ProposalKind#approvedWith}
     */
    public ApprovalOutcome approve(ProposalId id, Sha256 seen) {
        authority.require(Permission.SEE_APPROVALS);
        ApprovalOutcome outcome = decide(id, proposal -> {
            Actor actor = person(authority.require(proposal.kind().approvedWith()));
            Optional<Reason> refusal = refusal(proposal, actor, false)
                    .or(() -> proposal.hash().equals(seen) && proposal.isWhatWasHashed()
                            ? Optional.empty()
                            : Optional.of(Reason.CONTENT_DIFFERS));
            if (refusal.isPresent()) {
                return new ApprovalOutcome.Refused(refusal.get());
            }
            queries.decide(id, State.APPROVED, actor, "", proposal.hash());
            record(actor, ApprovalAction.PROPOSAL_APPROVED, proposal);
            return switch (handler(proposal.kind()).execute(proposal, actor)) {
                case Execution.Done done ->
                    new ApprovalOutcome.Executed(queries.find(id).orElseThrow());
                case Execution.NotDone(String sentence) -> new ApprovalOutcome.NotDone(sentence);
            };
        });
        if (outcome instanceof ApprovalOutcome.NotDone) {
            transaction.executeWithoutResult(status -> record(
                    authority.require(Permission.SEE_APPROVALS),
                    ApprovalAction.PROPOSAL_NOT_DONE,
                    queries.find(id).orElseThrow()));
        }
        return outcome;
    }

    /**
     * Decides that it is not to be done.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link ProposalKind#approvedWith}
     */
    public ApprovalOutcome reject(ProposalId id, String reason) {
        authority.require(Permission.SEE_APPROVALS);
        return decide(id, proposal -> {
            Actor actor = person(authority.require(proposal.kind().approvedWith()));
            Optional<Reason> refusal = refusal(proposal, actor, false)
                    .or(() -> isUnfit(reason) ? Optional.of(Reason.REASON_UNFIT) : Optional.empty());
            if (refusal.isPresent()) {
                return new ApprovalOutcome.Refused(refusal.get());
            }
            queries.decide(id, State.REJECTED, actor, reason.strip(), proposal.hash());
            record(actor, ApprovalAction.PROPOSAL_REJECTED, proposal);
            return new ApprovalOutcome.Rejected(queries.find(id).orElseThrow());
        });
    }

    /** Takes back what one has proposed oneself. */
    public ApprovalOutcome withdraw(ProposalId id) {
        Actor actor = person(authority.require(Permission.SEE_APPROVALS));
        return decide(id, proposal -> {
            Optional<Reason> refusal = refusal(proposal, actor, true);
            if (refusal.isPresent()) {
                return new ApprovalOutcome.Refused(refusal.get());
            }
            queries.decide(id, State.WITHDRAWN, actor, "", proposal.hash());
            record(actor, ApprovalAction.PROPOSAL_WITHDRAWN, proposal);
            return new ApprovalOutcome.Withdrawn(queries.find(id).orElseThrow());
        });
    }

    /** What waits for a decision, the one that expires next first; of the kinds that the caller may know of. */
    @Transactional(readOnly = true)
    public List<Proposal> pending() {
        authority.require(Permission.SEE_APPROVALS);
        return queries.pending(seen());
    }

    /** What the caller has proposed, the latest first. */
    @Transactional(readOnly = true)
    public List<Proposal> mine() {
        Actor actor = authority.require(Permission.SEE_APPROVALS);
        return queries.by(actor, seen());
    }

    /** Whatever was proposed, the latest first, from {@code offset} on, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Proposal> history(int offset, int limit) {
        authority.require(Permission.SEE_APPROVALS);
        return queries.history(seen(), offset, limit);
    }

    /** A proposal, if there is one that the caller may know of. */
    @Transactional(readOnly = true)
    public Optional<Proposal> find(ProposalId id) {
        authority.require(Permission.SEE_APPROVALS);
        return queries.find(id).filter(proposal -> seen().contains(proposal.kind()));
    }

    private ApprovalOutcome decide(ProposalId id, Function<Proposal, ApprovalOutcome> decision) {
        return transaction.execute(status -> {
            ApprovalOutcome outcome = queries.lock(id)
                    .filter(proposal -> seen().contains(proposal.kind()))
                    .map(decision)
                    .orElse(new ApprovalOutcome.Refused(Reason.UNKNOWN));
            if (outcome instanceof ApprovalOutcome.NotDone) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private static Optional<Reason> refusal(Proposal proposal, Actor actor, boolean own) {
        if (proposal.decision().isPresent()) {
            return Optional.of(Reason.DECIDED);
        }
        if (proposal.state() == State.EXPIRED) {
            return Optional.of(Reason.EXPIRED);
        }
        if (proposal.proposedBy().equals(actor) == own) {
            return Optional.empty();
        }
        return Optional.of(own ? Reason.NOT_OWN : Reason.OWN_PROPOSAL);
    }

    private Set<ProposalKind> seen() {
        Set<Permission> permissions =
                authority.principal().map(Principal::permissions).orElse(Set.of());
        return Set.copyOf(List.of(ProposalKind.values()).stream()
                .filter(kind -> kind.isSeenWith(permissions))
                .toList());
    }

    private ProposalHandler handler(ProposalKind kind) {
        List<ProposalHandler> found =
                handlers.stream().filter(handler -> handler.kind() == kind).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " handlers for proposals of the kind " + kind);
        }
        return found.getFirst();
    }

    /** Two people, not two programmes. */
    private static Actor person(Actor actor) {
        if (!actor.isStaff()) {
            throw new IllegalStateException("Only staff propose and decide, not " + actor);
        }
        return actor;
    }

    private static boolean isUnfit(String reason) {
        return reason.isBlank() || reason.strip().length() > LONGEST_REASON;
    }

    private void record(Actor actor, ApprovalAction action, Proposal proposal) {
        audit.record(
                actor,
                action,
                proposal.subject(),
                AuditDetails.of("proposal", proposal.id())
                        .with("kind", proposal.kind())
                        .with("proposed_by", proposal.proposedBy().name())
                        .with("sha256", proposal.hash()));
    }
}
