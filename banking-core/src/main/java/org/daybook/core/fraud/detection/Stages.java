package org.daybook.core.fraud.detection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.core.fraud.FraudSettings;
import org.daybook.core.fraud.PassThroughSettings;
import org.jspecify.annotations.Nullable;

/** Looks through the accounts for money that came and went. */
final class Stages {

    private static final int PERCENT = 100;
    private static final int SECONDS_IN_HOUR = 3_600;
    private static final int HOURS_IN_DAY = 24;

    /** Enough to see what comes in on an ordinary day. */
    private static final int LEAST_HISTORY_DAYS = 30;

    private final ScannedEntries all;
    private final FraudSettings settings;
    private final PassThroughSettings rules;
    private final Sides debits;
    private final Sides credits;
    private final Relations relations;
    private final int firstDay;
    private final int lastDay;

    Stages(ScannedEntries all, FraudSettings settings) {
        this.all = all;
        this.settings = settings;
        rules = settings.passThrough();
        debits = Sides.debits(all);
        credits = Sides.credits(all);
        relations = new Relations(all, debits, new Hops(all, settings));
        firstDay = all.size() == 0 ? 0 : all.day(0);
        lastDay = all.size() == 0 ? 0 : all.day(all.size() - 1);
    }

    /** Those of one account, none of which shares an entry with another. */
    List<Stage> of(int party) {
        List<Integer> moves = strangeMoves(party);
        if (moves.size() < 2) {
            return List.of();
        }
        Currency currency = all.currency(moves.getFirst());
        long least = settings.shareOfThreshold(currency, rules.leastPercentOfThreshold());
        long income = income(party);
        List<Stage> found = new ArrayList<>();
        for (int start = 0; start < moves.size(); start++) {
            if (isIn(party, moves.get(start))) {
                longest(party, moves, start, least, income).ifPresent(found::add);
            }
        }
        return apart(found);
    }

    /** Payments from and to strangers, and cash, in their order. */
    private List<Integer> strangeMoves(int party) {
        List<Integer> moves = new ArrayList<>();
        boolean usedToDeposits = cash(credits, party) > rules.familiarPayments();
        for (int i = credits.first(party); i < credits.end(party); i++) {
            int entry = credits.entry(i);
            boolean strange =
                    all.nature(entry) == Nature.CASH ? !usedToDeposits : isWithStranger(entry, all.debit(entry));
            if (strange) {
                moves.add(entry);
            }
        }
        if (moves.isEmpty()) {
            return moves;
        }
        for (int i = debits.first(party); i < debits.end(party); i++) {
            int entry = debits.entry(i);
            if (all.nature(entry) == Nature.CASH || isWithStranger(entry, all.credit(entry))) {
                moves.add(entry);
            }
        }
        moves.sort(Comparator.naturalOrder());
        return moves;
    }

    private static boolean isFamiliar(long payments, int most) {
        return payments > most;
    }

    private boolean isWithStranger(int entry, int other) {
        return all.nature(entry) == Nature.PAYMENT
                && other != ScannedEntries.NOBODY
                && !all.isWithinOneHolder(entry)
                && !isFamiliar(relations.count(entry), rules.familiarPayments());
    }

    private long cash(Sides side, int party) {
        long count = 0;
        for (int i = side.first(party); i < side.end(party); i++) {
            count += all.nature(side.entry(i)) == Nature.CASH ? 1 : 0;
        }
        return count;
    }

    /** All that came in, from whomever. */
    private long income(int party) {
        long sum = 0;
        for (int i = credits.first(party); i < credits.end(party); i++) {
            int entry = credits.entry(i);
            if (all.nature(entry) != Nature.BOOKKEEPING && !all.isWithinOneHolder(entry)) {
                sum += all.amount(entry);
            }
        }
        return sum;
    }

    /** What comes in within the window, on the average of all days that are read. */
    private long usual(long income) {
        long days = Math.max(LEAST_HISTORY_DAYS, lastDay - firstDay + 1);
        return income / (days * HOURS_IN_DAY) * rules.windowHours();
    }

    /** From this payment on: the largest sum that came and went within the window. */
    private Optional<Stage> longest(int party, List<Integer> moves, int start, long least, long income) {
        long until = all.second(moves.get(start)) + (long) rules.windowHours() * SECONDS_IN_HOUR;
        List<Integer> ins = new ArrayList<>();
        List<Integer> outs = new ArrayList<>();
        long in = 0;
        long out = 0;
        @Nullable Extent best = null;
        for (int i = start; i < moves.size() && all.second(moves.get(i)) <= until; i++) {
            int entry = moves.get(i);
            if (isIn(party, entry)) {
                in += all.amount(entry);
                ins.add(entry);
            } else if (out + all.amount(entry) <= in + in / PERCENT * rules.ownMoneyPercent()) {
                out += all.amount(entry);
                outs.add(entry);
                if (in >= least
                        && in / rules.timesUsual() >= usual(income - in)
                        && out >= in / PERCENT * rules.passedOnPercent()) {
                    best = new Extent(ins.size(), outs.size(), in, out);
                }
            }
        }
        return Optional.ofNullable(best)
                .map(found -> new Stage(
                        party,
                        List.copyOf(ins.subList(0, found.ins)),
                        List.copyOf(outs.subList(0, found.outs)),
                        found.in,
                        found.out,
                        usual(income - found.in)));
    }

    /** How far a stage goes: so many payments each way, and their sums. */
    private record Extent(int ins, int outs, long in, long out) {}

    /** The largest first; what shares an entry with a larger one is left out. */
    private static List<Stage> apart(List<Stage> found) {
        found.sort(Comparator.comparingLong(Stage::in).reversed().thenComparingInt(Stage::first));
        BitSet used = new BitSet();
        List<Stage> apart = new ArrayList<>();
        for (Stage stage : found) {
            if (stage.entries().noneMatch(used::get)) {
                stage.entries().forEach(used::set);
                apart.add(stage);
            }
        }
        return apart;
    }

    private boolean isIn(int party, int entry) {
        return all.credit(entry) == party;
    }
}
