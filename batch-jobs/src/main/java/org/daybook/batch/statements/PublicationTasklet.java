package org.daybook.batch.statements;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.batch.job.Jobs;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.LiveRuns;
import org.daybook.core.statement.RegisteredStatement;
import org.daybook.core.statement.StatementArchive;
import org.daybook.core.statement.StatementFolder;
import org.daybook.core.statement.StatementRequests;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Counts: accounts due = statements registered = files on disk, or fails and names the difference. Then the folder of the
 * request receives its files, and its manifest last.
 */
final class PublicationTasklet implements Tasklet {

    private static final int NAMED = 20;

    /** Whether to stop is asked of the database, which takes longer than placing the files of a statement. */
    private static final int BETWEEN_STOPS = 50;

    private final StatementRequests requests;
    private final StatementArchive archive;
    private final LiveRuns runs;

    PublicationTasklet(StatementRequests requests, StatementArchive archive, LiveRuns runs) {
        this.requests = requests;
        this.archive = archive;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        StepExecution step = contribution.getStepExecution();
        long requestId = Jobs.requestOf(step);
        LiveRun run = runs.of(requestId);
        StatementParameters parameters = StatementParameters.of(step.getJobParameters());
        StatementRequests.Progress progress = requests.progress(requestId);
        if (!progress.isComplete()) {
            throw new StatementsIncomplete(progress.due() + " accounts are due but " + progress.registered()
                    + " statements are registered; lacking: "
                    + String.join(", ", requests.lackingReferences(requestId, NAMED)));
        }
        awaitFolder(run, parameters.folder());
        run.progress()
                .begin("placing files", progress.due() * parameters.formats().size());
        Placing placing = new Placing(run, parameters);
        try (StatementFolder folder = StatementFolder.open(parameters.folder(), archive)) {
            requests.forEachAnswer(requestId, statement -> placing.place(statement, folder));
            placing.requireAll(progress.due());
            folder.complete();
        }
        archive.sweep(requestId);
        return RepeatStatus.FINISHED;
    }

    /** Two requests for one folder would mix up its manifest. */
    private static void awaitFolder(LiveRun run, Path folder) {
        while (!run.held().reserve("folder " + folder.toAbsolutePath().normalize(), 1)) {
            run.stopIfWanted();
        }
    }

    /** Places the files of one statement after the other and remembers what was missing. */
    private static final class Placing {

        private final LiveRun run;
        private final StatementParameters parameters;
        private final List<String> lacking = new ArrayList<>();
        private long seen;
        private long placed;

        private Placing(LiveRun run, StatementParameters parameters) {
            this.run = run;
            this.parameters = parameters;
        }

        private void place(RegisteredStatement statement, StatementFolder folder) {
            if (seen % BETWEEN_STOPS == 0) {
                run.stopIfWanted();
            }
            seen++;
            int files = folder.add(statement, parameters.formats());
            placed += files;
            run.progress().advance(files);
            if (files < parameters.formats().size() && lacking.size() < NAMED) {
                lacking.add(statement.accountReference());
            }
        }

        private void requireAll(long due) {
            long expected = due * parameters.formats().size();
            if (placed != expected) {
                throw new StatementsIncomplete(expected + " files are due but " + placed
                        + " are on disk; lacking files of: " + String.join(", ", lacking));
            }
        }
    }
}
