package org.daybook.core.fraud;

import org.daybook.core.audit.AuditAction;
import org.daybook.core.security.Permission;

/** What is audited of alerts. Who may not work them sees that there is an entry, and no more. */
enum AlertAction implements AuditAction {
    ALERT_ASSIGNED,
    ALERT_CLOSED;

    @Override
    public Permission readableWith() {
        return Permission.WORK_ALERTS;
    }
}
