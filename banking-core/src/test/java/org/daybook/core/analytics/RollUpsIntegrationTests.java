package org.daybook.core.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.daybook.core.analytics.AnalyticsBank.CZK;
import static org.daybook.core.analytics.AnalyticsBank.EUR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.category.CategoryDesk;
import org.daybook.core.ledger.CategoryRule;
import org.daybook.core.ledger.Proof;
import org.daybook.core.ledger.Side;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollUpsIntegrationTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 30);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 3);
    private static final Days ALL = new Days(FIRST, LAST);

    private AnalyticsBank bank;

    /** Two days of the old year, none at its end, two of the new one. */
    @BeforeEach
    void openBank() {
        bank = new AnalyticsBank();
        bank.register("C1", "Jana Nováková");
        bank.register("C2", "Karel Novák");
        bank.open("A1", "CHECKING", CZK, "C1");
        bank.open("A2", "CHECKING", CZK, "C2", "C1");
        bank.open("S1", "SAVINGS", CZK, "C1");
        bank.open("E1", "CHECKING", EUR, "C1");
        bank.book("2025-12-30", "A1", 100_00, "CASH_DEPOSIT");
        bank.book("2025-12-30", "A2", -40_00, "CARD_PAYMENT");
        bank.transfer("2025-12-30", "A1", "A2", 30_00);
        bank.book("2026-01-02", "A1", -90_00, "STATEMENT_FEE");
        bank.book("2026-01-02", "A1", -1_00, "STATEMENT_FEE");
        bank.book("2026-01-02", "E1", 7_00, "REMITTANCE_IN");
        bank.transfer("2026-01-02", "A2", "S1", 5_00);
        bank.book("2026-01-03", "A2", 15_00, "GIFT_VOUCHER");
    }

    @AfterEach
    void closeBank() {
        bank.close();
    }

    @Test
    void addsUpWhatWasBooked() {
        bank.rollUpTo(LAST);

        assertThat(bank.rows())
                .containsEntry(
                        "flow",
                        List.of(
                                "2025-12-30 CZK CHECKING CARD_PAYMENT CARD 0 0 1 4000",
                                "2025-12-30 CZK CHECKING CASH_DEPOSIT CASH 1 10000 0 0",
                                "2025-12-30 CZK CHECKING TRANSFER TRANSFERS 1 3000 1 3000",
                                "2026-01-02 CZK CHECKING STATEMENT_FEE FEES 0 0 2 9100",
                                "2026-01-02 CZK CHECKING TRANSFER TRANSFERS 0 0 1 500",
                                "2026-01-02 CZK SAVINGS TRANSFER TRANSFERS 1 500 0 0",
                                "2026-01-02 EUR CHECKING REMITTANCE_IN TRANSFERS 1 700 0 0",
                                "2026-01-03 CZK CHECKING GIFT_VOUCHER OTHER 1 1500 0 0"))
                .containsEntry(
                        "balance",
                        List.of(
                                "2025-12-30 CZK CHECKING 1 7000 1 1000",
                                "2025-12-31 CZK CHECKING 1 7000 1 1000",
                                "2026-01-01 CZK CHECKING 1 7000 1 1000",
                                "2026-01-02 CZK CHECKING 0 0 2 3600",
                                "2026-01-02 CZK SAVINGS 1 500 0 0",
                                "2026-01-02 EUR CHECKING 1 700 0 0",
                                "2026-01-03 CZK CHECKING 0 0 1 2100",
                                "2026-01-03 CZK SAVINGS 1 500 0 0",
                                "2026-01-03 EUR CHECKING 1 700 0 0"))
                .containsEntry(
                        "month",
                        List.of(
                                "2025-12-01 A1 1 10000 1 3000",
                                "2025-12-01 A2 1 3000 1 4000",
                                "2026-01-01 A1 0 0 2 9100",
                                "2026-01-01 A2 1 1500 1 500",
                                "2026-01-01 E1 1 700 0 0",
                                "2026-01-01 S1 1 500 0 0"));
        assertThat(bank.rollUps().prove(ALL))
                .extracting(Proof::counted, Proof::failed)
                .containsExactly(tuple(8L, 0L), tuple(9L, 0L), tuple(6L, 0L));
    }

    @Test
    void catchesMissedNightsUpInPiecesOfAYear() {
        assertThat(bank.rollUps().begin(LAST))
                .containsExactly(new Days(FIRST, LocalDate.of(2025, 12, 31)), new Days(LocalDate.of(2026, 1, 1), LAST));

        bank.rollUpTo(LocalDate.of(2026, 1, 1));

        assertThat(bank.rollUps().reached()).contains(LocalDate.of(2026, 1, 1));
        assertThat(bank.rollUps().begin(LAST)).containsExactly(new Days(LocalDate.of(2026, 1, 2), LAST));
        assertThat(bank.rollUps().begin(FIRST)).isEmpty();
    }

    @Test
    void comesOutTheSameNightByNightAndAtOnce() {
        bank.rollUpTo(LAST);
        Map<String, List<String>> atOnce = bank.rows();
        bank.forget();

        for (LocalDate night = FIRST; !night.isAfter(LAST); night = night.plusDays(1)) {
            bank.rollUpTo(night);
        }

        assertThat(bank.rows()).isEqualTo(atOnce);
    }

    @Test
    void comesOutTheSameWhenDoneAgainInWhateverOrder() {
        bank.rollUpTo(LAST);
        Map<String, List<String>> before = bank.rows();

        for (String day : List.of("2026-01-03", "2025-12-31", "2026-01-02", "2025-12-30", "2026-01-02")) {
            LocalDate date = LocalDate.parse(day);
            bank.rollUps().rollUp(new Days(date, date), () -> {});
            bank.rollUpTo(date);
        }

        assertThat(bank.rows()).isEqualTo(before);
        assertThat(bank.rollUps().reached()).contains(LAST);
        assertThat(bank.rollUps().begin(LAST)).isEmpty();
    }

    /** An entry of a later day that was posted before one of an earlier day. */
    @Test
    void missesNoEntryThatWasPostedOutOfOrder() {
        bank.book("2026-01-06", "E1", 1_00, "REMITTANCE_IN");
        bank.rollUpTo(LAST);
        bank.book("2026-01-04", "S1", 2_00, "REMITTANCE_IN");
        bank.book("2026-01-05", "A1", 4_00, "REMITTANCE_IN");

        bank.rollUpTo(LocalDate.of(2026, 1, 4));
        bank.rollUpTo(LocalDate.of(2026, 1, 6));

        assertThat(bank.rows().get("flow"))
                .endsWith(
                        "2026-01-04 CZK SAVINGS REMITTANCE_IN TRANSFERS 1 200 0 0",
                        "2026-01-05 CZK CHECKING REMITTANCE_IN TRANSFERS 1 400 0 0",
                        "2026-01-06 EUR CHECKING REMITTANCE_IN TRANSFERS 1 100 0 0");
        assertThat(faults(new Days(FIRST, LocalDate.of(2026, 1, 6)))).isEmpty();
    }

    @Test
    void beginsAnewWhereAPostingCameToADayThatWasDone() {
        bank.rollUpTo(LAST);
        bank.book("2026-01-02", "S1", 11_00, "INTEREST_CREDIT");

        assertThat(faults(ALL)).isNotEmpty();
        assertThat(bank.rollUps().begin(LAST)).hasSize(2);
        bank.rollUpTo(LAST);

        assertThat(bank.rows().get("flow")).contains("2026-01-02 CZK SAVINGS INTEREST_CREDIT INTEREST 1 1100 0 0");
        assertThat(bank.rows().get("balance")).contains("2026-01-03 CZK SAVINGS 1 1600 0 0");
        assertThat(faults(ALL)).isEmpty();
    }

    @Test
    void takesTheCategoryThatTheEntryCarries() {
        bank.books()
                .asRoot()
                .sql("UPDATE journal_entry SET category = 'GROCERIES' WHERE kind = 'CARD_PAYMENT'")
                .update();

        bank.rollUpTo(LAST);

        assertThat(bank.rows().get("flow")).contains("2025-12-30 CZK CHECKING CARD_PAYMENT GROCERIES 0 0 1 4000");
        assertThat(faults(ALL)).isEmpty();
    }

    /** The same rules as on every screen; a night that finds others begins anew, and until then the proof leaves them out. */
    @Test
    void countsByTheRulesOfNow() {
        bank.rollUpTo(LAST);
        assertThat(bank.rows().get("flow")).contains("2025-12-30 CZK CHECKING CARD_PAYMENT CARD 0 0 1 4000");
        CategoryRule plastic = new CategoryRule(
                Optional.of("CARD_PAYMENT"),
                Optional.of(Side.DEBIT),
                Optional.empty(),
                Optional.empty(),
                "PLASTIC",
                true);
        bank.bean(Authority.class)
                .actingAs(Principal.staff("otto", Set.of(Role.OPERATIONS)), () -> bank.bean(CategoryDesk.class)
                        .add(1, plastic));
        assertThat(faults(ALL)).isEmpty();

        bank.rollUpTo(LAST);

        assertThat(bank.rows().get("flow"))
                .contains("2025-12-30 CZK CHECKING CARD_PAYMENT PLASTIC 0 0 1 4000")
                .noneMatch(row -> row.contains(" CARD_PAYMENT CARD "));
        assertThat(faults(ALL)).isEmpty();
        assertThat(bank.rollUps().begin(LAST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE analytics_flow SET in_minor = in_minor + 1 WHERE kind = 'CASH_DEPOSIT'",
                "UPDATE analytics_flow SET category = 'CASH' WHERE kind = 'GIFT_VOUCHER'",
                "DELETE FROM analytics_flow WHERE kind = 'STATEMENT_FEE'",
                "UPDATE analytics_balance SET overdrawn_minor = overdrawn_minor - 1 WHERE business_date = '2026-01-01'",
                "UPDATE analytics_balance SET credit_accounts = 2 WHERE business_date = '2026-01-03' AND currency = 'EUR'",
                "DELETE FROM analytics_balance WHERE product = 'SAVINGS' AND business_date = '2026-01-03'",
                "UPDATE analytics_account_month SET out_count = 1 WHERE out_count = 2",
                "DELETE FROM analytics_account_month WHERE month = '2025-12-01' AND out_minor = 3000",
                "INSERT INTO analytics_account_month SELECT '2026-01-01', MAX(id), 1, 1, 1, 1 FROM ledger_account"
            })
    void noticesRowsThatAreNotWhatTheJournalSays(String tampering) {
        bank.rollUpTo(LAST);
        assertThat(faults(ALL)).isEmpty();

        assertThat(bank.books().asRoot().sql(tampering).update()).isEqualTo(1);

        assertThat(faults(ALL)).hasSize(1 + (tampering.contains("SET category") ? 1 : 0));
    }

    @Test
    void namesTheAccountAndTheFigures() {
        bank.rollUpTo(LAST);
        bank.books()
                .asRoot()
                .sql("UPDATE analytics_account_month SET out_count = 1 WHERE out_count = 2")
                .update();

        assertThat(faults(ALL))
                .containsExactly(
                        "Account A1: the month from 2026-01-01 is 0 in of 0 and 2 out of 9100 minor units by the"
                                + " postings, and rolled up as 0 in of 0 and 1 out of 9100 minor units.");
    }

    /** The flows are made of the entries and proved by the postings. */
    @Test
    void keepsNothingThatItCannotProve() {
        falsify(+1);

        List<Proof> proofs = bank.rollUps().rollUpProved(ALL, () -> {});

        assertThat(proofs).extracting(Proof::failed).containsExactly(1L, 0L, 0L);
        assertThat(bank.rows().values()).allSatisfy(rows -> assertThat(rows).isEmpty());
        assertThat(bank.rollUps().reached()).isEmpty();
        falsify(-1);
        assertThat(bank.rollUps().rollUpProved(ALL, () -> {})).allMatch(Proof::holds);
        assertThat(bank.rollUps().reached()).contains(LAST);
    }

    private void falsify(int byMinor) {
        assertThat(bank.books()
                        .asRoot()
                        .sql("UPDATE journal_entry SET amount_minor = amount_minor + ? WHERE kind = 'CASH_DEPOSIT'")
                        .param(byMinor)
                        .update())
                .isEqualTo(1);
    }

    @Test
    void writesNothingOnceTheRunIsLost() {
        assertThatThrownBy(() -> bank.rollUps().rollUp(ALL, () -> {
                    throw new IllegalStateException("taken over");
                }))
                .hasMessage("taken over");

        assertThat(bank.rollUps().reached()).isEmpty();
        assertThat(bank.rows().get("flow")).isEmpty();
    }

    @Test
    void refusesToLeaveAGap() {
        bank.rollUpTo(FIRST);

        assertThatThrownBy(() -> bank.rollUps().rollUp(new Days(LAST, LAST), () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-01-03 would leave a gap");
    }

    @Test
    void hasNothingToDoInEmptyBooks() {
        try (AnalyticsBank empty = new AnalyticsBank()) {
            empty.rollUpTo(LAST);

            assertThat(empty.rollUps().begin(LAST)).isEmpty();
            assertThat(empty.rollUps().reached()).isEmpty();
            assertThat(empty.rollUps().prove(ALL)).isEmpty();
        }
    }

    private List<String> faults(Days days) {
        return bank.rollUps().prove(days).stream()
                .flatMap(proof -> proof.failures().stream())
                .toList();
    }
}
