package org.daybook.core.delivery;

import org.daybook.core.audit.AuditAction;

/** What is audited of mail. */
enum MailAction implements AuditAction {
    MESSAGE_RESENT
}
