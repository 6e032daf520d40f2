package org.daybook.core.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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

    /**
     * The current business date, which stays open until the caller's transaction ends: a cut-off waits for it. Whoever
     * waited behind a cut-off is given the date after it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LocalDate> hold() {
        Optional<LocalDate> held = queries.hold();
        while (!held.equals(queries.latest())) {
            held = queries.hold();
        }
        return held;
    }

    /** The latest date that was closed; nothing is booked on it, or on any day before it, any more. */
    public Optional<LocalDate> closedThrough() {
        return queries.latestClosed();
    }

    /**
     * The cut-off of a date: it is closed, and the day after it is the business date, unless that is later already. Waits for
     * whoever {@linkplain #hold() holds} the date. Does nothing if it is closed.
     */
    @Transactional
    public void close(LocalDate date, String actor) {
        queries.awaitHolders(date);
        if (closedThrough().filter(closed -> !closed.isBefore(date)).isEmpty()) {
            queries.close(date, actor, now());
        }
        advanceTo(date.plusDays(1), actor);
    }

    /** Moves the business date forward to {@code date}; does nothing if it is there already or past it. */
    public void advanceTo(LocalDate date, String actor) {
        if (current().filter(current -> !current.isBefore(date)).isPresent()) {
            return;
        }
        queries.open(date, actor, now());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
