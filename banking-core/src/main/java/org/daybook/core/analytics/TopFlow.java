package org.daybook.core.analytics;

import org.daybook.core.ledger.Side;

/**
 * One of the largest streams of money.
 *
 * @param side credit for what came in, debit for what went out, as a customer's account sees it
 */
public record TopFlow(Side side, String product, String kind, String category, Turnover turnover) {}
