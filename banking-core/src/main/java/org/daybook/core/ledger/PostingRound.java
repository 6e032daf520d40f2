package org.daybook.core.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.core.ledger.DailyUseQueries.Bucket;
import org.daybook.core.ledger.DailyUseQueries.Use;
import org.daybook.core.ledger.JournalWriter.StoredRefusal;
import org.daybook.core.ledger.LedgerQueries.StoredOutcome;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries out orders in one transaction, one or many: locks all their accounts in ascending id, looks up all their keys, checks
 * each order against the books as those before it will leave them, posts what is accepted by one statement and stores what is
 * refused. In that order, or a retry whose first try was posted could be answered "refused". On trust it locks and posts.
 */
@Component
class PostingRound {

    private final LedgerQueries queries;
    private final JournalWriter journal;
    private final DailyUseQueries dailyUses;

    PostingRound(LedgerQueries queries, JournalWriter journal, DailyUseQueries dailyUses) {
        this.queries = queries;
        this.journal = journal;
        this.dailyUses = dailyUses;
    }

    /** Within the caller's transaction; the outcomes are in the order of the orders. */
    List<PostingOutcome> carryOut(List<EntryOrder> orders) {
        return carryOut(orders, queries.lock(accounts(orders)));
    }

    /**
     * The same, or an exception if the accounts are not free within a second: those who wait together wait for the account of
     * one of them no longer than that.
     */
    List<PostingOutcome> carryOutSoon(List<EntryOrder> orders) {
        return carryOut(orders, queries.lockSoon(accounts(orders)));
    }

    /**
     * Posts orders without a look at the books, whose own rules refuse what must not be. Either all are posted, or an exception
     * says that one of them has to be looked at: a key was used before, a cap is reached, money is missing. The
     * transaction must then be rolled back.
     */
    List<PostingOutcome> carryOutOnTrust(List<EntryOrder> orders) {
        queries.holdSoon(accounts(orders));
        return List.copyOf(post(orders));
    }

    /** Whether the books' own rules are all there is to ask. */
    static boolean canBeTrusted(List<EntryOrder> orders) {
        return orders.stream().allMatch(order -> order.amount().minor() <= EntryOrder.LARGEST_MINOR);
    }

    private static Set<LedgerAccountId> accounts(List<EntryOrder> orders) {
        return orders.stream()
                .flatMap(order -> Stream.of(order.debit(), order.credit()))
                .collect(Collectors.toSet());
    }

    private List<PostingOutcome> carryOut(List<EntryOrder> orders, Map<LedgerAccountId, LockedAccount> accounts) {
        State state = new State(orders, accounts);
        for (EntryOrder order : orders) {
            state.take(order);
        }
        return state.settle(orders);
    }

    /** Posts orders that were checked before, as one batch, and counts what they use of daily caps. */
    void postUnchecked(List<EntryOrder> orders) {
        queries.lock(accounts(orders));
        post(orders);
    }

