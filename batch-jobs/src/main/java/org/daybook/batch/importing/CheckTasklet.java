package org.daybook.batch.importing;

import org.daybook.batch.job.Jobs;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.LiveRuns;
import org.daybook.core.intake.FolderVerdict;
import org.daybook.core.intake.Imports;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Checks the folder whole, changing nothing; if all of it can be booked, its posting begins. */
final class CheckTasklet implements Tasklet {

    private final Imports imports;
    private final LiveRuns runs;

    CheckTasklet(Imports imports, LiveRuns runs) {
        this.imports = imports;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        StepExecution step = contribution.getStepExecution();
        ImportParameters parameters = ImportParameters.of(step.getJobParameters());
        LiveRun run = runs.of(Jobs.requestOf(step));
        if (imports.find(parameters.content()).isEmpty()) {
            run.progress().begin("checking entries", 0);
            Steps checked = new Steps(run);
            switch (imports.check(parameters.folder(), parameters.tolerance(), checked::reached)) {
                case FolderVerdict.Refused refused -> throw new FolderRefused(refused);
                case FolderVerdict.Accepted accepted -> {
                    run.held().assertHeld();
                    imports.begin(
                            parameters.content(),
                            run.held().requestId(),
                            parameters.folderName(),
                            parameters.tolerance(),
                            accepted.summary());
                }
            }
        }
        return RepeatStatus.FINISHED;
    }

    /** Turns "so many are done" into "so many more are done". */
    private static final class Steps {

        private final LiveRun run;
        private long reached;

        private Steps(LiveRun run) {
            this.run = run;
        }

        private void reached(long now) {
            run.stopIfWanted();
            run.progress().advance(now - reached);
            reached = now;
        }
    }
}
