package org.daybook.core.fraud.detection;

import java.util.BitSet;
import org.daybook.core.fraud.FraudSettings;

/** The entries that can be part of a ring: payments of more than pocket money from one customer to another. */
final class Hops {

    private final BitSet hops;

    Hops(ScannedEntries all, FraudSettings settings) {
        hops = new BitSet(all.size());
        for (int entry = 0; entry < all.size(); entry++) {
            hops.set(
                    entry,
                    all.nature(entry) == Nature.PAYMENT
                            && all.isBetweenCustomers(entry)
                            && all.amount(entry)
                                    >= settings.thousandthsOfThreshold(
                                            all.currency(entry), settings.ring().pocketMoneyPermille()));
        }
    }

    boolean has(int entry) {
        return hops.get(entry);
    }
}
