package org.daybook.core.closing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.calendar.BusinessDays;
import org.daybook.core.delivery.MessageState;
import org.daybook.core.delivery.Outbox;
import org.daybook.core.delivery.OutboxFilter;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.Proof;
import org.daybook.core.security.Sha256;
import org.daybook.core.statement.StatementRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The nights of the bank, one for each calendar day since the first one that was ever asked for. */
@Service
public class Nights {

    /** How long a command that is given again is taken for one of the same evening. */
    private static final Duration ONE_EVENING = Duration.ofHours(12);

    private static final Set<MessageState> NOT_ACCEPTED = EnumSet.complementOf(EnumSet.of(MessageState.ACCEPTED));

    private final NightQueries queries;
    private final NightSummaries summaries;
    private final BusinessDates businessDates;
    private final BusinessDays businessDays;
    private final Ledger ledger;
    private final StatementRequests statements;
    private final Outbox outbox;
    private final Clock clock;

    Nights(
            NightQueries queries,
            NightSummaries summaries,
            BusinessDates businessDates,
            BusinessDays businessDays,
            Ledger ledger,
            StatementRequests statements,
            Outbox outbox,
            Clock clock) {
        this.queries = queries;
        this.summaries = summaries;
        this.businessDates = businessDates;
        this.businessDays = businessDays;
        this.ledger = ledger;
        this.statements = statements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The dates to be closed so that a date is: those that were missed, oldest first, and the date itself. Empty if it is
     * closed. Before the first night ever asked for nothing was missed.
     */
    public List<LocalDate> toClose(LocalDate date) {
        Optional<LocalDate> next =
                queries.lastClosed().map(last -> last.plusDays(1)).or(queries::first);
        return Stream.iterate(next.orElse(date), day -> !day.isAfter(date), day -> day.plusDays(1))
                .toList();
    }

    /**
     * The date whose night is held next unless one is named: the business date, which makes up for those that were missed; but
     * before a Monday's come the nights of the weekend, each in its own evening, for files may still book on those days. One that
     * was begun less than twelve hours ago and was stopped, killed or refused after its cut-off is gone on with, and
     * nothing beyond it: the business date has moved, but the evening is the same. Empty while no business date is open.
     */
    public Optional<LocalDate> next() {
        LocalDateTime thisEvening = now().minus(ONE_EVENING);
        return queries.unfinished()
                .filter(night -> night.begunAt().isAfter(thisEvening))
                .map(Night::businessDate)
                .or(() -> afterEvenings(1));
    }

    /** The same after several evenings on which nobody held one; never after the business date. */
    public Optional<LocalDate> afterEvenings(int evenings) {
        return businessDates.current().map(current -> {
            LocalDate open = businessDates
                    .closedThrough()
                    .map(closed -> closed.plusDays(1))
                    .orElse(current);
            boolean bankIsClosed =
                    open.isBefore(current) && open.datesUntil(current).noneMatch(businessDays::isBusinessDay);
            LocalDate evening = open.plusDays(evenings - 1L);
            return bankIsClosed && evening.isBefore(current) ? evening : current;
        });
    }

    /** Whether a date lies before the first night ever asked for. */
    public boolean isBeforeTheFirst(LocalDate date) {
        return queries.first().filter(date::isBefore).isPresent();
    }

    /** Whether a date's is the first night ever asked for. */
    public boolean isTheFirst(LocalDate date) {
        return queries.first().filter(date::equals).isPresent();
    }

    /** The cut-off of a date: from now on nothing is booked on it, and the next business date is opened. Does nothing if that was done before. */
    @Transactional
    public void begin(LocalDate date, String actor) {
        if (queries.find(date).isEmpty()) {
            queries.begin(date, now());
        }
        businessDates.close(date, actor);
        businessDates.openAfter(date, actor);
    }

    /** What the night of a date has come to so far, of one moment: mail goes out all the while. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public NightFigures figures(LocalDate date, List<NightAlerts> alerts, List<Proof> proofs) {
        List<Long> requests = statements.requestsDueOn(date);
        return new NightFigures(
                ledger.countBookedOn(date),
                statements.due(date),
                statements.issued(date),
                accepted(requests),
                requests.stream().flatMap(this::exceptions).toList(),
                alerts,
                proofs);
    }

    private long accepted(List<Long> requests) {
        return requests.stream()
                .mapToLong(request ->
                        outbox.count(OutboxFilter.all().ofRequest(request).in(Set.of(MessageState.ACCEPTED))))
                .sum();
    }

    private Stream<NightException> exceptions(long request) {
        OutboxFilter filter = OutboxFilter.all().ofRequest(request).in(NOT_ACCEPTED);
        return outbox.find(filter, 0, Integer.MAX_VALUE).stream()
                .map(message -> new NightException(
                        Optional.ofNullable(message.accountReference()).orElse(""),
                        message.state(),
                        Optional.ofNullable(message.reason()).orElse("not tried yet")));
    }

    /**
     * The night is over: its summary is written, then its figures go on file with the summary's digest. Does nothing if it was
     * closed before. A caller's transaction, in which it makes sure that no other process is closing the date, is joined.
     *
     * @throws IllegalArgumentException if it was never begun
     */
    @Transactional
    public void close(LocalDate date, NightFigures figures) {
        Night night = queries.find(date)
                .orElseThrow(() -> new IllegalArgumentException("The night of " + date + " was never begun"));
        if (!night.closed()) {
            LocalDateTime closedAt = now();
            Sha256 summary = summaries.write(date, figures, night.begunAt(), closedAt);
            if (!queries.close(date, figures, summary, closedAt)) {
                throw new IllegalStateException("The night of " + date + " was closed by another process meanwhile");
            }
        }
    }

    public Optional<Night> find(LocalDate date) {
        return queries.find(date);
    }

    /** The latest first. */
    public List<Night> latest(int limit) {
        return queries.latest(limit);
    }

    /** As exact as the database keeps it, so that a summary follows from what is on file. */
    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
