package org.daybook.batch.job;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.intake.ImportOnFile;
import org.daybook.core.intake.Imports;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.Operations;
import org.daybook.core.security.Sha256;
import org.springframework.stereotype.Component;

/** Work that books on a date before it is closed: once it is, there is nothing left to do; refused while an import is open. */
@Component
public class DatedWork {

    private final Operations operations;
    private final Imports imports;
    private final BusinessDates businessDates;

    DatedWork(Operations operations, Imports imports, BusinessDates businessDates) {
        this.operations = operations;
        this.imports = imports;
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

    /** What the work is, for the request on file. */
    public record Order(OperationKind kind, Sha256 content, String description, LocalDate date) {}

    /**
     * Does the work as a run of its own.
     *
     * @param work empty if it was stopped
     * @throws org.daybook.core.operations.HeldByAnother if a live process does the same
     */
    public <T> Outcome<T> run(Order order, Requester requester, Function<LiveRun, Optional<T>> work) {
        if (businessDates
                .closedThrough()
                .filter(closed -> !closed.isBefore(order.date))
                .isPresent()) {
            return new Outcome.DoneBefore<>();
        }
        Optional<HeldRun> begun = operations.begin(
                order.kind, order.content, order.description, requester.name(), requester::waits, requester::givesUp);
        if (begun.isEmpty()) {
            return new Outcome.Stopped<>();
        }
        try (HeldRun run = begun.get()) {
            requester.holds(run);
            Optional<String> unreliable = imports.unfinished().map(ImportOnFile::unfinishedSentence);
            if (unreliable.isPresent()) {
                run.refused(unreliable.get());
                return new Outcome.Refused<>(unreliable.get());
            }
            Optional<T> result = work.apply(new LiveRun(run, requester.progress()));
            if (result.isEmpty()) {
                run.stopped();
                return new Outcome.Stopped<>();
            }
            run.done();
            return new Outcome.Done<>(result.get());
        }
    }
}
