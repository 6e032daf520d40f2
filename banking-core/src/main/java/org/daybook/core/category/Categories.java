package org.daybook.core.category;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /**
     * The rules as they would be with another one.
     *
     * @param instead the id of the one that it would stand for, if any
     */
    @Transactional(readOnly = true)
    public Categorisation with(int place, CategoryRule rule, Optional<Long> instead) {
        List<RuleOnFile> kept = queries.rules().stream()
                .filter(other -> instead.filter(id -> id == other.id()).isEmpty())
                .toList();
        Stream<CategoryRule> before =
                kept.stream().filter(other -> other.place() <= place).map(RuleOnFile::rule);
        Stream<CategoryRule> after =
                kept.stream().filter(other -> other.place() > place).map(RuleOnFile::rule);
        return new Categorisation(Stream.of(before, Stream.of(rule), after)
                .flatMap(Function.identity())
                .toList());
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
