package org.daybook.core.analytics;

/**
 * What the entries of one category moved in customers' accounts of one currency.
 *
 * @param in credits
 * @param out debits
 */
public record CategoryFlow(String category, Turnover in, Turnover out) {}
