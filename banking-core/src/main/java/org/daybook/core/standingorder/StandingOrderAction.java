package org.daybook.core.standingorder;

import org.daybook.core.audit.AuditAction;

/** What is audited of standing orders. */
enum StandingOrderAction implements AuditAction {
    STANDING_ORDER_ENTERED,
    STANDING_ORDER_CHANGED,
    STANDING_ORDER_ENDED,
    STANDING_ORDER_REFUSED
}
