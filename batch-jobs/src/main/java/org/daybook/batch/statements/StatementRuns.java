package org.daybook.batch.statements;

import java.nio.file.Path;
import java.util.Optional;
import org.daybook.batch.job.JobResult;
import org.daybook.batch.job.Jobs;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.Requester;
import org.daybook.core.intake.ImportOnFile;
import org.daybook.core.intake.Imports;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.Operations;
import org.daybook.core.statement.StatementArchive;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementRequests;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Carries out orders for statements: makes the request, writes down what is due, runs the job. */
@Component
public class StatementRuns {

    private final Operations operations;
    private final Imports imports;
    private final StatementRequests requests;
    private final StatementArchive archive;
    private final Jobs jobs;
    private final Job job;

    StatementRuns(
            Operations operations,
            Imports imports,
            StatementRequests requests,
            StatementArchive archive,
            Jobs jobs,
            @Qualifier("statementsJob") Job job) {
        this.operations = operations;
        this.imports = imports;
        this.requests = requests;
        this.archive = archive;
        this.jobs = jobs;
        this.job = job;
    }

    /**
     * Makes statements, or takes up where an earlier run of the same order ended.
     *
     * @param folder receives the files and the manifest
     * @throws org.daybook.core.operations.HeldByAnother if a live process is carrying out the same order
     */
    public StatementsResult run(StatementOrder order, Path folder, int workers, Requester requester) {
        while (true) {
            Optional<HeldRun> begun = operations.begin(
                    OperationKind.STATEMENTS,
                    order.content(),
                    order.description(),
                    requester.name(),
                    requester::waits,
                    requester::givesUp);
            if (begun.isEmpty()) {
                return new StatementsResult.Stopped();
            }
            try (HeldRun run = begun.get()) {
                requester.holds(run);
                Optional<String> unreliable = imports.unfinished().map(ImportOnFile::unfinishedSentence);
                if (unreliable.isPresent()) {
                    run.refused(unreliable.get());
                    return new StatementsResult.Refused(unreliable.get());
                }
                if (requests.writeDown(run.requestId(), order)) {
                    archive.sweep(run.requestId());
                    StatementParameters parameters =
                            new StatementParameters(order.period(), order.formats(), folder, workers);
                    return finish(
                            run,
                            folder,
                            order.formats().size(),
                            jobs.run(job, new LiveRun(run, requester.progress()), parameters::addTo));
                }
                run.refused("The books have changed since this request was begun; it begins anew.");
            }
        }
    }

    private StatementsResult finish(HeldRun run, Path folder, int formats, JobResult result) {
        return switch (result) {
            case JobResult.Completed _ -> {
                run.done();
                StatementRequests.Progress progress = requests.progress(run.requestId());
                yield new StatementsResult.Made(progress.due(), progress.due() * formats, folder);
            }
            case JobResult.Stopped _ -> {
                run.stopped();
                yield new StatementsResult.Stopped();
            }
            case JobResult.Failed(Throwable cause) -> {
                run.failed(String.valueOf(cause.getMessage()));
                throw new IllegalStateException(
                        "Making the statements failed and can be taken up again: " + cause.getMessage(), cause);
            }
        };
    }
}
