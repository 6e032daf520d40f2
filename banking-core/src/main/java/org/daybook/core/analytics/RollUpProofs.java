package org.daybook.core.analytics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.daybook.core.analytics.BalanceQueries.Group;
import org.daybook.core.analytics.BalanceQueries.Sums;
import org.daybook.core.analytics.RollUpProofQueries.AccountMonth;
import org.daybook.core.analytics.RollUpProofQueries.BalanceKey;
import org.daybook.core.analytics.RollUpProofQueries.CountedPosting;
import org.daybook.core.analytics.RollUpProofQueries.FlowKey;
import org.daybook.core.analytics.RollUpProofQueries.Flows;
import org.daybook.core.ledger.Categorisation;
import org.daybook.core.ledger.Claim;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the figures again, posting by posting, account after account, which is not how they were made. Takes memory for the
 * flows and balances of the days, and for the months of some accounts at a time.
 */
@Component
class RollUpProofs {

    private static final long ACCOUNTS_AT_A_TIME = 2_000;

    private final RollUpProofQueries queries;
    private final BalanceQueries balances;

    RollUpProofs(RollUpProofQueries queries, BalanceQueries balances) {
        this.queries = queries;
        this.balances = balances;
    }

    /**
     * Proves these days.
     *
     * @param months of accounts; they hold the days
     * @param byTheseRules whether the days were rolled up by these rules; else flows are compared whatever their category
     */
    List<Proof> prove(Days days, Days months, Categorisation rules, boolean byTheseRules) {
        Claim flows = new Claim("The flows of each day are those of the journal");
        Claim standing = new Claim("The balances of each day are those of the accounts");
        Claim accountMonths = new Claim("The months of each account are those of its postings");
        Count count = new Count(days, byTheseRules);
        long last = queries.lastAccount();
        for (long after = 0; after < last; after += ACCOUNTS_AT_A_TIME) {
            long upTo = after + ACCOUNTS_AT_A_TIME;
            count.beginAccounts();
            queries.postings(after, upTo, months, rules.expression(), count::add);
            compare(accountMonths, count.months, queries.months(after, upTo, months), AccountMonth::ledgerAccount);
        }
        compare(flows, count.flows, queries.flows(days, byTheseRules), key -> null);
        compare(
                standing,
                count.balances(balances.standing(days.from().minusDays(1))),
                queries.balances(days),
                key -> null);
        Function<LedgerAccountId, String> names = queries::reference;
        return List.of(flows.proof(names), standing.proof(names), accountMonths.proof(names));
    }

    private static <K, V> void compare(
            Claim claim, Map<K, V> counted, Map<K, V> rolledUp, Function<K, @Nullable LedgerAccountId> account) {
        Set<K> keys = new HashSet<>(counted.keySet());
        keys.addAll(rolledUp.keySet());
        claim.counts(keys.size());
        for (K key : keys) {
            if (!Objects.equals(counted.get(key), rolledUp.get(key))) {
                String how = key + " is " + said(counted.get(key)) + " by the postings, and rolled up as "
                        + said(rolledUp.get(key)) + ".";
                LedgerAccountId whose = account.apply(key);
                if (whose == null) {
                    claim.fails(how);
                } else {
                    claim.fails(whose, how);
                }
            }
        }
    }

    private static String said(@Nullable Object figures) {
        return figures == null ? "nothing" : figures.toString();
    }

    /** What the postings come to. */
    private static final class Count {

        private final Days days;
        private final boolean byCategory;
        private final Map<FlowKey, Flows> flows = new HashMap<>();
        private final Map<LocalDate, Map<Group, Sums>> changes = new HashMap<>();
        private final Map<AccountMonth, Flows> months = new HashMap<>();

        private Count(Days days, boolean byCategory) {
            this.days = days;
            this.byCategory = byCategory;
        }

        void beginAccounts() {
            months.clear();
        }

        void add(CountedPosting posting) {
            Flows flow = Flows.of(posting);
            months.merge(
                    new AccountMonth(
                            posting.ledgerAccount(), posting.bookingDate().withDayOfMonth(1)),
                    flow,
                    Flows::plus);
            if (posting.bookingDate().isBefore(days.from())
                    || posting.bookingDate().isAfter(days.to())) {
                return;
            }
            flows.merge(
                    new FlowKey(
                            posting.bookingDate(),
                            posting.currency(),
                            posting.product(),
                            posting.kind(),
                            byCategory ? posting.category() : FlowKey.ANY),
                    flow,
                    Flows::plus);
            Sums change =
                    Sums.ofBalance(posting.balanceAfterMinor()).minus(Sums.ofBalance(posting.balanceBeforeMinor()));
            changes.computeIfAbsent(posting.bookingDate(), day -> new HashMap<>())
                    .merge(new Group(posting.currency(), posting.product()), change, Sums::plus);
        }

        /** At the end of each day. */
        Map<BalanceKey, Sums> balances(Map<Group, Sums> before) {
            Map<Group, Sums> sums = new TreeMap<>(before);
            Map<BalanceKey, Sums> balances = new HashMap<>();
            for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
                changes.getOrDefault(day, Map.of()).forEach((group, change) -> sums.merge(group, change, Sums::plus));
                for (Map.Entry<Group, Sums> sum : sums.entrySet()) {
                    balances.put(new BalanceKey(day, sum.getKey()), sum.getValue());
                }
            }
            return balances;
        }
    }
}
