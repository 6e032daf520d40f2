package org.daybook.core.account;

import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.approval.Proposing;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;

/**
 * What one member of staff proposes because it takes another one: taking back an entry of more than one may take back alone, and
 * raising a daily limit. Approved, it is done by {@link Reversals} and {@link AccountLimits}, which find out then whether it
 * still can be.
 */
@Service
public class TwoPersonOrders {

    private final Approvals approvals;
    private final AccountLimits limits;
    private final Authority authority;

    TwoPersonOrders(Approvals approvals, AccountLimits limits, Authority authority) {
        this.approvals = approvals;
        this.limits = limits;
        this.authority = authority;
    }

    /**
     * Proposes to take an entry back.
     *
     * @param reason for the bank's own eyes
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#REVERSE_ENTRIES}
     */
    public Proposing proposeReversal(JournalEntryId entry, String reason) {
        return approvals.propose(
                ProposalKind.REVERSAL,
                new AuditSubject("entry", Long.toString(entry.value())),
                AuditDetails.of("entry", entry.value()),
                reason);
    }

    /**
     * Proposes to give an account a limit of its own that lets more through than before. What stands before is part of the proposal:
     * if it is another one by the time of the approval, nothing is done.
     *
     * @param account its reference
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#CHANGE_LIMITS}
     * @throws org.daybook.core.security.FreshProofNeeded if whoever asks has to show again that it is they
     */
    public Proposing proposeLimit(String account, DailyLimit limit, String reason) {
        authority.requireFresh(Permission.CHANGE_LIMITS);
        return approvals.propose(
                ProposalKind.RAISE_LIMIT,
                AuditSubject.account(account),
                AuditDetails.of("kind", limit.kind())
                        .with("channel", limit.channel())
                        .with("most_minor", limit.most().minor())
                        .with("currency", limit.most().currency())
                        .with("most_count", limit.mostCount())
                        .with("before", limits.standing(account, limit)),
                reason);
    }
}
