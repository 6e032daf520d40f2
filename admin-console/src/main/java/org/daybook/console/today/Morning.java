package org.daybook.console.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.console.shared.Words;
import org.daybook.core.closing.Night;
import org.daybook.core.delivery.MessageState;
import org.daybook.core.operations.WorkView;

/**
 * How things stand.
 *
 * @param accounts how many there are, for those who may see them
 * @param frozen how many of them are frozen, likewise
 * @param executorAlive whether somebody takes work up
 * @param running how much work is under way
 * @param waiting how much work nobody has begun
 * @param latest the latest work of each kind, the newest first
 * @param troubled the work of the last days that did not end as it should
 * @param night the latest night that was begun
 * @param missed the nights before the business date that were not closed, oldest first
 * @param mail messages that need somebody, by how they stand, for those who may see mail
 * @param alerts for those who work them
 */
record Morning(
        Optional<LocalDate> businessDate,
        Optional<Long> accounts,
        Optional<Long> frozen,
        boolean executorAlive,
        long running,
        long waiting,
        List<WorkView> latest,
        List<WorkView> troubled,
        Optional<Night> night,
        List<LocalDate> missed,
        Map<MessageState, Long> mail,
        Optional<OpenAlerts> alerts,
        ZoneId zone) {

    Morning {
        latest = List.copyOf(latest);
        troubled = List.copyOf(troubled);
        missed = List.copyOf(missed);
        mail = Map.copyOf(mail);
    }

    /**
     * Alerts that are not closed.
     *
     * @param fresh nobody has taken
     * @param open in all
     * @param mine of whoever looks
     */
    record OpenAlerts(long fresh, long open, long mine) {}

    /** When work ended, or was requested if it has not. */
    static LocalDateTime shownAt(WorkView work) {
        return work.endedAt() != null ? work.endedAt() : work.requestedAt();
    }

    String ended(WorkView work) {
        return (work.endedAt() != null ? "ended " : "requested ") + moment(shownAt(work));
    }

    String moment(LocalDateTime utc) {
        return Words.moment(utc.toInstant(ZoneOffset.UTC), zone);
    }
}
