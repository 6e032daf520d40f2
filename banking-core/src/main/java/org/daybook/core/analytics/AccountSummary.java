package org.daybook.core.analytics;

import java.time.LocalDate;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One account of a customer; figures as in {@link CustomerSummary}.
 *
 * @param lastBookingDate of the last entry; null if there is none
 */
public record AccountSummary(
        String reference,
        String number,
        String product,
        Money balance,
        Turnover in,
        Turnover out,
        @Nullable LocalDate lastBookingDate) {}
