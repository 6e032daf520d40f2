package org.daybook.core.statement;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds single statements in the register. */
@Service
public class IssuedStatements {

    private final IssuedStatementQueries queries;

    IssuedStatements(IssuedStatementQueries queries) {
        this.queries = queries;
    }

    /** The statement of an id in the register. */
    public Optional<IssuedStatement> find(long statementId) {
        return queries.find(statementId);
    }
}
