package org.daybook.core.fraud.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.core.fraud.Finding;
import org.daybook.core.fraud.FraudSettings;
import org.daybook.core.fraud.StructuringSettings;
import org.daybook.core.fraud.Typology;
import org.daybook.core.fraud.detection.CashDays.CashDay;
import org.daybook.core.money.Money;

/**
 * Finds cash, paid in or taken out, in pieces that stay just below the threshold: over days, or over the counters of one day.
 * All accounts of a holder count together. Whoever handles cash of all sizes, or in such pieces all the time, is left out.
 */
final class StructuringDetector implements Detector {

    /** Around a pattern it is looked at what else the holder does with cash. */
    private static final int AROUND_DAYS = 45;

    /** A habit may pause for a month. */
    private static final int HABIT_GAP_DAYS = 31;

    private static final int BEST_SCORE = 1000;
    private static final int SCORE_OF_PIECE = 100;
    private static final int PERCENT = 100;

    private final FraudSettings settings;
    private final StructuringSettings rules;

    StructuringDetector(FraudSettings settings) {
        this.settings = settings;
        this.rules = settings.structuring();
    }

    /** Whose cash, in which direction and currency. */
    private record Stream(long holder, boolean in, String currency) implements Comparable<Stream> {

        private static final Comparator<Stream> ORDER = Comparator.comparingLong(Stream::holder)
                .thenComparing(Stream::in)
                .thenComparing(Stream::currency);

        @Override
        public int compareTo(Stream other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public List<Finding> detect(ScannedEntries all) {
        Map<Stream, List<Integer>> streams = new TreeMap<>();
        for (int entry = 0; entry < all.size(); entry++) {
            if (all.nature(entry) == Nature.CASH && all.isAccount(account(all, entry))) {
                Stream stream = new Stream(
                        all.holder(account(all, entry)),
                        isDeposit(all, entry),
                        all.currency(entry).getCurrencyCode());
                streams.computeIfAbsent(stream, _ -> new ArrayList<>()).add(entry);
            }
        }
        List<Finding> findings = new ArrayList<>();
        streams.forEach((stream, entries) -> {
            Money threshold = settings.cashThresholds().get(Currency.getInstance(stream.currency()));
            if (threshold != null && entries.size() >= rules.leastPieces()) {
                detect(all, entries, threshold, findings);
            }
        });
        return findings;
    }

    private void detect(ScannedEntries all, List<Integer> entries, Money threshold, List<Finding> findings) {
        long band = settings.shareOfThreshold(threshold.currency(), rules.bandPercent());
        CashDays cash = new CashDays(all, entries, threshold.minor(), band);
        List<List<CashDay>> habits = cash.runs(Math.max(rules.gapDays(), HABIT_GAP_DAYS)).stream()
                .filter(days -> days.getLast().day() - days.getFirst().day() >= rules.habitDays())
                .toList();
        for (List<CashDay> run : cash.runs(rules.gapDays())) {
            List<Integer> pieces =
                    run.stream().flatMap(day -> day.pieces().stream()).toList();
            int first = run.getFirst().day();
            int last = run.getLast().day();
            boolean habit = habits.stream().anyMatch(days -> days.contains(run.getFirst()));
            long other = cash.count(first - AROUND_DAYS, last + AROUND_DAYS) - pieces.size();
            if (pieces.size() >= rules.leastPieces()
                    && !habit
                    && other * PERCENT <= rules.ordinaryPercent() * (other + pieces.size())) {
                findings.add(finding(all, pieces, threshold));
            }
        }
    }

    private Finding finding(ScannedEntries all, List<Integer> pieces, Money threshold) {
        int[] entries = pieces.stream().mapToInt(Integer::intValue).toArray();
        return new Finding(
                Typology.STRUCTURING,
                pieces.stream()
                        .map(entry -> all.ledgerAccount(account(all, entry)))
                        .distinct()
                        .toList(),
                pieces.stream().map(all::id).toList(),
                Math.min(BEST_SCORE, SCORE_OF_PIECE * pieces.size()),
                all.date(entries[0]),
                all.date(entries[entries.length - 1]),
                Sentences.total(all, entries),
                Sentences.structuring(all, entries, threshold, rules.bandPercent()));
    }

    static boolean isDeposit(ScannedEntries all, int entry) {
        return all.isAccount(all.credit(entry));
    }

    static int account(ScannedEntries all, int entry) {
        return isDeposit(all, entry) ? all.credit(entry) : all.debit(entry);
    }
}
