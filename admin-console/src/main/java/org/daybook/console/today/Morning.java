package org.daybook.console.today;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.Words;
import org.daybook.core.closing.Night;
import org.daybook.core.operations.WorkView;

/**
 * How things stand.
 *
 * @param accounts how many there are, for those who may see them
 * @param frozen how many of them are frozen, likewise
 * @param openAlerts how many alerts wait for an outcome, for those who work them
 * @param lastNight the latest on file
 * @param needs the latest work of its kind, that failed, was refused or stopped
 * @param latest the latest work of each kind
 */
record Morning(
        Optional<LocalDate> businessDate,
        Optional<Long> accounts,
        Optional<Long> frozen,
        Optional<Long> openAlerts,
        Optional<Night> lastNight,
        long running,
        long waiting,
        List<WorkView> needs,
        List<WorkView> latest,
        ZoneId zone) {

    static final Morning UNKNOWN = new Morning(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            0,
            List.of(),
            List.of(),
            ZoneOffset.UTC);

    Morning {
        needs = List.copyOf(needs);
        latest = List.copyOf(latest);
    }

    /** When work ended, or was asked for if nobody has begun it. */
    String ended(WorkView work) {
        return work.endedAt() != null
                ? "ended " + Words.moment(work.endedAt().toInstant(ZoneOffset.UTC), zone)
                : "asked for " + Words.moment(work.requestedAt().toInstant(ZoneOffset.UTC), zone);
    }
}
