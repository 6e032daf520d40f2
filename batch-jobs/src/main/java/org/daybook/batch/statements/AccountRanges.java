package org.daybook.batch.statements;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.daybook.core.statement.StatementRequests;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Splits the accounts due into ranges, each a partition of its own.
 *
 * <p>A range is told by its partition's name alone. The framework writes the row of a partition before its context, and a
 * process killed between the two would leave a partition that knows no range.
 */
final class AccountRanges implements Partitioner {

    private static final Pattern NAME = Pattern.compile(".*accounts-(\\d+)-(\\d+)");

    private final StatementRequests requests;
    private final long requestId;

    AccountRanges(StatementRequests requests, long requestId) {
        this.requests = requests;
        this.requestId = requestId;
    }

    /** Ids of accounts, both included. */
    record Range(long first, long last) {}

    /** The same ranges for the same request, however much of it is done. */
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new HashMap<>();
        for (StatementRequests.Range range : requests.ranges(requestId, gridSize)) {
            partitions.put("accounts-" + range.firstAccount() + "-" + range.lastAccount(), new ExecutionContext());
        }
        return partitions;
    }

    static Range of(StepExecution partition) {
        MatchResult name = NAME.matcher(partition.getStepName())
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(partition.getStepName() + " names no range of accounts"));
        return new Range(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)));
    }
}
