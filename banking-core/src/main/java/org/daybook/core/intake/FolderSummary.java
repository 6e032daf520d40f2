package org.daybook.core.intake;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a checked folder brings.
 *
 * @param customersNew customers to be entered
 * @param customersKnown customers repeated as they are on file
 * @param accountsNew accounts to be opened
 * @param accountsKnown accounts repeated as they are on file
 * @param entries rows of {@code entries.csv}
 * @param firstBookingDate null if there are no entries
 * @param lastBookingDate null if there are no entries
 * @param controlsExact control balances met to the last minor unit
 * @param controlsRounded control balances met with a rounding entry, so many rounding entries will be booked
 * @param largestRounding for each currency in which entries are booked, the largest of those; zero if there are none
 */
public record FolderSummary(
        long customersNew,
        long customersKnown,
        long accountsNew,
        long accountsKnown,
        long entries,
        @Nullable LocalDate firstBookingDate,
        @Nullable LocalDate lastBookingDate,
        long controlsExact,
        long controlsRounded,
        Map<Currency, Money> largestRounding) {

    public FolderSummary {
        largestRounding = Map.copyOf(largestRounding);
    }
}
