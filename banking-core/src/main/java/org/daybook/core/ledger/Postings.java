package org.daybook.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.core.ledger.PostingQueries.Span;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through the postings of one customer's account, page by page.
 *
 * <p>Sequences have no gap and booking dates never go back in a customer's account, so dates are a span of sequences, and
 * without another filter a page is one too: the hundredth thousandth page costs as much as the first.
 */
@Service
public class Postings {

    private final PostingQueries queries;

    Postings(PostingQueries queries) {
        this.queries = queries;
    }

    /** How many postings a filter leaves. */
    @Transactional(readOnly = true)
    public long count(LedgerAccountId account, PostingFilter filter, Categorisation categorisation) {
        Span span = queries.span(account, filter);
        return filter.isByDateAlone() || span.isEmpty()
                ? span.length()
                : queries.count(account, span, filter, categorisation);
    }

    /** How many postings were booked from one day to another, both included. */
    @Transactional(readOnly = true)
    public long count(LedgerAccountId account, LocalDate from, LocalDate to) {
        return queries.span(account, PostingFilter.ALL.booked(from, to)).length();
    }

    /** Where an entry stands in an account, if it has touched it. */
    @Transactional(readOnly = true)
    public Optional<PostingPlace> place(LedgerAccountId account, JournalEntryId entry) {
        return queries.place(account, entry);
    }

    /** The kinds of entries that the account has, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> kinds(LedgerAccountId account) {
        return queries.kinds(account);
    }

    /** The postings that a filter leaves, sorted, from {@code offset} on, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<AccountPosting> page(
            LedgerAccountId account,
            PostingFilter filter,
            Categorisation categorisation,
            PostingSort sort,
            boolean ascending,
            int offset,
            int limit) {
        Span span = queries.span(account, filter);
        if (filter.isByDateAlone() && sort == PostingSort.SEQUENCE) {
            Span slice = span.slice(ascending, offset, limit);
            return slice.isEmpty()
                    ? List.of()
                    : queries.page(account, slice, filter, categorisation, sort, ascending, 0, limit);
        }
        return span.isEmpty()
                ? List.of()
                : queries.page(account, span, filter, categorisation, sort, ascending, offset, limit);
    }
}
