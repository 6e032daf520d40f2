package org.daybook.core.fraud.detection;

/**
 * How surprising it is that a payment is part of a ring. At each hop it is asked how many other payments, between parties who
 * deal with each other as seldom, could have been the next one within the ring's window: as many ways go on from here by
 * chance. A ring whose hops have no alternative is one that chance would hardly make. Parties who share acquaintances live in
 * one world, where circles are everyday life, so that counts against surprise too.
 */
final class Surprise {

    /** So many alternatives are no surprise any more. */
    private static final int MANY = 64;

    private final ScannedEntries all;
    private final Sides debits;
    private final Sides credits;
    private final Relations relations;
    private final Hops hops;

    Surprise(ScannedEntries all, Sides debits, Sides credits, Relations relations, Hops hops) {
        this.all = all;
        this.hops = hops;
        this.debits = debits;
        this.credits = credits;
        this.relations = relations;
    }

    /** The logarithm of how common a hop is, within a window of days; 0 if it has no like and its ends have nothing in common. */
    double commonness(int entry, int firstDay, int lastDay) {
        return commonnessOfWays(entry, firstDay, lastDay)
                + StrictMath.log(relations.familiarity(entry, all.debit(entry), all.credit(entry)));
    }

    /** The same, whoever its ends know. */
    double commonnessOfWays(int entry, int firstDay, int lastDay) {
        int rarity = relations.count(entry);
        double ways = (double) alternatives(debits, all.debit(entry), rarity, firstDay, lastDay)
                * alternatives(credits, all.credit(entry), rarity, firstDay, lastDay);
        return StrictMath.log(ways * rarity) / 2;
    }

    /** How many relations of a party that are as rare have a payment between customers within the window. */
    private int alternatives(Sides side, int party, int rarity, int firstDay, int lastDay) {
        int[] seen = new int[MANY];
        int found = 0;
        for (int i = firstPosition(side, party, firstDay); i < side.end(party) && found < MANY; i++) {
            int entry = side.entry(i);
            if (all.day(entry) > lastDay) {
                break;
            }
            if (hops.has(entry) && relations.count(entry) <= rarity && isNew(seen, found, relations.of(entry))) {
                seen[found++] = relations.of(entry);
            }
        }
        return Math.max(1, found);
    }

    private static boolean isNew(int[] seen, int found, int relation) {
        for (int i = 0; i < found; i++) {
            if (seen[i] == relation) {
                return false;
            }
        }
        return true;
    }

    private int firstPosition(Sides side, int party, int firstDay) {
        int low = side.first(party);
        int high = side.end(party);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.day(side.entry(middle)) < firstDay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
