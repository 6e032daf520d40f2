package org.daybook.core.fraud;

import org.daybook.core.audit.AuditAction;
import org.daybook.core.security.Permission;

/** What is audited of alerts; who reads the trail and works no alerts sees that somebody did something, and no more. */
enum AlertAction implements AuditAction {
    ALERT_TAKEN,
    ALERT_CLOSED;

    @Override
    public Permission readableWith() {
        return Permission.WORK_ALERTS;
    }
}
