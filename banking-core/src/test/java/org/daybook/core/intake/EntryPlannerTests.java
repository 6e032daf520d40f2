package org.daybook.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryPlannerTests {

    private static final Currency CZK = Currency.getInstance("CZK");
    private static final EntryDates DATES = new EntryDates(LocalDate.of(1993, 1, 6), LocalDate.of(1993, 1, 5), null);
    private static final Counterparty OTHER = new Counterparty("AB", "66487163", "Jana Malá", "CZ");

    @Test
    void plansTheRowAsItStands() {
        EntryPlan plan = planner("0", Map.of("A1", 90_000L, "A2", 0L)).plan(row("A1", "A2", 25_050, null, null));

        assertThat(plan)
                .isEqualTo(new EntryPlan.Booked(
                        List.of(new PlannedEntry(
                                "import/T2",
                                "T2",
                                "T2",
                                "TRANSFER",
                                DATES,
                                "BRANCH",
                                "Rent",
                                OTHER,
                                new PlannedAccount.OfCustomer("A1"),
                                new PlannedAccount.OfCustomer("A2"),
                                czk(25_050))),
                        List.of()));
    }

    @Test
    void keepsControlBalancesThatAreMetExactly() {
        EntryPlan plan = planner("0", Map.of("A1", 90_000L, "A2", 0L)).plan(row("A1", "A2", 25_050, 64_950L, 25_050L));

        assertThat(plan).isInstanceOfSatisfying(EntryPlan.Booked.class, booked -> {
            assertThat(booked.entries()).hasSize(1);
            assertThat(booked.controls())
                    .containsExactly(
                            new ControlBalance("A1", Side.DEBIT, czk(64_950), czk(64_950), "import/T2"),
                            new ControlBalance("A2", Side.CREDIT, czk(25_050), czk(25_050), "import/T2"));
        });
    }

    @Test
    void roundsEachSideByAnEntryOfItsOwn() {
        EntryPlan plan =
                planner("0.10", Map.of("A1", 90_000L, "A2", 0L)).plan(row("A1", "A2", 25_050, 64_945L, 25_060L));

        assertThat(plan)
                .isEqualTo(new EntryPlan.Booked(
                        List.of(
                                new PlannedEntry(
                                        "import/T2",
                                        "T2",
                                        "T2",
                                        "TRANSFER",
                                        DATES,
                                        "BRANCH",
                                        "Rent",
                                        OTHER,
                                        new PlannedAccount.OfCustomer("A1"),
                                        new PlannedAccount.OfCustomer("A2"),
                                        czk(25_050)),
                                rounding(
                                        "debit",
                                        new PlannedAccount.OfCustomer("A1"),
                                        new PlannedAccount.OfBank(BankRole.ROUNDING),
                                        5),
                                rounding(
                                        "credit",
                                        new PlannedAccount.OfBank(BankRole.ROUNDING),
                                        new PlannedAccount.OfCustomer("A2"),
                                        10)),
                        List.of(
                                new ControlBalance(
                                        "A1", Side.DEBIT, czk(64_945), czk(64_950), "import/T2/rounding/debit"),
                                new ControlBalance(
                                        "A2", Side.CREDIT, czk(25_060), czk(25_050), "import/T2/rounding/credit"))));
    }

    @Test
    void contradictsBeyondTheToleranceAndGoesOnFromTheRecordedBalance() {
        EntryPlanner planner = planner("0.10", Map.of("A1", 90_000L, "A2", 0L));

        EntryPlan first = planner.plan(row("A1", "A2", 25_050, 64_939L, 25_060L));
        EntryPlan second = planner.plan(row("A1", "A2", 100, 64_839L, 25_160L));

        assertThat(first)
                .isEqualTo(new EntryPlan.Contradicted(
                        List.of(new ControlBalance("A1", Side.DEBIT, czk(64_939), czk(64_950), "import/T2"))));
        assertThat(second).isInstanceOfSatisfying(EntryPlan.Booked.class, booked -> assertThat(booked.controls())
                .allMatch(ControlBalance::isExact));
    }

    @ParameterizedTest
    @CsvSource({
        "CASH_DEPOSIT, CASH",
        "CASH_WITHDRAWAL, CASH",
        "CARD_WITHDRAWAL, CLEARING",
        "CARD_PAYMENT, CLEARING",
        "TRANSFER, CLEARING",
        "REMITTANCE_IN, CLEARING",
        "REMITTANCE_OUT, CLEARING",
        "INTEREST_CREDIT, INTEREST_EXPENSE",
        "PENALTY_INTEREST, INTEREST_INCOME",
        "STATEMENT_FEE, FEE_INCOME",
        "OPENING_BALANCE, OPENING_BALANCES",
        "ROUNDING, ROUNDING",
        "ANYTHING_ELSE, CLEARING"
    })
    void setsTheBanksOwnAccountOfTheKindOpposite(String kind, BankRole role) {
        assertThat(BankRole.oppositeOf(kind)).isEqualTo(role);
    }

    @Test
    void plansTheSameFromTheMiddleOfTheFile(@TempDir Path directory) {
        BankFolder folder = SampleFolder.small()
                .cell(BankFile.ENTRIES, 5, "credit_balance_after", "652.55")
                .cell(BankFile.ENTRIES, 6, "debit_balance_after", "-347.40")
                .writeTo(directory);
        List<EntryPlan> fromTheStart = plans(folder, planner("0.10", Map.of("A1", 0L, "A2", 0L)), 0);

        List<EntryPlan> fromTheFourth = plans(folder, planner("0.10", Map.of("A1", 64_950L, "A2", 23_590L)), 3);

        assertThat(fromTheStart).hasSize(5);
        assertThat(fromTheFourth).isEqualTo(fromTheStart.subList(3, 5));
    }

    private static List<EntryPlan> plans(BankFolder folder, EntryPlanner planner, int booked) {
        List<EntryPlan> plans = new ArrayList<>();
        try (RowReader<EntryRow> rows = RowReader.entries(folder)) {
            rows.skip(booked);
            for (EntryRow row = rows.read(); row != null; row = rows.read()) {
                plans.add(planner.plan(row));
            }
        }
        return plans;
    }

    private static EntryPlanner planner(String tolerance, Map<String, Long> booked) {
        return new EntryPlanner(
                RoundingTolerance.parse(tolerance),
                new RunningBalances(account -> booked.getOrDefault(account, Long.MIN_VALUE)));
    }

    private static EntryRow row(
            String debit, String credit, long minor, @Nullable Long debitAfter, @Nullable Long creditAfter) {
        return new EntryRow(
                3,
                "T2",
                DATES,
                debit,
                credit,
                czk(minor),
                "TRANSFER",
                "Rent",
                OTHER,
                "BRANCH",
                debitAfter == null ? null : czk(debitAfter),
                creditAfter == null ? null : czk(creditAfter));
    }

    private static PlannedEntry rounding(String side, PlannedAccount debit, PlannedAccount credit, long minor) {
        return new PlannedEntry(
                "import/T2/rounding/" + side,
                "T2",
                null,
                "ROUNDING",
                DATES,
                "BRANCH",
                "Rounding difference",
                Counterparty.NONE,
                debit,
                credit,
                czk(minor));
    }

    private static Money czk(long minor) {
        return Money.ofMinor(minor, CZK);
    }
}
