package org.daybook.core.intake.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChanceTests {

    @Test
    void fallsAsItFellOnTheMachineThatWroteThis() {
        Chance chance = new Chance(3, 1);

        assertThat(IntStream.range(0, 8).map(_ -> chance.between(1, 100)))
                .containsExactly(32, 96, 2, 92, 81, 57, 17, 100);
    }

    @Test
    void fallsOtherwiseForEachStream() {
        List<Integer> first = throwsOf(new Chance(3, 1));

        assertThat(first).isNotEqualTo(throwsOf(new Chance(3, 2))).isNotEqualTo(throwsOf(new Chance(4, 1)));
        assertThat(first).isEqualTo(throwsOf(new Chance(3, 1)));
    }

    @Test
    void reachesBothEnds() {
        Chance chance = new Chance(3, 1);

        assertThat(IntStream.range(0, 1_000).map(_ -> chance.between(-1, 2)).boxed())
                .contains(-1, 0, 1, 2)
                .allMatch(thrown -> thrown >= -1 && thrown <= 2);
    }

    @Test
    void staysAroundTheUsual() {
        Chance chance = new Chance(3, 1);

        LongStream amounts = LongStream.range(0, 10_000).map(_ -> chance.around(10_000));

        assertThat(amounts.summaryStatistics()).satisfies(found -> {
            assertThat(found.getMin()).isBetween(2_500L, 3_500L);
            assertThat(found.getMax()).isBetween(16_500L, 17_500L);
            assertThat(found.getAverage()).isBetween(9_800.0, 10_200.0);
        });
    }

    @Test
    void dealsEveryCardOnce() {
        List<Integer> cards = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

        assertThat(new Chance(3, 1).shuffled(cards))
                .containsExactlyInAnyOrderElementsOf(cards)
                .isNotEqualTo(cards);
    }

    private static List<Integer> throwsOf(Chance chance) {
        return IntStream.range(0, 20).mapToObj(_ -> chance.between(1, 1_000)).toList();
    }
}
