package org.daybook.core.category;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.category.RuleOutcome.Reason;
import org.daybook.core.ledger.CategoryRule;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows staff the rules of categories, and lets those who may change them. A rule is changed by another one in its place. */
@Service
public class CategoryDesk {

    /** More would make every page of entries slow. */
    static final int MOST_RULES = 500;

    /** Of the words to look for. */
    public static final int LONGEST_TEXT = 140;

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final CategoryQueries queries;
    private final Authority authority;
    private final AuditTrail audit;

    CategoryDesk(CategoryQueries queries, Authority authority, AuditTrail audit) {
        this.queries = queries;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * The rules of now, in the order in which they are asked.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SEE_ACCOUNTS}
     */
    @Transactional(readOnly = true)
    public List<RuleOnFile> rules() {
        authority.require(Permission.SEE_ACCOUNTS);
        return queries.rules();
    }

    /**
     * Adds a rule. It counts for every entry from now on, old ones included.
     *
     * @param place the lower is asked first; those a bank begins with have 500 where they look for words, and 1,000 where the kind
     *     alone decides
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SET_CATEGORIES}
     */
    @Transactional
    public RuleOutcome add(int place, CategoryRule rule) {
        Actor actor = authority.require(Permission.SET_CATEGORIES);
        Optional<Reason> reason = against(rule);
        if (reason.isEmpty() && queries.rules().size() >= MOST_RULES) {
            reason = Optional.of(Reason.TOO_MANY);
        }
        return reason.<RuleOutcome>map(RuleOutcome.Refused::new)
                .orElseGet(() -> new RuleOutcome.Stands(enter(place, rule, actor)));
    }

    /**
     * Puts a rule in another one's stead, which is removed.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SET_CATEGORIES}
     */
    @Transactional
    public RuleOutcome change(long id, int place, CategoryRule rule) {
        Actor actor = authority.require(Permission.SET_CATEGORIES);
        Optional<Reason> reason = against(rule);
        if (reason.isEmpty() && !remove(id, actor)) {
            reason = Optional.of(Reason.RULE_UNKNOWN);
        }
        return reason.<RuleOutcome>map(RuleOutcome.Refused::new)
                .orElseGet(() -> new RuleOutcome.Stands(enter(place, rule, actor)));
    }

    private long enter(int place, CategoryRule rule, Actor actor) {
        long id = queries.enter(place, rule, actor);
        audit.record(
                actor,
                CategoryAction.CATEGORY_RULE_ADDED,
                subject(id),
                details(rule).with("place", place));
        return id;
    }

    /**
     * Removes a rule; entries that it fitted are shown as the next one says.
     *
     * @return whether there was one of this id
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SET_CATEGORIES}
     */
    @Transactional
    public boolean remove(long id) {
        return remove(id, authority.require(Permission.SET_CATEGORIES));
    }

    private boolean remove(long id, Actor actor) {
        Optional<RuleOnFile> found =
                queries.rules().stream().filter(rule -> rule.id() == id).findFirst();
        if (found.isEmpty() || !queries.remove(id)) {
            return false;
        }
        audit.record(
                actor,
                CategoryAction.CATEGORY_RULE_REMOVED,
                subject(id),
                details(found.get().rule()));
        return true;
    }

    static Optional<Reason> against(CategoryRule rule) {
        boolean narrows = rule.kind().isPresent()
                || rule.counterparty().isPresent()
                || rule.narrative().isPresent();
        if (!narrows) {
            return Optional.of(Reason.NARROWS_NOTHING);
        }
        if (!CODE.matcher(rule.category()).matches()
                || rule.kind().filter(kind -> !CODE.matcher(kind).matches()).isPresent()) {
            return Optional.of(Reason.CODE_UNFIT);
        }
        return isUnfit(rule.counterparty()) || isUnfit(rule.narrative())
                ? Optional.of(Reason.WORDS_UNFIT)
                : Optional.empty();
    }

    private static boolean isUnfit(Optional<String> words) {
        return words.filter(text -> text.isBlank() || text.length() > LONGEST_TEXT)
                .isPresent();
    }

    private static AuditSubject subject(long id) {
        return new AuditSubject("category-rule", Long.toString(id));
    }

    /** Not the words, which may name a person. */
    private static AuditDetails details(CategoryRule rule) {
        return AuditDetails.of("category", rule.category())
                .with("kind", rule.kind().orElse("any"))
                .with("side", rule.side().map(Enum::name).orElse("any"))
                .with("looks_for_counterparty", rule.counterparty().isPresent())
                .with("looks_for_narrative", rule.narrative().isPresent())
                .with("over_file", rule.overFile());
    }
}
