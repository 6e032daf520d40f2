package org.daybook.core.ledger;

import java.util.Map;

/**
 * The category of one side of an entry, as an expression in SQL over a row {@code p} with the account's {@code side} and a row
 * {@code e} of {@code entry_published}: for features that count entries set by set.
 *
 * @param params the values that the expression names
 */
public record CategoryExpression(String sql, Map<String, Object> params) {

    public CategoryExpression {
        params = Map.copyOf(params);
    }
}
