package org.daybook.core.analytics;

import java.time.LocalDate;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer's accounts of one currency together. An account counts with its addressee, so that all summaries add up to the
 * bank.
 *
 * @param customer reference
 * @param balance as booked now
 * @param in credits of the twelve months that end with the last one rolled up
 * @param out debits of the same months
 * @param lastBookingDate of the last entry; null if there is none
 */
public record CustomerSummary(
        String customer,
        String name,
        int accounts,
        Money balance,
        Turnover in,
        Turnover out,
        @Nullable LocalDate lastBookingDate) {}
