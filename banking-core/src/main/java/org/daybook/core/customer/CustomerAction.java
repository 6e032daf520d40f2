package org.daybook.core.customer;

import org.daybook.core.audit.AuditAction;

/** What is audited of customers. */
enum CustomerAction implements AuditAction {
    CUSTOMER_REGISTERED,
    CONTACT_DATA_CHANGED,
    EMAIL_VERIFIED
}
