package org.daybook.core.standingorder;

/**
 * A standing order as it stands.
 *
 * @param accountId of the account that pays
 * @param version 1 as it was entered, one more with each change
 */
public record StandingOrder(StandingOrderId id, long accountId, StandingOrderTerms terms, int version, boolean ended) {}
