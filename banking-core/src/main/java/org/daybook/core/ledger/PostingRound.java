package org.daybook.core.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.core.ledger.DailyUseQueries.Bucket;
import org.daybook.core.ledger.DailyUseQueries.Use;
import org.daybook.core.ledger.JournalWriter.StoredRefusal;
import org.daybook.core.ledger.LedgerQueries.StoredOutcome;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries out orders in one transaction, one or many: locks all their accounts in ascending id, looks up all their keys, checks
 * each order against the books as those before it will leave them, posts what is accepted as one batch and stores what is
 * refused. In that order, or a retry whose first try was posted could be answered "refused".
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
        State state = new State(orders);
        for (EntryOrder order : orders) {
            state.take(order);
        }
        return state.settle(orders);
    }

    /** Posts orders that were checked before, as one batch, and counts what they use of daily caps. */
    void postUnchecked(List<EntryOrder> orders) {
        journal.post(orders);
        List<EntryOrder> capped =
                orders.stream().filter(order -> !order.caps().isEmpty()).toList();
        if (!capped.isEmpty()) {
            use(
                    capped,
                    queries.outcomesOf(capped.stream().map(PostingRound::key).toList()));
        }
    }

    private void use(List<EntryOrder> posted, Map<String, StoredOutcome> outcomes) {
        List<Use> uses = new ArrayList<>();
        for (EntryOrder order : posted) {
            if (Objects.requireNonNull(outcomes.get(key(order))).outcome() instanceof PostingOutcome.Posted entry) {
                order.caps().forEach(cap -> uses.add(new Use(entry.entry(), cap)));
            }
        }
        if (!uses.isEmpty()) {
            dailyUses.use(uses);
        }
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

        State(List<EntryOrder> orders) {
            Set<LedgerAccountId> ids = new HashSet<>();
            Set<Bucket> buckets = new HashSet<>();
            for (EntryOrder order : orders) {
                ids.add(order.debit());
                ids.add(order.credit());
                order.caps().forEach(cap -> buckets.add(bucket(cap, order)));
            }
            accounts = queries.lock(ids);
            stored = queries.outcomesOf(orders.stream().map(PostingRound::key).toList());
            used = dailyUses.used(buckets);
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
                journal.post(List.copyOf(accepted.values()));
            }
            if (!refused.isEmpty()) {
                journal.storeRefusals(List.copyOf(refused.values()));
            }
            List<String> fresh = new ArrayList<>(accepted.keySet());
            fresh.addAll(refused.keySet());
            if (!fresh.isEmpty()) {
                stored.putAll(queries.outcomesOf(fresh));
            }
            use(List.copyOf(accepted.values()), stored);
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
