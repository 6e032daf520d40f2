package org.daybook.batch.job;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.stereotype.Component;

/**
 * Stops a step between two chunks when its run should stop. The framework's own stop is not used: it writes the step's row
 * from another thread, and can leave it in a state that never restarts; see
 * {@code docs/decisions/0006-runs-are-held-by-server-locks-and-stopped-by-our-own-flag.md}.
 */
@Component
public class StopBetweenChunks implements StepInterruptionPolicy {

    private final LiveRuns runs;

    StopBetweenChunks(LiveRuns runs) {
        this.runs = runs;
    }

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        if (runs.of(Jobs.requestOf(step)).held().stopWanted()) {
            // A step of chunks takes the exception for its last chunk, and would count as completed without this.
            step.setTerminateOnly();
            throw new JobInterruptedException("The run was asked to stop");
        }
    }
}
