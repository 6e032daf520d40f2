package org.daybook.core.fraud.detection;

import java.util.Arrays;

/**
 * Who deals with whom. A relation is a payer and a payee, and counts all of their entries, routine ones included. Two customers
 * are acquainted if one has made the other a payment that could be part of a ring; a till or a bill makes no acquaintance.
 */
final class Relations {

    /** How much an acquaintance in common weighs against surprise. */
    private static final int WEIGHT = 3;

    private final int[] relationOf;
    private final int[] counts;
    private final float[] familiarities;
    private final int[][] acquaintances;

    Relations(ScannedEntries all, Sides debits, Hops hops) {
        relationOf = new int[all.size()];
        Arrays.fill(relationOf, ScannedEntries.NOBODY);
        int relations = number(all, debits);
        counts = new int[relations];
        int[] payers = new int[relations];
        int[] payees = new int[relations];
        Arrays.fill(payers, ScannedEntries.NOBODY);
        for (int entry = 0; entry < all.size(); entry++) {
            int relation = relationOf[entry];
            if (relation != ScannedEntries.NOBODY) {
                counts[relation]++;
                if (hops.has(entry)) {
                    payers[relation] = all.debit(entry);
                    payees[relation] = all.credit(entry);
                }
            }
        }
        acquaintances = acquaintances(all.parties(), payers, payees);
        familiarities = new float[relations];
        Arrays.fill(familiarities, Float.NaN);
    }

    /** Numbers the relations payer by payer: the entries of one, ordered by payee. */
    private int number(ScannedEntries all, Sides debits) {
        int relations = 0;
        for (int payer = 0; payer < all.parties(); payer++) {
            long[] keys = new long[debits.count(payer)];
            int found = 0;
            for (int i = debits.first(payer); i < debits.end(payer); i++) {
                int entry = debits.entry(i);
                if (all.credit(entry) != ScannedEntries.NOBODY && all.nature(entry) != Nature.BOOKKEEPING) {
                    keys[found++] = (long) all.credit(entry) << Integer.SIZE | entry;
                }
            }
            Arrays.sort(keys, 0, found);
            for (int i = 0; i < found; i++) {
                boolean same = i > 0 && keys[i - 1] >> Integer.SIZE == keys[i] >> Integer.SIZE;
                relations += same ? 0 : 1;
                relationOf[(int) keys[i]] = relations - 1;
            }
        }
        return relations;
    }

    private static int[][] acquaintances(int parties, int[] payers, int[] payees) {
        int[] counts = new int[parties];
        for (int relation = 0; relation < payers.length; relation++) {
            if (payers[relation] != ScannedEntries.NOBODY) {
                counts[payers[relation]]++;
                counts[payees[relation]]++;
            }
        }
        int[][] acquaintances = new int[parties][];
        Arrays.setAll(acquaintances, party -> new int[counts[party]]);
        Arrays.fill(counts, 0);
        for (int relation = 0; relation < payers.length; relation++) {
            int payer = payers[relation];
            int payee = payees[relation];
            if (payer != ScannedEntries.NOBODY) {
                acquaintances[payer][counts[payer]++] = payee;
                acquaintances[payee][counts[payee]++] = payer;
            }
        }
        for (int party = 0; party < parties; party++) {
            acquaintances[party] =
                    Arrays.stream(acquaintances[party]).sorted().distinct().toArray();
        }
        return acquaintances;
    }

    /** The number of an entry's relation, or {@link ScannedEntries#NOBODY}. */
    int of(int entry) {
        return relationOf[entry];
    }

    /** How many entries the relation of this one has. */
    int count(int entry) {
        return counts[relationOf[entry]];
    }

    /**
     * How well payer and payee know each other by others: the more acquaintances they share, the more; one whom everybody
     * knows, such as a shop, says little. 1 for none. After Adamic and Adar (2003).
     */
    double familiarity(int entry, int payer, int payee) {
        int relation = relationOf[entry];
        if (Float.isNaN(familiarities[relation])) {
            familiarities[relation] = (float) (1 + WEIGHT * common(acquaintances[payer], acquaintances[payee]));
        }
        return familiarities[relation];
    }

    private double common(int[] one, int[] other) {
        double weight = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                weight += 1 / StrictMath.log(1 + acquaintances[one[i]].length);
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return weight;
    }
}
