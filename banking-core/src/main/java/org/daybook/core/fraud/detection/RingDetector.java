package org.daybook.core.fraud.detection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.daybook.core.fraud.Finding;
import org.daybook.core.fraud.FraudSettings;
import org.daybook.core.fraud.Typology;
import org.daybook.core.ledger.LedgerAccountId;

/**
 * Finds rings, the most surprising first: {@code docs/decisions/0011-rings-are-ranked-by-surprise.md}. A ring that shares a
 * payment with a more surprising one is not reported, nor is the same circle of accounts a second time within the window.
 */
final class RingDetector implements Detector {

    private static final int BEST_SCORE = 1000;
    private static final double MILLIONTHS = 1_000_000;

    private final FraudSettings settings;

    RingDetector(FraudSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> detect(ScannedEntries entries) {
        List<RingCandidate> candidates = new RingSearch(entries, settings).run();
        candidates.sort(RingCandidate.MOST_SURPRISING_FIRST);
        List<RingCandidate> taken = new ArrayList<>();
        BitSet used = new BitSet();
        for (RingCandidate candidate : candidates) {
            if (IntStream.of(candidate.entries()).noneMatch(used::get)
                    && taken.stream().noneMatch(ring -> isSameCircle(entries, ring, candidate))) {
                IntStream.of(candidate.entries()).forEach(used::set);
                taken.add(candidate);
            }
        }
        return taken.stream().map(ring -> finding(entries, ring)).toList();
    }

    private boolean isSameCircle(ScannedEntries all, RingCandidate one, RingCandidate other) {
        int apart = Math.abs(all.day(one.entries()[0]) - all.day(other.entries()[0]));
        return apart <= 2 * settings.ring().windowDays() && shared(all, one, other) * 2 > other.entries().length;
    }

    private static long shared(ScannedEntries all, RingCandidate one, RingCandidate other) {
        return IntStream.of(other.entries())
                .map(all::debit)
                .filter(payer -> IntStream.of(one.entries()).anyMatch(entry -> all.debit(entry) == payer))
                .count();
    }

    private Finding finding(ScannedEntries all, RingCandidate ring) {
        int[] inTime = IntStream.of(ring.entries()).sorted().toArray();
        List<LedgerAccountId> accounts = IntStream.of(ring.entries())
                .mapToObj(entry -> all.ledgerAccount(all.debit(entry)))
                .toList();
        double chance = StrictMath.exp(ring.commonness() / MILLIONTHS);
        return new Finding(
                Typology.RING,
                accounts,
                IntStream.of(inTime).mapToObj(all::id).toList(),
                Math.max(1, (int) Math.round(BEST_SCORE / chance)),
                all.date(inTime[0]),
                all.date(inTime[inTime.length - 1]),
                Sentences.total(all, inTime),
                Sentences.ring(all, ring, inTime, chance));
    }
}
