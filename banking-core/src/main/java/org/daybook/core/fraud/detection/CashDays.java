package org.daybook.core.fraud.detection;

import java.util.ArrayList;
import java.util.List;

/** The cash entries of one holder in one direction and one currency, day by day. */
final class CashDays {

    /**
     * What was paid in, or taken out, on one day.
     *
     * @param pieces the entries of the day that are below the threshold by themselves, or with the day's others
     */
    record CashDay(int day, List<Integer> pieces) {}

    /** A sum of less than one such part of the threshold is pocket money. */
    private static final int POCKET_MONEY = 10;

    private final ScannedEntries all;
    private final long threshold;
    private final long band;
    private final List<Integer> entries;
    private final List<CashDay> suspicious = new ArrayList<>();

    /**
     * Reads the days.
     *
     * @param entries in their order
     * @param threshold in minor units
     * @param band from which amount on a piece is just below the threshold
     */
    CashDays(ScannedEntries all, List<Integer> entries, long threshold, long band) {
        this.all = all;
        this.entries = entries;
        this.threshold = threshold;
        this.band = band;
        int from = 0;
        for (int i = 1; i <= entries.size(); i++) {
            if (i == entries.size() || all.day(entries.get(i)) != all.day(entries.get(from))) {
                judge(entries.subList(from, i));
                from = i;
            }
        }
    }

    /** Pieces that are just below by themselves; else, if none goes beyond it, all of a day that are so together. */
    private void judge(List<Integer> ofDay) {
        int day = all.day(ofDay.getFirst());
        List<Integer> below = ofDay.stream().filter(this::isJustBelow).toList();
        if (!below.isEmpty()) {
            suspicious.add(new CashDay(day, below));
        } else if (ofDay.size() > 1
                && ofDay.stream().allMatch(entry -> all.amount(entry) < threshold)
                && ofDay.stream().mapToLong(all::amount).sum() >= band) {
            suspicious.add(new CashDay(day, List.copyOf(ofDay)));
        }
    }

    private boolean isJustBelow(int entry) {
        return all.amount(entry) >= band && all.amount(entry) < threshold;
    }

    /** Days with pieces, one after the other with at most so many days between two of them. */
    List<List<CashDay>> runs(int gapDays) {
        List<List<CashDay>> runs = new ArrayList<>();
        for (CashDay day : suspicious) {
            if (runs.isEmpty() || day.day() - runs.getLast().getLast().day() > gapDays) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(day);
        }
        return runs;
    }

    /** How many entries there are within these days in all, pocket money not counted. */
    long count(int firstDay, int lastDay) {
        return entries.stream()
                .filter(entry -> all.day(entry) >= firstDay && all.day(entry) <= lastDay)
                .filter(entry -> all.amount(entry) >= threshold / POCKET_MONEY)
                .count();
    }
}
