package org.daybook.core.standingorder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.daybook.core.calendar.KnownDays;
import org.jspecify.annotations.Nullable;

/**
 * The dates on which a standing order falls due.
 *
 * @param first the first of them; at the end of every month it has to be the end of one
 * @param last none falls due after it; none for orders that go on until they are ended
 */
public record Schedule(
        LocalDate first, Frequency frequency, @Nullable LocalDate last) {

    public Schedule {
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("An order cannot end on " + last + ", before it begins on " + first);
        }
        if (frequency == Frequency.END_OF_MONTH
                && !first.equals(YearMonth.from(first).atEndOfMonth())) {
            throw new IllegalArgumentException(first + " is not the end of a month");
        }
    }

    /** The due dates after one date, up to and including another, the earliest first. */
    public List<LocalDate> dueAfter(LocalDate after, LocalDate through) {
        LocalDate end = last == null || last.isAfter(through) ? through : last;
        // One step early: a month may be shorter than the day that it is counted from.
        long from = Math.max(0, steps(after) - 1);
        return LongStream.iterate(from, step -> !due(step).isAfter(end), step -> step + 1)
                .mapToObj(this::due)
                .filter(date -> date.isAfter(after))
                .toList();
    }

    /** The first due date on a day or after it; none if the last one is past. */
    public Optional<LocalDate> nextOnOrAfter(LocalDate date) {
        LocalDate from = date.isBefore(first) ? first : date;
        return dueAfter(from.minusDays(1), from.plusMonths(2)).stream().findFirst();
    }

    /** Whether its dates are days that the books know. */
    boolean isKnown() {
        return KnownDays.include(first) && (last == null || KnownDays.include(last));
    }

    public boolean isDue(LocalDate date) {
        return dueAfter(date.minusDays(1), date).contains(date);
    }

    private long steps(LocalDate date) {
        return switch (frequency) {
            case WEEKLY -> ChronoUnit.WEEKS.between(first, date);
            case MONTHLY, END_OF_MONTH -> ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(date));
        };
    }

    /** Counted from the first date each time, so that a short month shortens none after it. */
    private LocalDate due(long step) {
        return switch (frequency) {
            case WEEKLY -> first.plusWeeks(step);
            case MONTHLY -> first.plusMonths(step);
            case END_OF_MONTH -> YearMonth.from(first).plusMonths(step).atEndOfMonth();
        };
    }
}
