package org.daybook.core.ledger;

import java.util.List;

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
}
