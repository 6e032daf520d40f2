package org.daybook.core.approval;

import org.daybook.core.audit.AuditAction;

/** What is audited of proposals. The reason is not: more people read the trail than may see it. */
enum ApprovalAction implements AuditAction {
    PROPOSAL_MADE,
    PROPOSAL_APPROVED,
    PROPOSAL_REJECTED,
    PROPOSAL_WITHDRAWN,
    /** Somebody approved, and it could no longer be done. */
    PROPOSAL_NOT_DONE
}
