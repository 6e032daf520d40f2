package org.daybook.core.intake.internal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.core.intake.ControlBalance;
import org.daybook.core.intake.EntryRow;
import org.daybook.core.intake.FolderSummary;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/** Counts what the entries of a folder come to. */
final class EntryTally {

    private final Map<Currency, Money> largestRounding = new HashMap<>();
    private @Nullable LocalDate firstBookingDate;
    private @Nullable LocalDate lastBookingDate;
    private long entries;
    private long exact;
    private long rounded;

    void count(EntryRow row) {
        entries++;
        LocalDate date = row.bookingDate();
        firstBookingDate = firstBookingDate == null || date.isBefore(firstBookingDate) ? date : firstBookingDate;
        lastBookingDate = lastBookingDate == null || date.isAfter(lastBookingDate) ? date : lastBookingDate;
        largestRounding.putIfAbsent(row.currency(), Money.zero(row.currency()));
    }

    void count(List<ControlBalance> controls) {
        for (ControlBalance control : controls) {
            if (control.isExact()) {
                exact++;
            } else {
                rounded++;
                Money difference = control.difference().abs();
                largestRounding.merge(
                        difference.currency(), difference, (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        }
    }

    FolderSummary summary(CustomersCheck customers, AccountsCheck accounts) {
        return new FolderSummary(
                customers.added(),
                customers.known(),
                accounts.added(),
                accounts.known(),
                entries,
                firstBookingDate,
                lastBookingDate,
                exact,
                rounded,
                largestRounding);
    }
}
