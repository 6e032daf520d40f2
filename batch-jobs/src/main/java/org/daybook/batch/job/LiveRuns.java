package org.daybook.batch.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The runs that this process is carrying out, by their request; how the steps of a job find the run they belong to. */
@Component
public class LiveRuns {

    private final Map<Long, LiveRun> live = new ConcurrentHashMap<>();

    public LiveRun of(long requestId) {
        LiveRun run = live.get(requestId);
        if (run == null) {
            throw new IllegalStateException("This process holds no run of request " + requestId);
        }
        return run;
    }

    void add(LiveRun run) {
        live.put(run.held().requestId(), run);
    }

    void remove(LiveRun run) {
        live.remove(run.held().requestId());
    }
}
