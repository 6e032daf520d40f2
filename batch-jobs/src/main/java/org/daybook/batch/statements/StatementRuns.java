package org.daybook.batch.statements;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.batch.job.BooksWork;
import org.daybook.batch.job.Failures;
import org.daybook.batch.job.JobResult;
import org.daybook.batch.job.Jobs;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.Requester;
import org.daybook.batch.job.WorkFailed;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.statement.StatementArchive;
import org.daybook.core.statement.StatementFolder;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementRequests;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Carries out orders for statements: makes the request, writes down what is due, runs the job. */
@Component
public class StatementRuns {

    private final BooksWork work;
    private final StatementRequests requests;
    private final StatementArchive archive;
    private final HomeFolders homeFolders;
    private final Jobs jobs;
    private final Job job;

    StatementRuns(
            BooksWork work,
            StatementRequests requests,
            StatementArchive archive,
            HomeFolders homeFolders,
            Jobs jobs,
            @Qualifier("statementsJob") Job job) {
        this.work = work;
        this.requests = requests;
        this.archive = archive;
        this.homeFolders = homeFolders;
        this.jobs = jobs;
        this.job = job;
    }

    /**
     * Makes statements, or takes up where an earlier run of the same order ended.
     *
     * @param folder receives the files and the manifest
     * @throws org.daybook.core.operations.HeldByAnother if a live process is carrying out the same order
     * @throws java.io.UncheckedIOException if the folder cannot be written
     */
    public StatementsResult run(StatementOrder order, Path folder, int workers, Requester requester) {
        StatementFolder.requireWritable(folder);
        return run(order, () -> folder, workers, requester);
    }

    /**
     * The same, into a folder of the home that no other order has: {@code statements/FROM_TO} for every account in every format,
     * {@code statements/FROM_TO-request-N} for anything else. Asked again, an order gets the same one.
     */
    public StatementsResult run(StatementOrder order, int workers, Requester requester) {
        StatementFolder.requireWritable(homeFolders.root());
        return run(order, () -> homeFolders.of(order), workers, requester);
    }

    private StatementsResult run(StatementOrder order, Supplier<Path> folder, int workers, Requester requester) {
        Optional<StatementsResult> result = Optional.empty();
        while (result.isEmpty()) {
            result = attempt(order, folder, workers, requester);
        }
        return result.get();
    }

    /** One run of the order; without a result if the request that it took up is not what is asked for now. */
    private Optional<StatementsResult> attempt(
            StatementOrder order, Supplier<Path> folder, int workers, Requester requester) {
        return work.runOnWholeBooks(
                order.work(),
                requester,
                () -> Optional.of(new StatementsResult.Stopped()),
                reason -> Optional.of(new StatementsResult.Refused(reason)),
                run -> make(order, folder.get(), workers, run, requester));
    }

    private Optional<StatementsResult> make(
            StatementOrder order, Path folder, int workers, HeldRun run, Requester requester) {
        if (!requests.writeDown(run.requestId(), order)) {
            run.refused("The books have changed since this request was begun; it begins anew.");
            return Optional.empty();
        }
        archive.sweep(run.requestId());
        StatementParameters parameters = new StatementParameters(order.period(), order.formats(), folder, workers);
        JobResult result = jobs.run(job, new LiveRun(run, requester.progress()), parameters::addTo);
        return finish(run, folder, order.formats().size(), result);
    }

    private Optional<StatementsResult> finish(HeldRun run, Path folder, int formats, JobResult result) {
        return switch (result) {
            case JobResult.Completed _ -> {
                run.done();
                StatementRequests.Progress progress = requests.progress(run.requestId());
                yield Optional.of(new StatementsResult.Made(progress.due(), progress.due() * formats, folder));
            }
            case JobResult.CompletedBefore _ -> {
                // Perhaps into another folder, or the one it filled has lost files since.
                run.done();
                yield Optional.empty();
            }
            case JobResult.Stopped _ -> {
                run.stopped();
                yield Optional.of(new StatementsResult.Stopped());
            }
            case JobResult.Failed(StatementsIncomplete incomplete) -> {
                // Going on would only count again: what was ticked off is gone. Begun anew, it is looked for and
                // restored.
                run.refused(String.valueOf(incomplete.getMessage()));
                throw failure(incomplete);
            }
            case JobResult.Failed(Throwable cause) -> {
                run.failed(Failures.sentence(cause));
                throw failure(cause);
            }
        };
    }

    private static WorkFailed failure(Throwable cause) {
        return new WorkFailed("Making the statements", cause);
    }
}
