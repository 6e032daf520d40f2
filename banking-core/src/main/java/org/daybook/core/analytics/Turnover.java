package org.daybook.core.analytics;

import org.daybook.core.money.Money;

/**
 * What went one way.
 *
 * @param count of postings
 * @param amount of all of them; never negative
 */
public record Turnover(long count, Money amount) {}
