package org.daybook.core.fraud.detection;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Payments that come back to where they began.
 *
 * @param entries in the order in which they go round, the earliest first
 * @param commonness the logarithm of how many rings as good chance would offer, in millionths; 0 for one that has no like
 * @param layering whether the money goes round in order and keeps its amount
 */
@SuppressWarnings("ArrayRecordComponent") // Within the detector, and never compared.
record RingCandidate(int[] entries, long commonness, boolean layering) {

    /** The most surprising first: the least common, then the longest; the rest only makes the order complete. */
    static final Comparator<RingCandidate> MOST_SURPRISING_FIRST = Comparator.comparingLong(RingCandidate::commonness)
            .thenComparing(ring -> -ring.entries.length)
            .thenComparing(RingCandidate::layering, Comparator.reverseOrder())
            .thenComparing(RingCandidate::entries, Arrays::compare);
}
