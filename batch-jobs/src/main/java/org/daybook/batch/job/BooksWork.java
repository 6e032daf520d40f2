package org.daybook.batch.job;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daybook.core.intake.ImportOnFile;
import org.daybook.core.intake.Imports;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Operations;
import org.daybook.core.operations.Work;
import org.springframework.stereotype.Component;

/** Does work on the books within a run, which ends even if the work breaks. */
@Component
public class BooksWork {

    private final Operations operations;
    private final Imports imports;

    BooksWork(Operations operations, Imports imports) {
        this.operations = operations;
        this.imports = imports;
    }

    /**
     * Begins a run and does the work, which is to end the run. If it breaks, the run has failed.
     *
     * @param stopped the result where the run was not even begun
     * @throws org.daybook.core.operations.HeldByAnother if a live process is doing the same
     */
    public <R> R run(Work work, Requester requester, Supplier<R> stopped, Function<HeldRun, R> doing) {
        Optional<HeldRun> begun = operations.begin(work, requester.name(), requester::waits, requester::givesUp);
        if (begun.isEmpty()) {
            return stopped.get();
        }
        try (HeldRun run = begun.get()) {
            requester.holds(run);
            return doOrFail(run, doing);
        }
    }

    /**
     * The same for work that counts on all that is booked: while an import is unfinished it is refused.
     *
     * @param refused the result of a refusal, by its reason
     * @throws org.daybook.core.operations.HeldByAnother if a live process is doing the same
     */
    public <R> R runOnWholeBooks(
            Work work,
            Requester requester,
            Supplier<R> stopped,
            Function<String, R> refused,
            Function<HeldRun, R> doing) {
        return run(work, requester, stopped, run -> {
            Optional<String> unreliable = imports.unfinished().map(ImportOnFile::unfinishedSentence);
            if (unreliable.isPresent()) {
                run.refused(unreliable.get());
                return refused.apply(unreliable.get());
            }
            return doing.apply(run);
        });
    }

    private static <R> R doOrFail(HeldRun run, Function<HeldRun, R> doing) {
        try {
            return doing.apply(run);
        } catch (RuntimeException | Error broken) {
            run.brokenBy(broken, Failures.sentence(broken));
            throw broken;
        }
    }
}
