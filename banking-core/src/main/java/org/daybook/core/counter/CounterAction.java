package org.daybook.core.counter;

import org.daybook.core.audit.AuditAction;

/** What is audited of the counter, besides what the features it works with audit themselves. */
enum CounterAction implements AuditAction {
    CUSTOMER_IDENTIFIED,
    ORDER_TURNED_DOWN
}
