package org.daybook.core.account;

import org.daybook.core.audit.AuditAction;

/** What is audited of mandates. */
enum MandateAction implements AuditAction {
    MANDATE_GRANTED,
    MANDATE_ENDED
}
