package org.daybook.core.analytics;

import java.time.YearMonth;

/**
 * What one kind of entry moved in customers' accounts of one product and currency in a month.
 *
 * @param in credits
 * @param out debits
 */
public record MonthlyFlow(YearMonth month, String product, String kind, String category, Turnover in, Turnover out) {}
