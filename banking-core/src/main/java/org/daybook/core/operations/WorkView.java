package org.daybook.core.operations;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A request with its latest run, as staff see it. Times are UTC.
 *
 * @param holder who carries it out, or did last; null if nobody has begun
 * @param step what the run is doing, or did last
 * @param total 0 if it is not known
 * @param alive whether the run goes on and has given a sign of life in the last seconds
 * @param resumable whether an executor can go on with it; else whoever asked for it asks again
 */
public record WorkView(
        long requestId,
        OperationKind kind,
        String description,
        String requestedBy,
        LocalDateTime requestedAt,
        OperationState state,
        @Nullable String reason,
        boolean stopRequested,
        boolean unattended,
        @Nullable String holder,
        @Nullable LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt,
        @Nullable String step,
        long done,
        long total,
        boolean alive,
        boolean resumable) {}
