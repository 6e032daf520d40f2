package org.daybook.batch.fraud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.daybook.batch.job.Jobs;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.LiveRuns;
import org.daybook.core.document.WholeFile;
import org.daybook.core.fraud.FraudReport;
import org.daybook.core.fraud.FraudReports;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes the report of the period, each file whole or not at all. */
final class ReportTasklet implements Tasklet {

    private final FraudReports reports;
    private final LiveRuns runs;

    ReportTasklet(FraudReports reports, LiveRuns runs) {
        this.reports = reports;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        StepExecution step = contribution.getStepExecution();
        LiveRun run = runs.of(Jobs.requestOf(step));
        run.stopIfWanted();
        FraudParameters parameters = FraudParameters.of(step.getJobParameters());
        FraudReport report = reports.drawUp(parameters.from(), parameters.to());
        run.progress().begin("writing the report", 2);
        try {
            Files.createDirectories(parameters.folder());
            WholeFile.write(parameters.folder().resolve(FraudRuns.PDF), reports.pdf(report));
            run.progress().advance(1);
            WholeFile.write(parameters.folder().resolve(FraudRuns.WORKBOOK), reports.workbook(report));
            run.progress().advance(1);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder " + parameters.folder() + " cannot be written", unwritable);
        }
        return RepeatStatus.FINISHED;
    }
}
