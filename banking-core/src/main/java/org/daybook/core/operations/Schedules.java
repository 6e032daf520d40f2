package org.daybook.core.operations;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Regular work: whether it has fallen due since it was last asked for, also while no executor was running. */
@Service
public class Schedules {

    private final ScheduleQueries queries;
    private final Clock clock;

    Schedules(ScheduleQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Asks for the work if it fell due since this was last called; however often that was, once. What fell due counts as asked
     * for by the same transaction in which it is, so none is lost or asked for twice, whoever dies and however many executors
     * call this at once. The first call ever starts the count.
     *
     * @param ask asks for the work; given how often it fell due
     * @param cron six fields, seconds first, as Spring's CronExpression reads them
     * @param zone in which the cron counts
     */
    @Transactional
    public void whenDue(String name, CronExpression cron, ZoneId zone, IntConsumer ask) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<LocalDateTime> last = queries.lock(name, now);
        if (last.isEmpty()) {
            return;
        }
        LocalDateTime reached = last.get();
        int times = 0;
        Optional<LocalDateTime> next = next(cron, reached, zone);
        while (next.isPresent() && !next.get().isAfter(now)) {
            times++;
            reached = next.get();
            next = next(cron, reached, zone);
        }
        if (reached.isAfter(last.get())) {
            queries.fired(name, reached);
            ask.accept(times);
        }
    }

    private static Optional<LocalDateTime> next(CronExpression cron, LocalDateTime after, ZoneId zone) {
        return Optional.ofNullable(cron.next(after.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone)))
                .map(ZonedDateTime::toInstant)
                .map(instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
