package org.daybook.core.fraud.detection;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The entries of each party on one side, in their order. */
final class Sides {

    private final int[] starts;
    private final int[] entries;

    private Sides(int[] starts, int[] entries) {
        this.starts = starts;
        this.entries = entries;
    }

    static Sides debits(ScannedEntries all) {
        return of(all, all::debit);
    }

    static Sides credits(ScannedEntries all) {
        return of(all, all::credit);
    }

    private static Sides of(ScannedEntries all, IntUnaryOperator partyOf) {
        int[] starts = new int[all.parties() + 1];
        for (int entry = 0; entry < all.size(); entry++) {
            int party = partyOf.applyAsInt(entry);
            if (party != ScannedEntries.NOBODY) {
                starts[party + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] entries = new int[starts[all.parties()]];
        for (int entry = 0; entry < all.size(); entry++) {
            int party = partyOf.applyAsInt(entry);
            if (party != ScannedEntries.NOBODY) {
                entries[next[party]++] = entry;
            }
        }
        return new Sides(starts, entries);
    }

    int first(int party) {
        return starts[party];
    }

    /** Behind the last. */
    int end(int party) {
        return starts[party + 1];
    }

    int entry(int position) {
        return entries[position];
    }

    int count(int party) {
        return end(party) - first(party);
    }

    /** The first position of a party whose entry comes at or after this one. */
    int positionFrom(int party, int entry) {
        int found = Arrays.binarySearch(entries, first(party), end(party), entry);
        return found < 0 ? -found - 1 : found;
    }
}
