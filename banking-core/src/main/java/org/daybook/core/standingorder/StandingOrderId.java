package org.daybook.core.standingorder;

/** Identifies a standing order; printed for staff. */
public record StandingOrderId(long value) {}
