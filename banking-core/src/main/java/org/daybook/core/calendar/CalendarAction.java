package org.daybook.core.calendar;

import org.daybook.core.audit.AuditAction;

/** What is audited of the calendar. */
enum CalendarAction implements AuditAction {
    BUSINESS_DATE_CLOSED,
    BUSINESS_DATE_OPENED,
    BANK_HOLIDAY_ENTERED,
    BANK_HOLIDAY_REMOVED
}
