package org.daybook.core.operations;

import org.daybook.core.audit.AuditAction;

/** What is audited of work. */
enum WorkAction implements AuditAction {
    WORK_REQUESTED,
    WORK_STOP_REQUESTED,
    WORK_RESUMED
}
