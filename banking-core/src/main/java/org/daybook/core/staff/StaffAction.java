package org.daybook.core.staff;

import org.daybook.core.audit.AuditAction;

/** What is audited of staff. */
enum StaffAction implements AuditAction {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    LOGIN_LOCKED_OUT,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    STAFF_CREATED,
    STAFF_DISABLED,
    STAFF_ENABLED,
    ROLES_CHANGED,
    SECOND_FACTOR_ENROLLED,
    SECOND_FACTOR_REMOVED,
    SECOND_FACTOR_REFUSED,
    SECOND_FACTOR_LOCKED_OUT,
    RECOVERY_CODE_USED
}
