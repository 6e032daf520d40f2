package org.daybook.batch.statements;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.daybook.core.statement.DueStatement;
import org.daybook.core.statement.StatementProduction;
import org.daybook.core.statement.StatementProduction.DrawnUp;
import org.daybook.core.statement.StatementRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Draws up the statements that a range of a request still lacks, a page of accounts by one set of queries. Which those are
 * is asked of the request itself, so a restart begins where the books say.
 */
final class DueStatementReader implements ItemStreamReader<DrawnUp> {

    private final StatementRequests requests;
    private final StatementProduction production;
    private final long requestId;
    private final AccountRanges.Range range;
    private final int pageSize;
    private final Deque<DrawnUp> page = new ArrayDeque<>();
    private Iterator<DueStatement> due = List.<DueStatement>of().iterator();

    DueStatementReader(
            StatementRequests requests,
            StatementProduction production,
            long requestId,
            AccountRanges.Range range,
            int pageSize) {
        this.requests = requests;
        this.production = production;
        this.requestId = requestId;
        this.range = range;
        this.pageSize = pageSize;
    }

    @Override
    public void open(ExecutionContext partition) {
        due = requests.lacking(requestId, range.first(), range.last()).iterator();
    }

    @Override
    public @Nullable DrawnUp read() {
        if (page.isEmpty() && due.hasNext()) {
            List<DueStatement> next = new ArrayList<>(pageSize);
            while (next.size() < pageSize && due.hasNext()) {
                next.add(due.next());
            }
            page.addAll(production.drawUp(next));
        }
        return page.poll();
    }
}
