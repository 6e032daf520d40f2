package org.daybook.core.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.category.Categories;
import org.daybook.core.ledger.AccountPosting;
import org.daybook.core.ledger.Categorisation;
import org.daybook.core.ledger.CategoryRule;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.PostingFilter;
import org.daybook.core.ledger.PostingSort;
import org.daybook.core.ledger.Postings;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entries of one account for staff, page by page. An account is given by its reference or number; an unknown one has no
 * entries. Every method asks for {@link Permission#SEE_ACCOUNTS}.
 */
@Service
public class AccountEntries {

    private final Accounts accounts;
    private final Postings postings;
    private final Categories categories;
    private final AccountSearchQueries queries;
    private final Authority authority;

    AccountEntries(
            Accounts accounts,
            Postings postings,
            Categories categories,
            AccountSearchQueries queries,
            Authority authority) {
        this.accounts = accounts;
        this.postings = postings;
        this.categories = categories;
        this.queries = queries;
        this.authority = authority;
    }

    /** How many entries a filter leaves. */
    @Transactional(readOnly = true)
    public long count(String account, PostingFilter filter) {
        authority.require(Permission.SEE_ACCOUNTS);
        return accounts.find(account)
                .map(found -> postings.count(found.ledgerAccount(), filter, categories.current()))
                .orElse(0L);
    }

    /** The entries that a filter leaves, sorted, from {@code offset} on, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<AccountEntry> page(
            String account, PostingFilter filter, PostingSort sort, boolean ascending, int offset, int limit) {
        authority.require(Permission.SEE_ACCOUNTS);
        return accounts.find(account)
                .map(found -> named(postings.page(
                        found.ledgerAccount(), filter, categories.current(), sort, ascending, offset, limit)))
                .orElse(List.of());
    }

    /** The kinds of entries that the account has, in alphabetical order, to choose a filter from. */
    @Transactional(readOnly = true)
    public List<String> kinds(String account) {
        authority.require(Permission.SEE_ACCOUNTS);
        return accounts.find(account)
                .map(found -> postings.kinds(found.ledgerAccount()))
                .orElse(List.of());
    }

    /** The categories that an entry can be shown as by the rules of now, in alphabetical order, to choose a filter from. */
    @Transactional(readOnly = true)
    public List<String> categories() {
        authority.require(Permission.SEE_ACCOUNTS);
        return categories.names();
    }

    /**
     * Tries a rule that is not on file: the entries of an account that it would decide about, all other rules as they are. Nothing
     * is changed by it.
     *
     * @param instead the id of the rule that it would stand for, if any
     * @param most so many of them, the latest first
     */
    @Transactional(readOnly = true)
    public Trial tried(String account, int place, CategoryRule rule, Optional<Long> instead, int most) {
        authority.require(Permission.SEE_ACCOUNTS);
        CategoryRule marked = new CategoryRule(
                rule.kind(), rule.side(), rule.counterparty(), rule.narrative(), Trial.MARK, rule.overFile());
        Categorisation rules = categories.with(place, marked, instead);
        PostingFilter decided = PostingFilter.ALL.inCategory(Trial.MARK);
        return accounts.find(account)
                .map(found -> new Trial(
                        postings.count(found.ledgerAccount(), decided, rules),
                        named(postings.page(
                                found.ledgerAccount(), decided, rules, PostingSort.SEQUENCE, false, 0, most))))
                .orElse(new Trial(0, List.of()));
    }

    /**
     * What a rule would decide about in an account.
     *
     * @param count of all such entries
     * @param latest some of them; their category is a mark
     */
    public record Trial(long count, List<AccountEntry> latest) {

        /** No category of a rule begins so. */
        private static final String MARK = "*";

        public Trial {
            latest = List.copyOf(latest);
        }
    }

    private List<AccountEntry> named(List<AccountPosting> page) {
        Set<Long> opposites =
                page.stream().map(posting -> posting.opposite().value()).collect(Collectors.toSet());
        if (opposites.isEmpty()) {
            return List.of();
        }
        Map<Long, String> numbers = queries.numbersByLedgerAccount(opposites);
        Map<Long, String> names = queries.addresseesByLedgerAccount(opposites);
        return page.stream()
                .map(posting -> entry(
                        posting,
                        counterparty(
                                posting.counterparty(),
                                Optional.ofNullable(names.get(posting.opposite().value())),
                                Optional.ofNullable(
                                        numbers.get(posting.opposite().value())))))
                .toList();
    }

    private static AccountEntry.Counterparty counterparty(
            EntryOrder.Counterparty told, Optional<String> customer, Optional<String> number) {
        return told.bank() == null && told.account() == null && told.name() == null
                ? new AccountEntry.Counterparty(customer, Optional.empty(), number)
                : new AccountEntry.Counterparty(
                        Optional.ofNullable(told.name()),
                        Optional.ofNullable(told.bank()),
                        Optional.ofNullable(told.account()));
    }

    private static AccountEntry entry(AccountPosting posting, AccountEntry.Counterparty counterparty) {
        return new AccountEntry(
                posting.sequence(),
                posting.entry(),
                posting.side(),
                posting.amount(),
                posting.balanceAfter(),
                posting.bookingDate(),
                posting.valueDate(),
                posting.kind(),
                posting.movement(),
                posting.category(),
                posting.reference(),
                posting.narrative(),
                counterparty);
    }
}
