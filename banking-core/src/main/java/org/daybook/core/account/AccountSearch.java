package org.daybook.core.account;

import java.util.List;
import java.util.Optional;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts for staff, page by page. Every method asks for {@link Permission#SEE_ACCOUNTS}. */
@Service
public class AccountSearch {

    private final AccountSearchQueries queries;
    private final Accounts accounts;
    private final Authority authority;

    AccountSearch(AccountSearchQueries queries, Accounts accounts, Authority authority) {
        this.queries = queries;
        this.accounts = accounts;
        this.authority = authority;
    }

    /** How many accounts a filter leaves. */
    @Transactional(readOnly = true)
    public long count(AccountFilter filter) {
        authority.require(Permission.SEE_ACCOUNTS);
        return queries.count(filter);
    }

    /** The accounts that a filter leaves, sorted, from {@code offset} on, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<AccountOverview> page(
            AccountFilter filter, AccountSort sort, boolean ascending, int offset, int limit) {
        authority.require(Permission.SEE_ACCOUNTS);
        List<Long> ids = queries.page(filter, sort, ascending, offset, limit);
        return ids.isEmpty() ? List.of() : queries.overviews(ids);
    }

    /** One account by its whole reference or number. */
    @Transactional(readOnly = true)
    public Optional<AccountOverview> find(String referenceOrNumber) {
        authority.require(Permission.SEE_ACCOUNTS);
        return accounts.find(referenceOrNumber)
                .map(account -> queries.overviews(List.of(account.id())).getFirst());
    }
}
