package org.daybook.core.account;

import java.time.LocalDate;
import java.util.List;
import org.daybook.core.account.FreezeQueries.InForce;
import org.daybook.core.approval.Execution;
import org.daybook.core.approval.Proposal;
import org.daybook.core.approval.ProposalHandler;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Lets freezes go: what two people have agreed on, and what expires. Serves the approval and the night, and asks nobody. */
@Service
public class Unfreezing implements ProposalHandler {

    private final FreezeQueries queries;
    private final AuditTrail audit;

    Unfreezing(FreezeQueries queries, AuditTrail audit) {
        this.queries = queries;
        this.audit = audit;
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.UNFREEZE;
    }

    @Override
    public Execution execute(Proposal proposal, Actor approver) {
        long freeze = Long.parseLong(proposal.subject().reference());
        return queries.lockInForce(freeze)
                .<Execution>map(found -> {
                    long last = queries.lift(freeze, "APPROVED", proposal.id(), proposal.reason(), approver);
                    record(approver, found, last, AuditDetails.of("proposal", proposal.id()));
                    return new Execution.Done();
                })
                .orElseGet(() -> new Execution.NotDone("This freeze is no longer in force."));
    }

    /**
     * Lifts the freezes whose last day has come to its end. Done again it finds none.
     *
     * @param date the business date that is being closed
     * @param held called in the transaction, before anything else: throws if somebody else does this
     * @return how many were lifted
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int liftExpired(LocalDate date, Actor actor, Runnable held) {
        held.run();
        List<Long> expired = queries.expired(date);
        int lifted = 0;
        for (long freeze : expired) {
            InForce found = queries.lockInForce(freeze).orElse(null);
            if (found != null) {
                long last = queries.expire(freeze, "Expired with " + date, actor);
                record(actor, found, last, AuditDetails.of("expired_with", date));
                lifted++;
            }
        }
        return lifted;
    }

    private void record(Actor actor, InForce freeze, long lastSequence, AuditDetails details) {
        audit.record(
                actor,
                AccountAction.ACCOUNT_UNFROZEN,
                AuditSubject.account(freeze.account()),
                details.with("freeze", freeze.id())
                        .with("scope", freeze.scope())
                        .with("last_sequence", lastSequence));
    }
}
