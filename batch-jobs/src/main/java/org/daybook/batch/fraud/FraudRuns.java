package org.daybook.batch.fraud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.batch.job.BooksWork;
import org.daybook.batch.job.Failures;
import org.daybook.batch.job.JobResult;
import org.daybook.batch.job.Jobs;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.Requester;
import org.daybook.batch.job.WorkFailed;
import org.daybook.core.fraud.AlertFilter;
import org.daybook.core.fraud.Alerts;
import org.daybook.core.fraud.FraudReports;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Work;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Carries out orders for fraud scans: makes the request, holds its run, runs the job. */
@Component
public class FraudRuns {

    public static final String PDF = "fraud-report.pdf";
    public static final String WORKBOOK = "fraud-report.xlsx";

    private final BooksWork work;
    private final Alerts alerts;
    private final FraudReports reports;
    private final Jobs jobs;
    private final Job job;

    FraudRuns(BooksWork work, Alerts alerts, FraudReports reports, Jobs jobs, @Qualifier("fraudJob") Job job) {
        this.work = work;
        this.alerts = alerts;
        this.reports = reports;
        this.jobs = jobs;
        this.job = job;
    }

    /**
     * Looks through the entries booked within these days and writes the report, or takes up where an earlier run of the same
     * order ended. What is on file already is not raised again.
     *
     * @param folder receives the report
     * @throws org.daybook.core.operations.HeldByAnother if a live process is carrying out the same order
     */
    public FraudResult run(LocalDate from, LocalDate to, Path folder, Requester requester) {
        createForItsOwner(folder);
        Optional<FraudResult> result = Optional.empty();
        while (result.isEmpty()) {
            result = attempt(new FraudParameters(from, to, folder), requester);
        }
        return result.get();
    }

    /** What is suspected of whom is not for everybody who has a login on the machine. */
    private static void createForItsOwner(Path folder) {
        try {
            if (!Files.exists(folder)) {
                Path parent = folder.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", refused);
        }
    }

    /** One run of the order; without a result if the request that it took up had ended before its process died. */
    private Optional<FraudResult> attempt(FraudParameters parameters, Requester requester) {
        return work.runOnWholeBooks(
                Work.fraud(parameters.from(), parameters.to()),
                requester,
                () -> Optional.of(new FraudResult.Stopped()),
                reason -> Optional.of(new FraudResult.Refused(reason)),
                run -> scan(parameters, run, requester));
    }

    private Optional<FraudResult> scan(FraudParameters parameters, HeldRun run, Requester requester) {
        long before = alerts.count(AlertFilter.ALL);
        JobResult result = jobs.run(job, new LiveRun(run, requester.progress()), parameters::addTo);
        return finish(run, parameters, before, result);
    }

    private Optional<FraudResult> finish(HeldRun run, FraudParameters parameters, long before, JobResult result) {
        return switch (result) {
            case JobResult.Completed _ -> {
                run.done();
                yield Optional.of(new FraudResult.Scanned(
                        alerts.count(AlertFilter.ALL) - before,
                        reports.drawUp(parameters.from(), parameters.to()).summaries(),
                        parameters.folder()));
            }
            case JobResult.CompletedBefore _ -> {
                // Its report may have gone to another folder.
                run.done();
                yield Optional.empty();
            }
            case JobResult.Stopped _ -> {
                run.stopped();
                yield Optional.of(new FraudResult.Stopped());
            }
            case JobResult.Failed(Throwable cause) -> {
                run.failed(Failures.sentence(cause));
                throw new WorkFailed("The fraud scan", cause);
            }
        };
    }
}
