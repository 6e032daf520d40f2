package org.daybook.core.fraud.detection;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One account on which money came and went.
 *
 * @param ins the entries by which it came, in their order
 * @param outs those by which it went
 * @param in how much came, in minor units
 * @param usual how much else comes in within as much time, on the average
 */
record Stage(int party, List<Integer> ins, List<Integer> outs, long in, long out, long usual) {

    IntStream entries() {
        return Stream.concat(ins.stream(), outs.stream())
                .mapToInt(Integer::intValue)
                .sorted();
    }

    int first() {
        return ins.getFirst();
    }

    int last() {
        return outs.getLast();
    }
}
