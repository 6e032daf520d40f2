package org.daybook.batch.statements;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.daybook.core.account.Accounts;
import org.daybook.core.statement.StatementPeriod;
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
    private final Accounts accounts;
    private final StatementProduction production;
    private final long requestId;
    private final AccountRanges.Range range;
    private final StatementPeriod period;
    private final int pageSize;
    private final Deque<DrawnUp> page = new ArrayDeque<>();
    private Iterator<Long> due = List.<Long>of().iterator();

    DueStatementReader(
            StatementRequests requests,
            Accounts accounts,
            StatementProduction production,
            long requestId,
            AccountRanges.Range range,
            StatementPeriod period,
            int pageSize) {
        this.requests = requests;
        this.accounts = accounts;
        this.production = production;
        this.requestId = requestId;
        this.range = range;
        this.period = period;
        this.pageSize = pageSize;
    }

    @Override
    public void open(ExecutionContext partition) {
        due = requests.lacking(requestId, range.first(), range.last()).iterator();
    }

    @Override
    public @Nullable DrawnUp read() {
        if (page.isEmpty() && due.hasNext()) {
            List<Long> ids = new ArrayList<>(pageSize);
            while (ids.size() < pageSize && due.hasNext()) {
                ids.add(due.next());
            }
            page.addAll(production.drawUp(accounts.byId(ids), period));
        }
        return page.poll();
    }
}
