package org.daybook.core.fraud.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.core.fraud.Finding;
import org.daybook.core.fraud.Typology;
import org.junit.jupiter.api.Test;

class PassThroughDetectorTests {

    @Test
    void findsMoneyThatGoesOnAtOnce() {
        List<Finding> found = find(new Cases()
                .comesFrom("stranger", "mule", "2026-03-02T10:00", 5_000)
                .goesTo("abroad", "mule", "2026-03-02T19:30", 4_600));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(Cases.evidence(finding)).containsExactly(1L, 2L);
            assertThat(finding.sentence())
                    .isEqualTo(
                            "EUR 5,000.00 came to mule from parties it does not usually deal with, and EUR 4,600.00 of it went on"
                                    + " within 10 hours; otherwise nothing comes in there in as much time.");
        });
    }

    @Test
    void findsAnAccountEmptiedToAFreshOneAndCashed() {
        List<Finding> found = find(new Cases()
                .pays("victim", "mule", "2026-03-02T10:00", 4_000)
                .pays("victim", "mule", "2026-03-02T10:20", 3_000)
                .withdraws("mule", "2026-03-02T14:00", 3_500)
                .withdraws("mule", "2026-03-03T09:30", 3_200));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(Cases.evidence(finding)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(finding.sentence()).contains("all in cash");
        });
    }

    @Test
    void findsAChainAsOne() {
        List<Finding> found = find(new Cases()
                .comesFrom("stranger", "first", "2026-03-02T10:00", 6_000)
                .pays("first", "second", "2026-03-02T20:00", 5_900)
                .pays("second", "third", "2026-03-03T08:00", 5_800)
                .goesTo("abroad", "third", "2026-03-03T15:00", 5_500));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(Cases.evidence(finding)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(finding.accounts()).hasSize(3);
        });
    }

    @Test
    void findsManySmallPaymentsThatGoOnTogether() {
        Cases cases = new Cases();
        for (int i = 0; i < 8; i++) {
            cases.comesFrom("stranger " + i, "mule", "2026-03-02T1%d:00".formatted(i), 500);
        }
        cases.goesTo("abroad", "mule", "2026-03-03T09:00", 3_800);

        assertThat(find(cases)).singleElement().satisfies(finding -> assertThat(Cases.evidence(finding))
                .hasSize(9));
    }

    @Test
    void leavesMoneyThatStaysAlone() {
        assertThat(find(new Cases()
                        .comesFrom("stranger", "heir", "2026-03-02T10:00", 5_000)
                        .goesTo("shop", "heir", "2026-03-02T19:30", 3_900)))
                .isEmpty();
    }

    @Test
    void leavesMoneyThatTakesItsTimeAlone() {
        assertThat(find(new Cases()
                        .comesFrom("lender", "buyer", "2026-03-02T10:00", 5_000)
                        .goesTo("dealer", "buyer", "2026-03-05T10:01", 5_000)))
                .isEmpty();
    }

    @Test
    void leavesSmallSumsAlone() {
        assertThat(find(new Cases()
                        .comesFrom("friend", "Ann", "2026-03-02T10:00", 1_499)
                        .goesTo("theatre", "Ann", "2026-03-02T19:30", 1_499)))
                .isEmpty();
    }

    @Test
    void leavesWagesAlone() {
        Cases cases = new Cases();
        for (int month = 1; month <= 6; month++) {
            cases.comesFrom("employer", "Ann", "2026-%02d-28T05:00".formatted(month), 3_000)
                    .goesTo("savings elsewhere " + month, "Ann", "2026-%02d-28T12:00".formatted(month), 2_700);
        }

        assertThat(find(cases)).isEmpty();
    }

    @Test
    void leavesMoneyBetweenOnesOwnAccountsAlone() {
        assertThat(find(new Cases()
                        .holder("savings", "Ann")
                        .holder("current", "Ann")
                        .pays("savings", "current", "2026-03-02T10:00", 9_000)
                        .goesTo("dealer", "current", "2026-03-02T12:00", 9_000)))
                .isEmpty();
    }

    @Test
    void leavesWhatWentBeforeItCameAlone() {
        assertThat(find(new Cases()
                        .goesTo("dealer", "Ann", "2026-03-02T09:00", 5_000)
                        .comesFrom("lender", "Ann", "2026-03-02T10:00", 5_000)))
                .isEmpty();
    }

    private static List<Finding> find(Cases cases) {
        return cases.find(Typology.PASS_THROUGH);
    }
}
