package org.daybook.core.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bank's business date: kept in the books, opened and closed by an act of the bank, never taken from a clock. A date that is
 * closed is never opened again.
 */
@Service
public class BusinessDates {

    private static final Logger LOG = LoggerFactory.getLogger(BusinessDates.class);
    private static final Actor NIGHT = Actor.job("night");

    private final BusinessDateQueries queries;
    private final BusinessDays days;
    private final AuditTrail audit;
    private final Clock clock;

    BusinessDates(BusinessDateQueries queries, BusinessDays days, AuditTrail audit, Clock clock) {
        this.queries = queries;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /** The business date that is open; empty until the first one is opened, and while one is closed and none opened after it. */
    public Optional<LocalDate> current() {
        return unlessClosed(queries.latest());
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
        return unlessClosed(held);
    }

    private Optional<LocalDate> unlessClosed(Optional<LocalDate> opened) {
        return opened.filter(
                date -> closedThrough().filter(closed -> !closed.isBefore(date)).isEmpty());
    }

    /** The latest date that was closed; nothing is booked on it, or on any day before it, any more. */
    public Optional<LocalDate> closedThrough() {
        return queries.latestClosed();
    }

    /**
     * The cut-off of a date: it is closed. Waits for whoever {@linkplain #hold() holds} the date. Does nothing if it is closed.
     *
     * @param by who asked for it
     */
    @Transactional
    public void close(LocalDate date, String by) {
        queries.awaitHolders(date);
        if (closedThrough().filter(closed -> !closed.isBefore(date)).isEmpty()) {
            queries.close(date, by, now());
            audit.record(NIGHT, CalendarAction.BUSINESS_DATE_CLOSED, CalendarDesk.subject(date), AuditDetails.NONE);
        }
    }

    /**
     * Opens the first business day after a date that was closed. Does nothing if a later date is open already, as an import
     * may have opened one.
     *
     * @param by who asked for it
     */
    @Transactional
    public void openAfter(LocalDate closed, String by) {
        if (queries.latest().filter(latest -> latest.isAfter(closed)).isEmpty()) {
            openUnlessJustOpened(days.next(closed), by, NIGHT);
        }
    }

    /**
     * What comes in books on its own days, and the business date is at least the last of them, a business day or not. Does
     * nothing if it is there already or past it.
     *
     * @param by the job that books
     */
    @Transactional
    public void advanceTo(LocalDate date, String by) {
        if (queries.latest().filter(latest -> !latest.isBefore(date)).isEmpty()) {
            openUnlessJustOpened(date, by, Actor.job(by));
        }
    }

    /** Somebody may have opened it since we looked: then it is open, and that is all that was wanted. */
    private void openUnlessJustOpened(LocalDate date, String by, Actor actor) {
        try {
            queries.open(date, by, now());
        } catch (DuplicateKeyException justOpened) {
            LOG.debug("{} was opened by somebody else meanwhile", date, justOpened);
            return;
        }
        recordOpened(date, actor);
    }

    void open(LocalDate date, String by, Actor actor) {
        queries.open(date, by, now());
        recordOpened(date, actor);
    }

    private void recordOpened(LocalDate date, Actor actor) {
        audit.record(actor, CalendarAction.BUSINESS_DATE_OPENED, CalendarDesk.subject(date), AuditDetails.NONE);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
