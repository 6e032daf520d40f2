package org.daybook.core.credential;

import org.daybook.core.audit.AuditAction;

/** What is audited of credentials. */
enum CredentialAction implements AuditAction {
    CREDENTIAL_REFUSED,
    LOGIN_LOCKED_OUT,
    CREDENTIAL_SET,
    CREDENTIAL_CHANGED,
    CREDENTIAL_RESET,
    CODE_SENT,
    CODE_REFUSED
}
