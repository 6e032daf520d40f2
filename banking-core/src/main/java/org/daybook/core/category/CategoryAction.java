package org.daybook.core.category;

import org.daybook.core.audit.AuditAction;

/** What is audited of categories. */
enum CategoryAction implements AuditAction {
    CATEGORY_RULE_ADDED,
    CATEGORY_RULE_REMOVED
}
