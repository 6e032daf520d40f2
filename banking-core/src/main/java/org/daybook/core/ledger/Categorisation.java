package org.daybook.core.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.core.security.Sha256;

/**
 * How entries are counted when they are shown: as the first rule says that fits, else as the bank file said that brought the
 * entry, else as {@link #OTHER}.
 */
public record Categorisation(List<CategoryRule> rules) {

    /** What no rule fits and no file has named. */
    public static final String OTHER = "OTHER";

    public Categorisation {
        rules = List.copyOf(rules);
    }

    /** The category in SQL. */
    public CategoryExpression expression() {
        PostingConditions conditions = new PostingConditions();
        return new CategoryExpression(conditions.category(this), conditions.params());
    }

    /** The same for the same rules in the same order, and for no others. */
    public Sha256 digest() {
        return Sha256.ofFields(rules.stream()
                .flatMap(rule -> Stream.of(
                        rule.kind().orElse(null),
                        rule.side().orElse(null),
                        rule.counterparty().orElse(null),
                        rule.narrative().orElse(null),
                        rule.category(),
                        rule.overFile()))
                .toArray());
    }
}
