package org.daybook.core.account;

import java.util.EnumSet;
import java.util.Set;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Execution;
import org.daybook.core.approval.Proposal;
import org.daybook.core.approval.ProposalHandler;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.approval.Proposing;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Which freezes may end by themselves. Allowing it takes two analysts, forbidding it one; never those by authority. */
@Service
public class FreezeCodes implements ProposalHandler {

    private final FreezeQueries queries;
    private final Approvals approvals;
    private final Authority authority;
    private final AuditTrail audit;

    FreezeCodes(FreezeQueries queries, Approvals approvals, Authority authority, AuditTrail audit) {
        this.queries = queries;
        this.approvals = approvals;
        this.authority = authority;
        this.audit = audit;
    }

    /** The codes whose freezes may expire. */
    @Transactional(readOnly = true)
    public Set<FreezeCode> thatMayExpire() {
        authority.require(Permission.FREEZE);
        Set<FreezeCode> codes = EnumSet.noneOf(FreezeCode.class);
        for (FreezeCode code : FreezeCode.values()) {
            if (queries.mayExpire(code)) {
                codes.add(code);
            }
        }
        return codes;
    }

    /**
     * Proposes that freezes of a code may expire.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#UNFREEZE}
     * @throws org.daybook.core.security.FreshProofNeeded if whoever asks has to show again that it is they
     * @throws IllegalArgumentException for a code by authority
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Proposing proposeExpiry(FreezeCode code, String reason) {
        authority.requireFresh(Permission.UNFREEZE);
        if (code.byAuthority()) {
            throw new IllegalArgumentException("Freezes of the code " + code + " never expire");
        }
        return approvals.propose(kind(), subject(code), AuditDetails.NONE, reason);
    }

    /**
     * From now on no freeze of this code is given an expiry; those that have one keep it.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#UNFREEZE}
     * @throws org.daybook.core.security.FreshProofNeeded if whoever asks has to show again that it is they
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void forbidExpiry(FreezeCode code) {
        Actor actor = authority.requireFresh(Permission.UNFREEZE);
        if (queries.mayExpire(code)) {
            queries.forbidExpiry(code, actor);
            audit.record(actor, AccountAction.FREEZE_EXPIRY_FORBIDDEN, subject(code), AuditDetails.NONE);
        }
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.EXPIRING_FREEZE;
    }

    @Override
    public Execution execute(Proposal proposal, Actor approver) {
        FreezeCode code = FreezeCode.valueOf(proposal.subject().reference());
        if (queries.mayExpire(code)) {
            return new Execution.NotDone("Freezes of this code may expire already.");
        }
        queries.allowExpiry(code, proposal.id(), approver);
        audit.record(
                approver,
                AccountAction.FREEZE_EXPIRY_ALLOWED,
                subject(code),
                AuditDetails.of("proposal", proposal.id()));
        return new Execution.Done();
    }

    private static AuditSubject subject(FreezeCode code) {
        return new AuditSubject("freeze-code", code.name());
    }
}
