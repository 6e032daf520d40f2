package org.daybook.core.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Posts in one transaction what callers order at the same time: {@code docs/decisions/0022-who-waits-together-is-posted-together.md}.
 *
 * <p>Whoever comes while a leader's place is free leads a round with all who wait, in its own thread, and hands the place on.
 * Nobody has an outcome before the commit. A round posts on trust; if the books refuse, it is done again with a look at them
 * first: {@code docs/decisions/0027-an-entry-posts-itself.md}. A round that fails as a whole is left to its callers, each by
 * itself: with its key it finds out what became of it.
 */
@Component
class PostingTogether {

    private static final Logger LOG = LoggerFactory.getLogger(PostingTogether.class);

    /** While one round is written to disk another can be checked. */
    private static final int LEADERS = 2;

    private static final int MOST_IN_A_ROUND = 128;
    private static final int TRIES = 4;

    /** How many rounds look at the books first after one that had to: where many orders are refused, trust is work for nothing. */
    private static final int ROUNDS_OF_DISTRUST = 16;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PostingRound round;
    private final TransactionTemplate transaction;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Caller> waiting = new ArrayDeque<>();
    private final AtomicInteger distrust = new AtomicInteger();
    private int leaders;

    PostingTogether(PostingRound round, PlatformTransactionManager transactions) {
        this.round = round;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** What a caller is woken up for. */
    private sealed interface Turn {

        record Done(PostingOutcome outcome) implements Turn {}

        /** To post by itself what could not be posted together. */
        record Alone() implements Turn {}

        /** To lead the next round; the caller's own order is the first of it. */
        record Lead() implements Turn {}
    }

    private record Caller(EntryOrder order, CompletableFuture<Turn> turn) {}

    PostingOutcome post(EntryOrder order) {
        Caller caller = new Caller(order, new CompletableFuture<>());
        return switch (queue(caller) ? new Turn.Lead() : await(caller)) {
            case Turn.Done(PostingOutcome outcome) -> outcome;
            case Turn.Alone alone -> postAlone(order);
            case Turn.Lead lead -> lead(caller).orElseGet(() -> postAlone(order));
        };
    }

    /** Whether the caller is to lead at once. */
    private boolean queue(Caller caller) {
        lock.lock();
        try {
            if (leaders < LEADERS) {
                leaders++;
                return true;
            }
            waiting.add(caller);
            return false;
        } finally {
            lock.unlock();
        }
    }

    private Turn await(Caller caller) {
        try {
            return caller.turn.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return giveUp(caller, interrupted);
        } catch (TimeoutException late) {
            return giveUp(caller, late);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whoever was given a leader's place meanwhile has to hand it on. */
    private Turn giveUp(Caller caller, Exception why) {
        lock.lock();
        try {
            waiting.remove(caller);
            if (caller.turn.getNow(new Turn.Alone()) instanceof Turn.Lead) {
                handOn();
            }
        } finally {
            lock.unlock();
        }
        throw new OutcomeUnknown(caller.order.origin().idempotencyKey(), why);
    }

    /** The leader's own outcome, or none if the round failed. */
    private Optional<PostingOutcome> lead(Caller leader) {
        List<Caller> callers = new ArrayList<>();
        callers.add(leader);
        List<PostingOutcome> outcomes = List.of();
        try {
            gather(callers);
            outcomes = carryOut(callers.stream().map(Caller::order).toList());
        } finally {
            try {
                answer(callers, outcomes);
            } finally {
                handOn();
            }
        }
        return outcomes.stream().findFirst();
    }

    /** Before the place is handed on: who has an answer may have another order, and the next round takes it along. */
    private static void answer(List<Caller> callers, List<PostingOutcome> outcomes) {
        for (int i = 1; i < callers.size(); i++) {
            callers.get(i).turn.complete(outcomes.isEmpty() ? new Turn.Alone() : new Turn.Done(outcomes.get(i)));
        }
    }

    private void gather(List<Caller> callers) {
        lock.lock();
        try {
            while (callers.size() < MOST_IN_A_ROUND && !waiting.isEmpty()) {
                callers.add(waiting.poll());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives the leader's place to whoever waits longest, or frees it. */
    private void handOn() {
        lock.lock();
        try {
            Caller next = waiting.poll();
            if (next == null) {
                leaders--;
            } else {
                next.turn.complete(new Turn.Lead());
            }
        } finally {
            lock.unlock();
        }
    }

    /** The outcomes once they are committed; none if the round failed, or if it is not known whether it did. */
    private List<PostingOutcome> carryOut(List<EntryOrder> orders) {
        try {
            return onTrust(orders)
                    .orElseGet(() -> Objects.requireNonNull(transaction.execute(status -> round.carryOutSoon(orders))));
        } catch (RuntimeException failed) {
            LOG.debug("A round of {} orders failed; each is posted by itself", orders.size(), failed);
            return List.of();
        }
    }

    /** The outcomes if all orders were posted without a look at the books; none if they have to be looked at. */
    private Optional<List<PostingOutcome>> onTrust(List<EntryOrder> orders) {
        if (distrust.getAndUpdate(rounds -> Math.max(0, rounds - 1)) > 0 || !PostingRound.canBeTrusted(orders)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(transaction.execute(status -> round.carryOutOnTrust(orders)));
        } catch (LedgerRuleBroken | DataIntegrityViolationException doubtful) {
            distrust.set(ROUNDS_OF_DISTRUST);
            LOG.debug("A round of {} orders has to be looked at", orders.size(), doubtful);
            return Optional.empty();
        }
    }

    private PostingOutcome postAlone(EntryOrder order) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> round.carryOut(List.of(order))))
                        .getFirst();
            } catch (PessimisticLockingFailureException | DuplicateKeyException contended) {
                if (attempt == TRIES) {
                    throw contended;
                }
                LOG.debug("An order met another one, attempt {}", attempt, contended);
            }
        }
    }
}
