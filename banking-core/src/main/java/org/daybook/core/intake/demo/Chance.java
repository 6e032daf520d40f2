package org.daybook.core.intake.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Dice that fall the same way everywhere. Only the 64 bits of a generator named by its algorithm are used, and integers:
 * how the platform makes other numbers of them may change between releases.
 */
final class Chance {

    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /** An odd number without pattern keeps streams of neighbouring numbers apart. */
    private static final long STREAM_SPACING = 0x9E37_79B9_7F4A_7C15L;

    private final RandomGenerator bits;

    /**
     * @param stream each number gives dice that fall independently of the other streams'
     */
    Chance(long seed, long stream) {
        this.bits = ALGORITHM.create(seed + stream * STREAM_SPACING);
    }

    /** Both ends are possible. */
    int between(int least, int most) {
        return least + (int) ((bits.nextLong() >>> 1) % (most - least + 1L));
    }

    boolean percent(int chances) {
        return between(1, 100) <= chances;
    }

    <T> T oneOf(List<T> all) {
        return all.get(between(0, all.size() - 1));
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> rest = new ArrayList<>(all);
        List<T> shuffled = new ArrayList<>(all.size());
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(between(0, rest.size() - 1)));
        }
        return shuffled;
    }

    /** An amount that people pay for the like: from a quarter to 175 % of the usual, seldom at the ends. */
    long around(long usual) {
        return usual * (between(20, 80) + between(20, 80) + between(-15, 15)) / 100;
    }
}
