package org.daybook.batch.job;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Work;
import org.springframework.stereotype.Component;

/** Work that books on a date before it is closed: once it is, there is nothing left to do; refused while an import is open. */
@Component
public class DatedWork {

    private final BooksWork books;
    private final BusinessDates businessDates;

    DatedWork(BooksWork books, BusinessDates businessDates) {
        this.books = books;
        this.businessDates = businessDates;
    }

    /** How the work ended. */
    public sealed interface Outcome<T> {

        /** All of it is done. */
        record Done<T>(T result) implements Outcome<T> {}

        /** The date was closed before, and all of it done by then. */
        record DoneBefore<T>() implements Outcome<T> {}

        record Refused<T>(String reason) implements Outcome<T> {}

        record Stopped<T>() implements Outcome<T> {}
    }

    /**
     * Does the work as a run of its own.
     *
     * @param doing empty if it was stopped
     * @throws org.daybook.core.operations.HeldByAnother if a live process does the same
     */
    public <T> Outcome<T> run(Work work, LocalDate date, Requester requester, Function<LiveRun, Optional<T>> doing) {
        if (businessDates
                .closedThrough()
                .filter(closed -> !closed.isBefore(date))
                .isPresent()) {
            return new Outcome.DoneBefore<>();
        }
        return books.<Outcome<T>>runOnWholeBooks(
                work, requester, Outcome.Stopped::new, Outcome.Refused::new, run -> ended(run, requester, doing));
    }

    private static <T> Outcome<T> ended(HeldRun run, Requester requester, Function<LiveRun, Optional<T>> doing) {
        Optional<T> result = doing.apply(new LiveRun(run, requester.progress()));
        if (result.isEmpty()) {
            run.stopped();
            return new Outcome.Stopped<>();
        }
        run.done();
        return new Outcome.Done<>(result.get());
    }
}
