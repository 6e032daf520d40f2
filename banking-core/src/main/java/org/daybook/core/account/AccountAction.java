package org.daybook.core.account;

import org.daybook.core.audit.AuditAction;

/** What is audited of accounts. */
enum AccountAction implements AuditAction {
    ACCOUNT_FROZEN,
    ACCOUNT_UNFROZEN,
    FREEZE_REVIEWED,
    FREEZE_EXPIRY_ALLOWED,
    FREEZE_EXPIRY_FORBIDDEN,
    ENTRY_POSTED,
    ENTRY_REFUSED
}
