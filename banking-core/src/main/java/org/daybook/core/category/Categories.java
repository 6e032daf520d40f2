package org.daybook.core.category;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.core.ledger.Categorisation;
import org.daybook.core.ledger.CategoryRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How entries are shown by the rules of now, for other features. */
@Service
public class Categories {

    private final CategoryQueries queries;

    Categories(CategoryQueries queries) {
        this.queries = queries;
    }

    /** The rules of now. */
    @Transactional(readOnly = true)
    public Categorisation current() {
        return new Categorisation(queries.rules().stream().map(RuleOnFile::rule).toList());
    }

    /** What the rules of now can make of an entry, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> names() {
        return Stream.concat(
                        queries.rules().stream().map(RuleOnFile::rule).map(CategoryRule::category),
                        Stream.of(Categorisation.OTHER))
                .distinct()
                .sorted()
                .toList();
    }
}
