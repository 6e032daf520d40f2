package org.daybook.batch.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.core.statement.StatementRequests;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Splits the accounts due into ranges, each a partition of its own. */
final class AccountRanges implements Partitioner {

    static final String FIRST_ACCOUNT = "firstAccount";
    static final String LAST_ACCOUNT = "lastAccount";

    private final StatementRequests requests;
    private final long requestId;

    AccountRanges(StatementRequests requests, long requestId) {
        this.requests = requests;
        this.requestId = requestId;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<StatementRequests.Range> ranges = requests.ranges(requestId, gridSize);
        Map<String, ExecutionContext> partitions = new HashMap<>();
        for (int i = 0; i < ranges.size(); i++) {
            ExecutionContext context = new ExecutionContext();
            context.putLong(FIRST_ACCOUNT, ranges.get(i).firstAccount());
            context.putLong(LAST_ACCOUNT, ranges.get(i).lastAccount());
            partitions.put("range" + i, context);
        }
        return partitions;
    }
}
