package org.daybook.core.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScorecardTests {

    private static final Labels LABELS = new Labels(List.of(
            new Labels.Pattern("1", "CYCLE", true, Set.of("a", "b", "c", "d")),
            new Labels.Pattern("2", "CYCLE", false, Set.of("e", "f", "g")),
            new Labels.Pattern("3", "FAN_IN", true, Set.of("h", "i"))));

    @Test
    void hasARowForEveryTypologyAndEmptyRatiosWhereNothingCanBeSaid() {
        Scorecard card = Scorecard.of(LABELS, List.of());

        assertThat(card.csv()).isEqualTo("""
                typology,labels,planted,found,true,recall,precision
                CYCLE,all,2,0,0,0.0000,
                CYCLE,suspicious,1,0,0,0.0000,
                FAN_IN,all,1,0,0,0.0000,
                FAN_IN,suspicious,1,0,0,0.0000,
                PASS_THROUGH,all,0,0,0,,
                PASS_THROUGH,suspicious,0,0,0,,
                STRUCTURING,all,0,0,0,,
                STRUCTURING,suspicious,0,0,0,,
                """);
    }

    @Test
    void takesHalfForFoundAndHalfForTrue() {
        Scorecard card = Scorecard.of(
                LABELS,
                List.of(
                        ring("a", "b", "x", "y"),
                        ring("c", "x1", "y1"),
                        ring("e", "f", "g"),
                        new Scorecard.Reported(Typology.PASS_THROUGH, Set.of("h", "i"))));

        assertThat(row(card, "CYCLE", "all")).isEqualTo(new Scorecard.Row("CYCLE", "all", 2, 2, 2, 3));
        assertThat(row(card, "CYCLE", "suspicious")).isEqualTo(new Scorecard.Row("CYCLE", "suspicious", 1, 1, 1, 3));
        assertThat(row(card, "FAN_IN", "all").found()).isZero();
        assertThat(row(card, "PASS_THROUGH", "all")).isEqualTo(new Scorecard.Row("PASS_THROUGH", "all", 0, 0, 0, 1));
        assertThat(card.csv()).contains("CYCLE,all,2,2,2,1.0000,0.6667\n", "PASS_THROUGH,all,0,0,0,,0.0000\n");
    }

    @Test
    void doesNotAddUpHalvesOfTwoPatternsOrOfTwoFindings() {
        Scorecard card = Scorecard.of(LABELS, List.of(ring("a", "e", "x"), ring("b", "y", "z")));

        assertThat(row(card, "CYCLE", "all")).isEqualTo(new Scorecard.Row("CYCLE", "all", 2, 0, 0, 2));
    }

    private static Scorecard.Reported ring(String... entries) {
        return new Scorecard.Reported(Typology.RING, Set.of(entries));
    }

    private static Scorecard.Row row(Scorecard card, String typology, String labels) {
        return card.rows().stream()
                .filter(row -> row.typology().equals(typology) && row.labels().equals(labels))
                .findFirst()
                .orElseThrow();
    }
}
