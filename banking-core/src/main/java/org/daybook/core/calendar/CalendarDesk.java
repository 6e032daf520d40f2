package org.daybook.core.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows staff the bank's calendar and its business dates, and lets those who may change them. Looking asks for
 * {@link Permission#SEE_JOBS}, changing for {@link Permission#SET_CALENDAR}.
 */
@Service
public class CalendarDesk {

    private static final MonthDay LAST_OF_A_YEAR = MonthDay.of(12, 31);
    private static final int DAYS_AHEAD = 31;
    private static final int TRIES = 4;

    private final BusinessDates dates;
    private final BusinessDateQueries dateQueries;
    private final BankHolidayQueries own;
    private final CountryCalendar country;
    private final Authority authority;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CalendarDesk(
            BusinessDates dates,
            BusinessDateQueries dateQueries,
            BankHolidayQueries own,
            CountryCalendar country,
            Authority authority,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.dates = dates;
        this.dateQueries = dateQueries;
        this.own = own;
        this.country = country;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // Before the first date there is no row to lock but the gap where it comes.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The public holidays of a year and the bank's own days, by date. */
    @Transactional(readOnly = true)
    public List<CalendarDay> year(Year year) {
        authority.require(Permission.SEE_JOBS);
        Map<LocalDate, String> holidays = country.holidays(year);
        Map<LocalDate, BankHoliday> ofTheBank = own.between(year.atDay(1), year.atMonthDay(LAST_OF_A_YEAR)).stream()
                .collect(Collectors.toMap(BankHoliday::date, Function.identity()));
        TreeSet<LocalDate> days = new TreeSet<>(holidays.keySet());
        days.addAll(ofTheBank.keySet());
        return days.stream()
                .map(day -> day(day, Optional.ofNullable(holidays.get(day)), Optional.ofNullable(ofTheBank.get(day))))
                .toList();
    }

    private CalendarDay day(LocalDate date, Optional<String> holiday, Optional<BankHoliday> ofTheBank) {
        boolean businessDay = ofTheBank
                .map(day -> day.opening() == BankHoliday.Opening.OPEN)
                .orElse(holiday.isEmpty() && !country.isWeekend(date));
        return new CalendarDay(date, businessDay, holiday, ofTheBank);
    }

    /** Whether the public holidays of the bank's country are known; if not, the bank enters them itself. */
    public boolean knowsHolidays() {
        authority.require(Permission.SEE_JOBS);
        return country.isKnown();
    }

    /** The business date that is open, since when and by whom. */
    @Transactional(readOnly = true)
    public Optional<DateAct> opened() {
        authority.require(Permission.SEE_JOBS);
        return dates.current().flatMap(dateQueries::opening);
    }

    /** The latest cut-off. */
    @Transactional(readOnly = true)
    public Optional<DateAct> closed() {
        authority.require(Permission.SEE_JOBS);
        return dates.closedThrough().flatMap(dateQueries::closing);
    }

    /** Enters a day on which the bank differs from its country's calendar. */
    public CalendarOutcome enter(BankHoliday day) {
        Actor actor = authority.require(Permission.SET_CALENDAR);
        return alone(() -> enter(day, actor));
    }

    private CalendarOutcome enter(BankHoliday day, Actor actor) {
        if (!KnownDays.include(day.date())) {
            return new CalendarOutcome.Unknown(day.date());
        }
        if (isClosed(day.date())) {
            return new CalendarOutcome.AlreadyClosed(day.date());
        }
        if (own.find(day.date()).isPresent()) {
            return new CalendarOutcome.EnteredBefore(day.date());
        }
        own.enter(day, actor.toString(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        audit.record(
                actor,
                CalendarAction.BANK_HOLIDAY_ENTERED,
                subject(day.date()),
                AuditDetails.of("opening", day.opening()));
        return new CalendarOutcome.Done();
    }

    /** Goes back to what the country's calendar says of a day. */
    public CalendarOutcome remove(LocalDate date) {
        Actor actor = authority.require(Permission.SET_CALENDAR);
        return alone(() -> remove(date, actor));
    }

    private CalendarOutcome remove(LocalDate date, Actor actor) {
        if (isClosed(date)) {
            return new CalendarOutcome.AlreadyClosed(date);
        }
        if (!KnownDays.include(date) || !own.remove(date)) {
            return new CalendarOutcome.NotEntered(date);
        }
        audit.record(actor, CalendarAction.BANK_HOLIDAY_REMOVED, subject(date), AuditDetails.NONE);
        return new CalendarOutcome.Done();
    }

    /**
     * Opens a business date, the bank's first or, where one was closed and none opened after it, the next. It may be any of
     * the 31 days after the last one closed, a Saturday too: a bank whose books begin with a file may open on the day of its last
     * entry. The first one ever may be any day up to a year after the clock's.
     */
    public CalendarOutcome open(LocalDate date) {
        Actor actor = authority.require(Permission.SET_CALENDAR);
        return alone(() -> open(date, actor));
    }

    private CalendarOutcome open(LocalDate date, Actor actor) {
        Optional<LocalDate> open = dates.current();
        if (open.isPresent()) {
            return new CalendarOutcome.OpenAlready(open.get());
        }
        if (isClosed(date)) {
            return new CalendarOutcome.NotAgain(date);
        }
        if (!KnownDays.include(date)) {
            return new CalendarOutcome.Unknown(date);
        }
        LocalDate latest = dates.closedThrough()
                .map(closed -> closed.plusDays(DAYS_AHEAD))
                .orElseGet(() ->
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(1));
        if (date.isAfter(latest)) {
            return new CalendarOutcome.TooFarAhead(date, latest);
        }
        dates.open(date, actor.toString(), actor);
        return new CalendarOutcome.Done();
    }

    /** Neither another change nor a cut-off comes between. Whoever is second looks again, and sees what the first has done. */
    private CalendarOutcome alone(Supplier<CalendarOutcome> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(_ -> {
                    dateQueries.lock();
                    return change.get();
                });
            } catch (PessimisticLockingFailureException | DuplicateKeyException contended) {
                if (attempt == TRIES) {
                    throw contended;
                }
            }
        }
    }

    private boolean isClosed(LocalDate date) {
        return dates.closedThrough().filter(closed -> !closed.isBefore(date)).isPresent();
    }

    static AuditSubject subject(LocalDate date) {
        return new AuditSubject("date", date.toString());
    }
}
