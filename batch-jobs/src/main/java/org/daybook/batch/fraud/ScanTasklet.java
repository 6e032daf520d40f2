package org.daybook.batch.fraud;

import java.util.List;
import org.daybook.batch.job.Jobs;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.LiveRuns;
import org.daybook.core.fraud.Alerts;
import org.daybook.core.fraud.Finding;
import org.daybook.core.fraud.FraudScans;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Reads the books, and makes alerts of what is found and not on file: all of them in one transaction, or none. */
final class ScanTasklet implements Tasklet {

    private final FraudScans scans;
    private final Alerts alerts;
    private final LiveRuns runs;

    ScanTasklet(FraudScans scans, Alerts alerts, LiveRuns runs) {
        this.scans = scans;
        this.alerts = alerts;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        StepExecution step = contribution.getStepExecution();
        LiveRun run = runs.of(Jobs.requestOf(step));
        FraudParameters parameters = FraudParameters.of(step.getJobParameters());
        run.progress().begin("looking for patterns", 2);
        List<Finding> findings = scans.scan(parameters.from(), parameters.to());
        run.progress().advance(1);
        run.stopIfWanted();
        // Two scans that look for what is on file at the same time would both find it missing.
        while (!run.held().reserve("alerts", 1)) {
            run.stopIfWanted();
        }
        run.held().assertHeld();
        contribution.incrementReadCount();
        contribution.incrementWriteCount(alerts.raise(findings));
        run.progress().advance(1);
        return RepeatStatus.FINISHED;
    }
}
