package org.daybook.core.fraud.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.core.fraud.Finding;
import org.daybook.core.fraud.Typology;
import org.junit.jupiter.api.Test;

class StructuringDetectorTests {

    @Test
    void findsDepositsJustBelowTheThreshold() {
        List<Finding> found = find(new Cases()
                .deposits("Ann", "2026-03-02", 9_500)
                .deposits("Ann", "2026-03-05", 7_000)
                .deposits("Ann", "2026-03-12", 9_999));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(Cases.evidence(finding)).containsExactly(1L, 2L, 3L);
            assertThat(finding.amount()).hasToString("EUR 26499.00");
            assertThat(finding.sentence())
                    .isEqualTo(
                            "EUR 26,499.00 in cash was paid into Ann in 3 pieces within 11 days, the largest of EUR 9,999.00:"
                                    + " none reached the threshold of EUR 10,000.00, and each came to 70% of it or more.");
        });
    }

    @Test
    void findsWithdrawalsApartFromDeposits() {
        List<Finding> found = find(new Cases()
                .withdraws("Ann", "2026-03-02", 9_500)
                .deposits("Ann", "2026-03-03", 9_500)
                .withdraws("Ann", "2026-03-05", 8_000)
                .withdraws("Ann", "2026-03-06", 8_000));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(Cases.evidence(finding)).containsExactly(1L, 3L, 4L);
            assertThat(finding.sentence()).contains("was taken from Ann");
        });
    }

    @Test
    void findsOneDaysPiecesAtSeveralCounters() {
        List<Finding> found = find(new Cases()
                .deposits("Ann", "2026-03-02T09:00", 4_000)
                .deposits("Ann", "2026-03-02T10:00", 4_500)
                .deposits("Ann", "2026-03-04T09:00", 3_000)
                .deposits("Ann", "2026-03-04T11:00", 5_000));

        assertThat(found).singleElement().satisfies(finding -> assertThat(Cases.evidence(finding))
                .containsExactly(1L, 2L, 3L, 4L));
    }

    @Test
    void countsAllAccountsOfAHolderTogether() {
        List<Finding> found = find(new Cases()
                .holder("one", "Ann")
                .holder("other", "Ann")
                .deposits("one", "2026-03-02", 9_500)
                .deposits("other", "2026-03-03", 9_000)
                .deposits("one", "2026-03-05", 8_500));

        assertThat(found).singleElement().satisfies(finding -> assertThat(finding.accounts())
                .hasSize(2));
    }

    @Test
    void leavesTwoPiecesAlone() {
        assertThat(find(new Cases().deposits("Ann", "2026-03-02", 9_500).deposits("Ann", "2026-03-03", 9_500)))
                .isEmpty();
    }

    @Test
    void leavesPiecesFarApartAlone() {
        assertThat(find(new Cases()
                        .deposits("Ann", "2026-03-02", 9_500)
                        .deposits("Ann", "2026-03-10", 9_500)
                        .deposits("Ann", "2026-03-18", 9_500)))
                .isEmpty();
    }

    @Test
    void leavesAmountsAtTheThresholdAndWellBelowItAlone() {
        assertThat(find(new Cases()
                        .deposits("Ann", "2026-03-02", 10_000)
                        .deposits("Ann", "2026-03-03", 10_001)
                        .deposits("Ann", "2026-03-04", 6_999)
                        .deposits("Ann", "2026-03-05", 9_999)))
                .isEmpty();
    }

    @Test
    void leavesWhoeverPaysInAllSizesAlone() {
        Cases stall = new Cases();
        for (int day = 1; day <= 28; day++) {
            stall.deposits("Ann", "2026-03-%02d".formatted(day), day % 7 == 0 ? 8_000 : 1_500 + 100 * day);
        }

        assertThat(find(stall)).isEmpty();
    }

    @Test
    void leavesAHabitOfMonthsAlone() {
        Cases shop = new Cases();
        for (int month = 1; month <= 6; month++) {
            for (int day = 1; day <= 25; day += 5) {
                shop.deposits("Ann", "2026-%02d-%02d".formatted(month, day), 8_000);
            }
        }

        assertThat(find(shop)).isEmpty();
    }

    @Test
    void looksThroughPocketMoney() {
        Cases pieces = new Cases();
        for (int day = 1; day <= 20; day++) {
            pieces.withdraws("Ann", "2026-03-%02d".formatted(day), 100);
        }
        pieces.withdraws("Ann", "2026-03-21", 9_500)
                .withdraws("Ann", "2026-03-22", 9_500)
                .withdraws("Ann", "2026-03-23", 9_500);

        assertThat(find(pieces)).singleElement().satisfies(finding -> assertThat(Cases.evidence(finding))
                .containsExactly(21L, 22L, 23L));
    }

    private static List<Finding> find(Cases cases) {
        return cases.find(Typology.STRUCTURING);
    }
}
