package org.daybook.core.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bank's figures for staff, as far as the nights have rolled them up. Amounts of several currencies are never added. Every
 * method asks for {@link Permission#SEE_ANALYTICS}.
 */
@Service
public class Analytics {

    private final AnalyticsQueries queries;
    private final CustomerSummaryQueries customers;
    private final RollUpQueries rollUps;
    private final Authority authority;

    Analytics(AnalyticsQueries queries, CustomerSummaryQueries customers, RollUpQueries rollUps, Authority authority) {
        this.queries = queries;
        this.customers = customers;
        this.rollUps = rollUps;
        this.authority = authority;
    }

    /** The first and the last day that can be shown; empty before the first night. */
    @Transactional(readOnly = true)
    public Optional<Days> covered() {
        authority.require(Permission.SEE_ANALYTICS);
        return queries.covered();
    }

    /** What went in and out within these days, by month; a month that they cut counts in part. By month, then currency. */
    @Transactional(readOnly = true)
    public List<MonthlyFlow> flows(LocalDate from, LocalDate to) {
        authority.require(Permission.SEE_ANALYTICS);
        return queries.flows(from, to);
    }

    /** The balances at the end of each of these days, by day, currency and product. */
    @Transactional(readOnly = true)
    public List<DayBalance> balances(LocalDate from, LocalDate to) {
        authority.require(Permission.SEE_ANALYTICS);
        return queries.balances(from, to);
    }

    /** What went in and out within these days, by currency and category. */
    @Transactional(readOnly = true)
    public List<CategoryFlow> byCategory(LocalDate from, LocalDate to) {
        authority.require(Permission.SEE_ANALYTICS);
        return queries.byCategory(from, to);
    }

    /** The largest streams of money within these days, the largest first; so many of each currency. */
    @Transactional(readOnly = true)
    public List<TopFlow> topFlows(LocalDate from, LocalDate to, int mostOfEachCurrency) {
        authority.require(Permission.SEE_ANALYTICS);
        return queries.topFlows(from, to, mostOfEachCurrency);
    }

    /** How many summaries a filter leaves: one for each customer and currency. */
    @Transactional(readOnly = true)
    public long countCustomers(CustomerFilter filter) {
        authority.require(Permission.SEE_ANALYTICS);
        return customers.count(filter);
    }

    /** The summaries that a filter leaves, sorted, from {@code offset} on, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<CustomerSummary> customerSummaries(
            CustomerFilter filter, CustomerSort sort, boolean ascending, int offset, int limit) {
        authority.require(Permission.SEE_ANALYTICS);
        return customers.page(filter, sort, ascending, offset, limit, lastTwelveMonths());
    }

    /** The accounts whose addressee a customer is, by reference; none of an unknown one. */
    @Transactional(readOnly = true)
    public List<AccountSummary> accountSummaries(String customer) {
        authority.require(Permission.SEE_ANALYTICS);
        return customers.accounts(customer, lastTwelveMonths());
    }

    /** First days of the months; before the first night, of months without entries. */
    private Days lastTwelveMonths() {
        LocalDate last = rollUps.reached().orElse(LocalDate.EPOCH).withDayOfMonth(1);
        return new Days(last.minusMonths(11), last);
    }
}
