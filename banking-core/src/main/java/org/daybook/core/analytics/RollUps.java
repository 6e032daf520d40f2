package org.daybook.core.analytics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.category.Categories;
import org.daybook.core.ledger.Categorisation;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.Proof;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Rolls the books up, for the night.
 *
 * <p>Nothing here reads with locks, so it may run while others post; a day that is still open is made anew once it has got more
 * postings.
 */
@Service
public class RollUps {

    private final RollUpQueries queries;
    private final BalanceQueries balances;
    private final RollUpProofs proofs;
    private final Ledger ledger;
    private final Categories categories;
    private final Clock clock;

    RollUps(
            RollUpQueries queries,
            BalanceQueries balances,
            RollUpProofs proofs,
            Ledger ledger,
            Categories categories,
            Clock clock) {
        this.queries = queries;
        this.balances = balances;
        this.proofs = proofs;
        this.ledger = ledger;
        this.categories = categories;
        this.clock = clock;
    }

    /** The last day that is rolled up; all before it are, too. */
    public Optional<LocalDate> reached() {
        return queries.reached();
    }

    /**
     * The days to be rolled up so that this date is, oldest first, in pieces that end with a calendar year; empty if it is, or
     * nothing was booked yet. Where a posting has come to a day that was rolled up, or a rule of categories has changed, everything begins
     * anew.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<Days> begin(LocalDate date) {
        Optional<LocalDate> reached = queries.reached();
        LocalDate last = reached.filter(date::isBefore).orElse(date);
        if (reached.isPresent()
                && (!queries.isBy(categories.current().digest())
                        || queries.postingsThrough(reached.get()) != queries.rolledUpPostings())) {
            queries.discard();
            reached = Optional.empty();
        }
        Optional<LocalDate> first = reached.map(day -> day.plusDays(1)).or(ledger::firstBookingDate);
        return first.map(day -> piecesOf(day, last)).orElse(List.of());
    }

    private static List<Days> piecesOf(LocalDate first, LocalDate last) {
        List<Days> pieces = new ArrayList<>();
        for (LocalDate from = first;
                !from.isAfter(last);
                from = pieces.getLast().to().plusDays(1)) {
            LocalDate endOfYear = LocalDate.of(from.getYear(), 12, 31);
            pieces.add(new Days(from, endOfYear.isBefore(last) ? endOfYear : last));
        }
        return pieces;
    }

    /**
     * Rolls days up, all of them or none. Days that were done before are done again, and come out the same as long as the
     * journal is the same.
     *
     * @param fence called within the transaction, before anything is written
     * @throws IllegalArgumentException if the days before these are not rolled up
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void rollUp(Days days, Runnable fence) {
        rollUp(days, categories.current(), fence);
    }

    private void rollUp(Days days, Categorisation rules, Runnable fence) {
        fence.run();
        Optional<LocalDate> reached = queries.reached();
        if (reached.filter(day -> day.plusDays(1).isBefore(days.from())).isPresent()) {
            throw new IllegalArgumentException(
                    "Days up to " + reached.get() + " are rolled up; " + days.from() + " would leave a gap");
        }
        LocalDate through = reached.filter(day -> day.isAfter(days.to())).orElse(days.to());
        // The flows first: a posting that arrives in between is missed by their count, which tells the next night.
        queries.rollUpFlows(days, rules.expression());
        balances.rollUp(days);
        queries.rollUpMonths(wholeMonths(days, through));
        if (through.equals(days.to())) {
            queries.note(days, rules.digest(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
    }

    /**
     * As {@link #rollUp}, and proves it in the same transaction: what does not hold is not kept.
     *
     * @return the proofs, of days on which nothing is booked any more
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<Proof> rollUpProved(Days days, Runnable fence) {
        Categorisation rules = categories.current();
        rollUp(days, rules, fence);
        List<Proof> made = prove(days, rules);
        if (!made.stream().allMatch(Proof::holds)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return made;
    }

    /**
     * Makes the figures of these days again, posting by posting, and compares them with what is rolled up. Accounts' months are
     * looked at whole. Days that are not rolled up are not looked at; nor are categories while the rules are others than those by
     * which the days were rolled up.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public List<Proof> prove(Days days) {
        return prove(days, categories.current());
    }

    private List<Proof> prove(Days days, Categorisation rules) {
        Optional<LocalDate> reached = queries.reached();
        if (reached.filter(day -> !day.isBefore(days.from())).isEmpty()) {
            return List.of();
        }
        LocalDate to = days.to().isAfter(reached.get()) ? reached.get() : days.to();
        Days looked = new Days(days.from(), to);
        return proofs.prove(looked, wholeMonths(looked, reached.get()), rules, queries.isBy(rules.digest()));
    }

    /** The months of these days, as far as they are rolled up. */
    private static Days wholeMonths(Days days, LocalDate through) {
        LocalDate endOfMonth = days.to().withDayOfMonth(days.to().lengthOfMonth());
        return new Days(days.from().withDayOfMonth(1), endOfMonth.isBefore(through) ? endOfMonth : through);
    }
}