    private List<PostingOutcome.Posted> post(List<EntryOrder> orders) {
        List<PostingOutcome.Posted> entries = journal.post(orders);
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            for (DailyCap cap : orders.get(i).caps()) {
                uses.add(new Use(entries.get(i).entry(), cap));
            }
        }
        if (!uses.isEmpty()) {
            dailyUses.use(uses);
        }
        return entries;
    }

    private static String key(EntryOrder order) {
        return LedgerQueries.comparable(order.origin().idempotencyKey());
    }

    private static Bucket bucket(DailyCap cap, EntryOrder order) {
        return new Bucket(cap.account(), order.dates().booking(), cap.bucket());
    }

    /** The books as they stand, and as the orders taken so far will leave them. */
    private final class State {

        private final Map<LedgerAccountId, LockedAccount> accounts;
        private final Map<String, StoredOutcome> stored;
        private final Map<Bucket, DailyUse> used;
        private final Map<String, EntryOrder> accepted = new LinkedHashMap<>();
        private final Map<String, StoredRefusal> refused = new LinkedHashMap<>();
        private final Set<JournalEntryId> takenBack = new HashSet<>();

        State(List<EntryOrder> orders, Map<LedgerAccountId, LockedAccount> locked) {
            accounts = locked;
            stored = queries.outcomesOf(orders.stream().map(PostingRound::key).toList());
            used = dailyUses.used(orders.stream()
                    .flatMap(order -> order.caps().stream().map(cap -> bucket(cap, order)))
                    .collect(Collectors.toSet()));
        }

        /** A key that was used before, be it a moment ago, changes nothing any more. */
        void take(EntryOrder order) {
            String key = key(order);
            if (stored.containsKey(key) || accepted.containsKey(key) || refused.containsKey(key)) {
                return;
            }
            Rejection rejection = check(order, accounts.get(order.debit()), accounts.get(order.credit()));
            if (rejection != null) {
                refused.put(key, new StoredRefusal(order, rejection.refusal, rejection.account));
            } else {
                accept(order);
            }
        }

        private void accept(EntryOrder order) {
            accepted.put(key(order), order);
            accounts.computeIfPresent(
                    order.debit(),
                    (id, account) -> account.after(
                            Side.DEBIT, order.amount(), order.dates().booking()));
            accounts.computeIfPresent(
                    order.credit(),
                    (id, account) -> account.after(
                            Side.CREDIT, order.amount(), order.dates().booking()));
            if (order.reversalOf() != null) {
                takenBack.add(order.reversalOf());
            }
            for (DailyCap cap : order.caps()) {
                used.put(bucket(cap, order), used(cap, order).and(order.amount()));
            }
        }

        List<PostingOutcome> settle(List<EntryOrder> orders) {
            if (!accepted.isEmpty()) {
                List<EntryOrder> posted = List.copyOf(accepted.values());
                List<PostingOutcome.Posted> entries = post(posted);
                for (int i = 0; i < posted.size(); i++) {
                    EntryOrder order = posted.get(i);
                    stored.put(key(order), new StoredOutcome(order.digest(), entries.get(i)));
                }
            }
            if (!refused.isEmpty()) {
                journal.storeRefusals(List.copyOf(refused.values()));
                stored.putAll(queries.outcomesOf(refused.keySet()));
            }
            return orders.stream().map(this::outcome).toList();
        }

        private PostingOutcome outcome(EntryOrder order) {
            StoredOutcome first = Objects.requireNonNull(stored.get(key(order)));
            return first.asked().equals(order.digest())
                    ? first.outcome()
                    : new PostingOutcome.KeyUsedForAnotherOrder(order.origin().idempotencyKey());
        }

        private DailyUse used(DailyCap cap, EntryOrder order) {
            DailyUse soFar = used.get(bucket(cap, order));
            return soFar == null ? new DailyUse(Money.zero(order.amount().currency()), 0) : soFar;
        }

        /** The first reason against the order, in the precedence that {@link Refusal} documents. */
        private @Nullable Rejection check(
                EntryOrder order, @Nullable LockedAccount debit, @Nullable LockedAccount credit) {
            if (debit == null || credit == null) {
                return new Rejection(Refusal.ACCOUNT_UNKNOWN, debit == null ? order.debit() : order.credit());
            }
            if (debit.closed() || credit.closed()) {
                return new Rejection(Refusal.ACCOUNT_CLOSED, debit.closed() ? debit.id() : credit.id());
            }
            if (debit.debitsFrozen() || credit.creditsFrozen()) {
                return new Rejection(Refusal.ACCOUNT_FROZEN, debit.debitsFrozen() ? debit.id() : credit.id());
            }
            boolean debitDiffers = !debit.currency().equals(order.amount().currency());
            if (debitDiffers || !credit.currency().equals(order.amount().currency())) {
                return new Rejection(Refusal.CURRENCY_DIFFERS, debitDiffers ? debit.id() : credit.id());
            }
            if (order.debit().equals(order.credit())) {
                return new Rejection(Refusal.SAME_ACCOUNT, debit.id());
            }
            if (!order.amount().isPositive()) {
                return new Rejection(Refusal.AMOUNT_NOT_POSITIVE, null);
            }
            if (order.amount().minor() > EntryOrder.LARGEST_MINOR) {
                return new Rejection(Refusal.AMOUNT_BEYOND_SCALE, null);
            }
            boolean debitGoesBack = debit.wouldGoBack(order.dates().booking());
            if (debitGoesBack || credit.wouldGoBack(order.dates().booking())) {
                return new Rejection(Refusal.BOOKING_DATE_GOES_BACK, debitGoesBack ? debit.id() : credit.id());
            }
            if (order.reversalOf() != null && !canBeReversed(order.reversalOf(), order)) {
                return new Rejection(Refusal.REVERSAL_NOT_POSSIBLE, null);
            }
            return checkMeans(order, debit);
        }

        private boolean canBeReversed(JournalEntryId original, EntryOrder order) {
            return !takenBack.contains(original) && queries.canBeReversed(original, order);
        }

        private @Nullable Rejection checkMeans(EntryOrder order, LockedAccount debit) {
            for (DailyCap cap : order.caps()) {
                if (!cap.allowsAmount(order.amount(), used(cap, order))) {
                    return new Rejection(Refusal.DAILY_AMOUNT_REACHED, cap.account());
                }
            }
            for (DailyCap cap : order.caps()) {
                if (!cap.allowsOneMore(used(cap, order))) {
                    return new Rejection(Refusal.DAILY_COUNT_REACHED, cap.account());
                }
            }
            return debit.covers(order.amount())
                    ? null
                    : new Rejection(Refusal.INSUFFICIENT_AVAILABLE_BALANCE, debit.id());
        }
    }

    private record Rejection(Refusal refusal, @Nullable LedgerAccountId account) {}
}
