package org.daybook.core.account;

import org.daybook.core.audit.AuditAction;
import org.daybook.core.security.Permission;

/** What is audited of accounts. By whom an account was frozen is no more for everybody than why. */
enum AccountAction implements AuditAction {
    ACCOUNT_OPENED,
    ACCOUNT_CLOSED,
    ACCOUNT_FROZEN,
    ACCOUNT_UNFROZEN,
    HOLD_PLACED,
    HOLD_CAPTURED,
    HOLD_RELEASED,
    HOLD_REFUSED,
    FREEZE_REVIEWED,
    FREEZE_EXPIRY_ALLOWED,
    FREEZE_EXPIRY_FORBIDDEN,
    ENTRY_POSTED,
    ENTRY_REFUSED,
    ENTRY_REVERSED,
    REVERSAL_REFUSED,
    DAILY_LIMIT_SET;

    @Override
    public Permission readableWith() {
        return switch (this) {
            case ACCOUNT_FROZEN, ACCOUNT_UNFROZEN, FREEZE_REVIEWED, FREEZE_EXPIRY_ALLOWED, FREEZE_EXPIRY_FORBIDDEN ->
                Permission.SEE_FREEZE_REASON;
            case ACCOUNT_OPENED,
                    ACCOUNT_CLOSED,
                    ENTRY_POSTED,
                    ENTRY_REFUSED,
                    ENTRY_REVERSED,
                    REVERSAL_REFUSED,
                    DAILY_LIMIT_SET,
                    HOLD_PLACED,
                    HOLD_CAPTURED,
                    HOLD_RELEASED,
                    HOLD_REFUSED -> Permission.SEE_AUDIT;
        };
    }
}
