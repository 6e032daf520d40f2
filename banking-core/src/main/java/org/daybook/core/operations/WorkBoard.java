package org.daybook.core.operations;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** All work that was ever asked for, and how far it is. */
@Service
public class WorkBoard {

    private final WorkQueries queries;

    WorkBoard(WorkQueries queries) {
        this.queries = queries;
    }

    /** The latest first. */
    public List<WorkView> page(int offset, int limit) {
        return queries.page(offset, limit);
    }

    public long count() {
        return queries.count();
    }

    public Optional<WorkView> find(long requestId) {
        return queries.find(requestId);
    }
}
