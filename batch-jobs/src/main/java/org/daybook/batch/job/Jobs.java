package org.daybook.batch.job;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.UnexpectedJobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.BeansException;
import org.springframework.stereotype.Component;

/**
 * Launches jobs. A job's identity is the request it carries out, so the same request goes on where it ended. Whoever comes
 * here holds the request's run: an execution that looks alive belongs to a dead process, and is taken over.
 */
@Component
public class Jobs {

    private static final String REQUEST = "request";

    private final JobOperator operator;
    private final JobRepository repository;
    private final LiveRuns runs;

    Jobs(JobOperator operator, JobRepository repository, LiveRuns runs) {
        this.operator = operator;
        this.repository = repository;
        this.runs = runs;
    }

    /** The request whose job a step belongs to. */
    public static long requestOf(StepExecution step) {
        Long request = step.getJobParameters().getLong(REQUEST);
        if (request == null) {
            throw new IllegalStateException("Job parameter 'request' is missing");
        }
        return request;
    }

    /** Runs the job to its end in this thread. The parameters added do not count for the job's identity. */
    public JobResult run(Job job, LiveRun run, UnaryOperator<JobParametersBuilder> more) {
        JobParameters parameters = more.apply(
                        new JobParametersBuilder().addLong(REQUEST, run.held().requestId(), true))
                .toJobParameters();
        runs.add(run);
        try {
            takeOverFromDeadProcess(job, parameters);
            return result(operator.start(job, parameters), run);
        } catch (JobInstanceAlreadyCompleteException completedBeforeItsProcessDied) {
            return new JobResult.CompletedBefore();
        } catch (JobExecutionException notStarted) {
            return new JobResult.Failed(notStarted);
        } finally {
            runs.remove(run);
        }
    }

    /**
     * Ends what its process could not. What a chunk did is in the books together with how far it got, so even a step in
     * doubt may be restarted, which neither the framework's restart nor its recovery allows.
     */
    private void takeOverFromDeadProcess(Job job, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
        if (last == null) {
            return;
        }
        ExitStatus died = ExitStatus.FAILED.addExitDescription("Its process died");
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        for (StepExecution step : last.getStepExecutions()) {
            if (isUnended(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(died);
                step.setEndTime(now);
                repository.update(step);
            }
        }
        if (isUnended(last.getStatus())) {
            last.setStatus(BatchStatus.FAILED);
            last.setExitStatus(died);
            last.setEndTime(now);
            repository.update(last);
        }
    }

    private static boolean isUnended(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    private static JobResult result(JobExecution execution, LiveRun run) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return new JobResult.Completed();
        }
        List<Throwable> causes = execution.getAllFailureExceptions().stream()
                .map(Jobs::beneathTheFramework)
                .filter(cause -> !isStop(cause))
                .toList();
        Optional<Throwable> first = causes.stream()
                .filter(cause -> !(cause instanceof JobExecutionException))
                .findFirst()
                .or(() -> causes.stream().findFirst());
        if (run.held().stopWanted()
                && first.filter(cause -> !(cause instanceof JobExecutionException))
                        .isEmpty()) {
            return new JobResult.Stopped();
        }
        return new JobResult.Failed(first.orElseGet(
                () -> new IllegalStateException("The job ended as " + execution.getStatus() + " without saying why")));
    }

    /** What broke, rather than "Unable to process chunk". */
    private static Throwable beneathTheFramework(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean wrapping = failure instanceof JobExecutionException
                || failure instanceof UnexpectedJobExecutionException
                || failure instanceof BeansException;
        return wrapping && cause != null ? beneathTheFramework(cause) : failure;
    }

    private static boolean isStop(Throwable cause) {
        return cause instanceof LiveRun.StopRequested || cause instanceof JobInterruptedException;
    }
}
