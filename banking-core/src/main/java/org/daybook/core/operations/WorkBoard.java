package org.daybook.core.operations;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** All work that was ever asked for, and how far it is. */
@Service
public class WorkBoard {

    /** Longer than any weekend. */
    private static final int DAYS = 7;

    private static final int MOST = 50;

    private final WorkQueries queries;

    WorkBoard(WorkQueries queries) {
        this.queries = queries;
    }

    /** The latest first. */
    public List<WorkView> page(int offset, int limit) {
        return queries.page(offset, limit);
    }

    /** What needs somebody, of the last {@value #DAYS} days, the latest first. */
    public List<WorkView> troubled() {
        return queries.troubled(DAYS, MOST);
    }

    public WorkLoad load() {
        return queries.load();
    }

    public long count() {
        return queries.count();
    }

    public Optional<WorkView> find(long requestId) {
        return queries.find(requestId);
    }
}
