package org.daybook.core.test;

import java.util.random.RandomGenerator;

/** Seeds of randomised tests: fresh and told, or the one given by {@code -Ddaybook.seed}. */
public final class Seeds {

    private Seeds() {}

    public static long next() {
        Long given = Long.getLong("daybook.seed");
        long seed = given == null ? RandomGenerator.getDefault().nextLong() : given;
        System.out.println("Seed " + seed + "; the same again with -Ddaybook.seed=" + seed);
        return seed;
    }
}
