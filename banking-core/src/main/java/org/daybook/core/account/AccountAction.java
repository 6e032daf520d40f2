package org.daybook.core.account;

import org.daybook.core.audit.AuditAction;

/** What is audited of accounts. */
enum AccountAction implements AuditAction {
    ACCOUNT_OPENED,
    ACCOUNT_CLOSED,
    ACCOUNT_FROZEN,
    ACCOUNT_UNFROZEN,
    ENTRY_POSTED,
    ENTRY_REFUSED,
    ENTRY_REVERSED,
    REVERSAL_REFUSED,
    DAILY_LIMIT_SET
}
