package org.daybook.core.fraud.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.core.fraud.Finding;
import org.daybook.core.fraud.Typology;
import org.junit.jupiter.api.Test;

class RingDetectorTests {

    @Test
    void findsARingWhosePaymentsHaveNoOrder() {
        List<Finding> found = find(new Cases()
                .pays("C", "D", "2026-03-02", 700)
                .pays("A", "B", "2026-03-05", 300)
                .pays("E", "A", "2026-03-09", 900)
                .pays("B", "C", "2026-03-14", 150)
                .pays("D", "E", "2026-03-20", 450));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(Cases.evidence(finding)).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(finding.score()).isEqualTo(1_000);
            assertThat(finding.sentence())
                    .isEqualTo(
                            "5 accounts that hardly deal with each other paid round a circle within 19 days, EUR 2,500.00 in all:"
                                    + " C → D → E → A → B → C. By chance about 1.0 rings like it would be expected; the fewer, the more unusual it is.");
        });
    }

    @Test
    void findsThreeIfOneSumGoesRound() {
        List<Finding> found = find(new Cases()
                .pays("A", "B", "2026-03-02T10:00", 5_000)
                .pays("B", "C", "2026-03-03T10:00", 4_800)
                .pays("C", "A", "2026-03-05T10:00", 4_500));

        assertThat(found)
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.sentence())
                                .isEqualTo(
                                        "EUR 5,000.00 left A and EUR 4,500.00 of it came back within 4 days, passed on by 2 other accounts:"
                                                + " A → B → C → A. By chance about 1.0 rings like it would be expected; the fewer, the more unusual it is."));
    }

    @Test
    void tellsARingOnceAndNotAsPassThroughToo() {
        List<Finding> found = Cases.find(new Cases()
                .pays("A", "B", "2026-03-02T10:00", 5_000)
                .pays("B", "C", "2026-03-03T10:00", 4_800)
                .pays("C", "A", "2026-03-05T10:00", 4_500)
                .entries());

        assertThat(found).extracting(Finding::typology).containsExactly(Typology.RING);
    }

    @Test
    void leavesThreeWithoutOrderAlone() {
        assertThat(find(new Cases()
                        .pays("A", "B", "2026-03-02", 500)
                        .pays("C", "A", "2026-03-03", 90)
                        .pays("B", "C", "2026-03-05", 300)))
                .isEmpty();
    }

    @Test
    void leavesARingWithoutItsLastPaymentAlone() {
        assertThat(find(new Cases()
                        .pays("A", "B", "2026-03-02", 300)
                        .pays("B", "C", "2026-03-03", 300)
                        .pays("C", "D", "2026-03-04", 300)
                        .pays("D", "E", "2026-03-05", 300)
                        .pays("A", "E", "2026-03-06", 300)))
                .isEmpty();
    }

    @Test
    void leavesARingOfMonthsAlone() {
        assertThat(find(new Cases()
                        .pays("A", "B", "2026-03-02", 300)
                        .pays("B", "C", "2026-03-08", 200)
                        .pays("C", "D", "2026-03-14", 300)
                        .pays("D", "A", "2026-03-24", 200)))
                .isEmpty();
    }

    @Test
    void leavesSmallChangeAlone() {
        assertThat(find(new Cases()
                        .pays("A", "B", "2026-03-02", 60)
                        .pays("B", "C", "2026-03-03", 70)
                        .pays("C", "D", "2026-03-04", 80)
                        .pays("D", "A", "2026-03-05", 90)))
                .isEmpty();
    }

    @Test
    void leavesACircleOfFriendsAlone() {
        Cases friends = new Cases();
        List<String> names = List.of("A", "B", "C", "D", "E", "F");
        for (String from : names) {
            for (String to : names) {
                if (!from.equals(to)) {
                    friends.pays(from, to, "2026-01-1%d".formatted(names.indexOf(from)), 200);
                }
            }
        }
        for (int i = 0; i < names.size(); i++) {
            friends.pays(names.get(i), names.get((i + 1) % names.size()), "2026-03-0%d".formatted(i + 1), 300);
        }

        assertThat(find(friends)).isEmpty();
    }

    @Test
    void takesTillsForNoAcquaintance() {
        Cases cases = new Cases();
        for (String name : List.of("A", "B", "C", "D", "E")) {
            cases.buys(name, "grocer", "2026-02-02", 80).buys(name, "baker", "2026-02-03", 40);
        }
        cases.pays("A", "B", "2026-03-02", 500)
                .pays("B", "C", "2026-03-03", 400)
                .pays("C", "D", "2026-03-04", 300)
                .pays("D", "E", "2026-03-05", 600)
                .pays("E", "A", "2026-03-06", 700);

        assertThat(find(cases)).hasSize(1);
    }

    @Test
    void usesEachPaymentOnce() {
        List<Finding> found = find(new Cases()
                .pays("A", "B", "2026-03-02", 500)
                .pays("B", "C", "2026-03-03", 500)
                .pays("C", "D", "2026-03-04", 500)
                .pays("D", "A", "2026-03-05", 500)
                .pays("D", "E", "2026-03-05", 400)
                .pays("E", "A", "2026-03-06", 400));

        assertThat(found).hasSize(1);
    }

    private static List<Finding> find(Cases cases) {
        return cases.find(Typology.RING);
    }
}
