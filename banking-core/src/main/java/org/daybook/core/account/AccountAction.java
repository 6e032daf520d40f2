package org.daybook.core.account;

import org.daybook.core.audit.AuditAction;

/** What is audited of accounts. */
enum AccountAction implements AuditAction {
    ACCOUNT_FROZEN,
    ACCOUNT_UNFROZEN,
    HOLD_PLACED,
    HOLD_CAPTURED,
    HOLD_RELEASED,
    HOLD_REFUSED,
    ENTRY_POSTED,
    ENTRY_REFUSED
}
