package org.daybook.core.operations;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Regular work: how often it has fallen due since it was last asked for, also while no executor was running. */
@Service
public class Schedules {

    private final ScheduleQueries queries;
    private final Clock clock;

    Schedules(ScheduleQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * How many times the work fell due since this was last asked; from then on they count as asked for. Two executors that ask
     * at once are told of each time once. The first question ever starts the count, with none due.
     *
     * @param cron six fields, seconds first, as Spring's CronExpression reads them
     * @param zone in which the cron counts
     */
    @Transactional
    public int due(String name, CronExpression cron, ZoneId zone) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<LocalDateTime> last = queries.lock(name, now);
        if (last.isEmpty()) {
            return 0;
        }
        int due = 0;
        LocalDateTime reached = last.get();
        Optional<LocalDateTime> next = next(cron, reached, zone);
        while (next.isPresent() && !next.get().isAfter(now)) {
            due++;
            reached = next.get();
            next = next(cron, reached, zone);
        }
        if (due > 0) {
            queries.fired(name, reached);
        }
        return due;
    }

    private static Optional<LocalDateTime> next(CronExpression cron, LocalDateTime after, ZoneId zone) {
        return Optional.ofNullable(cron.next(after.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone)))
                .map(ZonedDateTime::toInstant)
                .map(instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
