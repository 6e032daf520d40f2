package org.daybook.core.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The bank's business date: kept in the books, moved by the bank, never taken from a clock. */
@Service
public class BusinessDates {

    private final BusinessDateQueries queries;
    private final Clock clock;

    BusinessDates(BusinessDateQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** The current business date; empty until the first books are opened. */
    public Optional<LocalDate> current() {
        return queries.latest();
    }

    /** Moves the business date forward to {@code date}; does nothing if it is there already or past it. */
    public void advanceTo(LocalDate date, String actor) {
        if (current().filter(current -> !current.isBefore(date)).isPresent()) {
            return;
        }
        queries.open(date, actor, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
