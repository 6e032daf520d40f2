package org.daybook.core.fraud.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.daybook.core.fraud.FraudSettings;
import org.daybook.core.fraud.RingSettings;

/**
 * Follows payments from account to account until they come back. Every ring is found once, from its earliest payment. What is
 * too common on the way is given up at once, which is also what keeps the search short.
 */
final class RingSearch {

    private static final double MILLIONTHS = 1_000_000;

    private final ScannedEntries all;
    private final FraudSettings settings;
    private final RingSettings rules;
    private final Sides debits;
    private final Hops hops;
    private final Relations relations;
    private final Surprise surprise;
    private final double mostCommon;
    private final double mostCommonHop;
    private final int[] path;
    private final BitSet onPath = new BitSet();
    private final List<RingCandidate> found = new ArrayList<>();

    RingSearch(ScannedEntries all, FraudSettings settings) {
        this.all = all;
        this.settings = settings;
        rules = settings.ring();
        debits = Sides.debits(all);
        hops = new Hops(all, settings);
        relations = new Relations(all, debits, hops);
        surprise = new Surprise(all, debits, Sides.credits(all), relations, hops);
        mostCommon = StrictMath.log(
                Math.max(rules.mostChance(), (double) all.accountCount() * rules.mostChancePercentOfAccounts() / 100));
        mostCommonHop = StrictMath.log(rules.mostChanceOfHop());
        path = new int[rules.mostMembers()];
    }

    List<RingCandidate> run() {
        for (int start = 0; start < all.size(); start++) {
            if (hops.has(start)) {
                follow(start, new AnyOrder(start));
                if (all.amount(start)
                        >= settings.shareOfThreshold(all.currency(start), rules.layeringPercentOfThreshold())) {
                    follow(start, new Layering(start));
                }
            }
        }
        return found;
    }

    /** What makes the next payment of a ring. */
    private interface Rule {
        boolean isNext(int previous, int entry);

        int lastDay();

        int leastMembers();

        double commonness(int entry);

        boolean isLayering();
    }

    /** All payments within the window, none before the first. */
    private final class AnyOrder implements Rule {
        private final int start;

        AnyOrder(int start) {
            this.start = start;
        }

        @Override
        public boolean isNext(int previous, int entry) {
            return entry > start;
        }

        @Override
        public int lastDay() {
            return all.day(start) + rules.windowDays();
        }

        @Override
        public int leastMembers() {
            return rules.leastMembers();
        }

        /** One busy account on the way does not make the whole ring common. */
        @Override
        public double commonness(int entry) {
            return Math.min(mostCommonHop, surprise.commonness(entry, all.day(start), lastDay()));
        }

        @Override
        public boolean isLayering() {
            return false;
        }
    }

    /** Each payment after the one before, and of about its amount. */
    private final class Layering implements Rule {
        /** The next payment may be larger by this: somebody rounds up. */
        private static final int ROUNDING_PERCENT = 2;

        private final int start;

        Layering(int start) {
            this.start = start;
        }

        @Override
        public boolean isNext(int previous, int entry) {
            long kept = all.amount(previous) / 100 * (100 - rules.layeringLossPercent());
            long rounded = all.amount(previous) / 100 * (100 + ROUNDING_PERCENT);
            return entry > previous && all.amount(entry) >= kept && all.amount(entry) <= rounded;
        }

        @Override
        public int lastDay() {
            return all.day(start) + rules.layeringDays();
        }

        @Override
        public int leastMembers() {
            return rules.layeringMembers();
        }

        /** One sum that goes round is no everyday life among friends either. */
        @Override
        public double commonness(int entry) {
            return surprise.commonnessOfWays(entry, all.day(start), lastDay());
        }

        @Override
        public boolean isLayering() {
            return true;
        }
    }

    private void follow(int start, Rule rule) {
        double common = rule.commonness(start);
        if (common <= mostCommon) {
            path[0] = start;
            onPath.set(all.credit(start));
            extend(rule, 1, common);
            onPath.clear(all.credit(start));
        }
    }

    private void extend(Rule rule, int members, double common) {
        int previous = path[members - 1];
        int payer = all.credit(previous);
        int first = debits.positionFrom(payer, path[0] + 1);
        for (int i = first; i < debits.end(payer); i++) {
            int entry = debits.entry(i);
            if (all.day(entry) > rule.lastDay()) {
                break;
            }
            if (hops.has(entry) && rule.isNext(previous, entry) && !isRepeated(first, i, previous, rule)) {
                step(rule, entry, members, common);
            }
        }
    }

    private void step(Rule rule, int entry, int members, double common) {
        int payee = all.credit(entry);
        boolean closes = payee == all.debit(path[0]);
        if (!closes && (onPath.get(payee) || members + 1 >= rules.mostMembers())) {
            return;
        }
        double now = common + rule.commonness(entry);
        if (now > mostCommon) {
            return;
        }
        path[members] = entry;
        if (!closes) {
            onPath.set(payee);
            extend(rule, members + 1, now);
            onPath.clear(payee);
        } else if (members + 1 >= rule.leastMembers() && isWorthwhile(members + 1)) {
            found.add(new RingCandidate(
                    Arrays.copyOf(path, members + 1), Math.round(now * MILLIONTHS), rule.isLayering()));
        }
    }

    private boolean isWorthwhile(int members) {
        long sum =
                IntStream.range(0, members).mapToLong(i -> all.amount(path[i])).sum();
        return sum / members
                >= settings.thousandthsOfThreshold(all.currency(path[0]), rules.leastPermilleOfThreshold());
    }

    /** Of several payments of one relation the first that fits is followed. */
    private boolean isRepeated(int first, int position, int previous, Rule rule) {
        int relation = relations.of(debits.entry(position));
        for (int i = first; i < position; i++) {
            int earlier = debits.entry(i);
            if (relations.of(earlier) == relation && hops.has(earlier) && rule.isNext(previous, earlier)) {
                return true;
            }
        }
        return false;
    }
}
