package org.daybook.core.product;

import org.daybook.core.audit.AuditAction;

/** What is audited of products. */
enum ProductAction implements AuditAction {
    PRODUCT_TERMS_SET
}
