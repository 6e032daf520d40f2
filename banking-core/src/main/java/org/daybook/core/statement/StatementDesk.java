package org.daybook.core.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.bank.Bank;
import org.daybook.core.ledger.Postings;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements for staff: one made on the fly and kept nowhere, and what was made and registered. The methods of the former ask
 * for {@link Permission#MAKE_STATEMENTS}, those of the latter for {@link Permission#SEE_STATEMENTS}.
 */
@Service
public class StatementDesk {

    private final Accounts accounts;
    private final StatementSource source;
    private final Postings postings;
    private final StatementRenderers renderers;
    private final ArchiveQueries queries;
    private final StatementArchive archive;
    private final Authority authority;

    StatementDesk(
            Accounts accounts,
            Postings postings,
            StatementSource source,
            Bank bank,
            ArchiveQueries queries,
            StatementArchive archive,
            Authority authority) {
        this.accounts = accounts;
        this.postings = postings;
        this.source = source;
        this.renderers = new StatementRenderers(bank);
        this.queries = queries;
        this.archive = archive;
        this.authority = authority;
    }

    /**
     * A statement as the books stand now. Nothing is registered.
     *
     * @param account reference or number
     * @return empty if there is no such account
     * @throws TooManyLines when rendered, if the format cannot hold it
     */
    @Transactional(readOnly = true)
    public Optional<Statement> drawUp(String account, StatementPeriod period) {
        authority.require(Permission.MAKE_STATEMENTS);
        Optional<Account> found = accounts.find(account);
        return found.map(one -> source.drawUp(List.of(one), period).getFirst());
    }

    /**
     * How many lines a statement would have, for whoever wants to know before it is drawn up.
     *
     * @return empty if there is no such account
     */
    @Transactional(readOnly = true)
    public Optional<Long> countLines(String account, StatementPeriod period) {
        authority.require(Permission.MAKE_STATEMENTS);
        return accounts.find(account).map(one -> postings.count(one.ledgerAccount(), period.from(), period.to()));
    }

    /** A statement as a file. */
    public byte[] render(Statement statement, StatementFormat format) {
        authority.require(Permission.MAKE_STATEMENTS);
        return renderers.of(format).render(statement);
    }

    /** An order for statements, from what somebody typed. */
    public sealed interface Draft {

        record Ready(StatementOrder order) implements Draft {}

        /** There are no accounts of these references or numbers. */
        record AccountsUnknown(List<String> accounts) implements Draft {}
    }

    /**
     * Puts an order together, to be left for an executor.
     *
     * @param typed references or numbers of accounts; empty for all on file
     */
    @Transactional(readOnly = true)
    public Draft draft(StatementPeriod period, List<String> typed, Set<StatementFormat> formats) {
        authority.require(Permission.MAKE_STATEMENTS);
        List<Account> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Map<String, Account> known = accounts.find(typed);
        for (String one : typed) {
            Account account = known.get(one);
            if (account == null) {
                unknown.add(one);
            } else {
                found.add(account);
            }
        }
        return unknown.isEmpty()
                ? new Draft.Ready(new StatementOrder(period, found, formats))
                : new Draft.AccountsUnknown(List.copyOf(unknown));
    }

    /** The registered statements that a filter leaves, the latest first, from {@code offset} on, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<ArchivedStatement> archived(ArchiveFilter filter, int offset, int limit) {
        authority.require(Permission.SEE_STATEMENTS);
        return queries.page(filter, offset, limit);
    }

    /** How many registered statements a filter leaves. */
    @Transactional(readOnly = true)
    public long countArchived(ArchiveFilter filter) {
        authority.require(Permission.SEE_STATEMENTS);
        return queries.count(filter);
    }

    /** A file of a registered statement, to be read; empty if the archive has lost it. */
    public Optional<Resource> file(ArchivedFile file) {
        authority.require(Permission.SEE_STATEMENTS);
        return archive.holds(file) ? Optional.of(archive.resource(file)) : Optional.empty();
    }
}
