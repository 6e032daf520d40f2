package org.daybook.core.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.test.SmallBank.CZK;
import static org.daybook.core.test.SmallBank.czk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.LedgerProofs;
import org.daybook.core.ledger.Proof;
import org.daybook.core.product.ProductTerms;
import org.daybook.core.product.Products;
import org.daybook.core.security.Actor;
import org.daybook.core.test.Books;
import org.daybook.core.test.Seeds;
import org.daybook.core.test.SmallBank;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterestIntegrationTests {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final Actor NIGHT = Actor.job("interest");

    private Books books;
    private SmallBank bank;

    @BeforeEach
    void openBooks() {
        books = Books.open();
        bank = new SmallBank(books::bean, books.asRoot());
    }

    @AfterEach
    void closeBooks() {
        assertThat(books.bean(LedgerProofs.class).prove(id -> "Ledger account " + id.value()))
                .allMatch(Proof::holds);
        books.close();
    }

    /** 3,650.00 at 10 % is 1.00 a day. */
    @Test
    void monthsInterestAndFeeArePosted() {
        bank.terms("DAILY", BEGIN, "0.100000", "0.200000", "ACT_365", 2_500);
        bank.openUnderTerms("1", BEGIN, 0, "DAILY");
        bank.book("1", 365_000, BEGIN, BEGIN);

        bank.chargeNightly(BEGIN, LocalDate.of(2026, 1, 31));

        assertThat(bank.balance("1")).isEqualTo(czk(365_000 + 3_100 - 2_500));
        assertThat(bank.charges("1"))
                .containsExactly(
                        "INTEREST_CREDIT 3100 INTEREST_EXPENSE CUSTOMER 2026-01-31 2026-02-01 Credit interest to 2026-01-31",
                        "FEE 2500 CUSTOMER FEE_INCOME 2026-01-31 2026-02-01 Account fee to 2026-01-31");
        bank.chargeNightly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 1, 31));
        assertThat(bank.charges("1")).hasSize(2);
    }

    @Test
    void overdraftPaysInterest() {
        bank.terms("DAILY", BEGIN, "0.100000", "0.200000", "ACT_360", 0);
        bank.openUnderTerms("1", BEGIN, 1_000_000, "DAILY");
        bank.book("1", -360_000, BEGIN, BEGIN.plusDays(30));

        bank.chargeNightly(BEGIN, LocalDate.of(2026, 1, 31));

        // One day, since the value date is the last of the month: 3,600.00 at 20 % for 1/360.
        assertThat(bank.charges("1"))
                .containsExactly(
                        "INTEREST_DEBIT 200 CUSTOMER INTEREST_INCOME 2026-01-31 2026-02-01 Overdraft interest to 2026-01-31");
    }

    @Test
    void rateThatChangesWithinAMonthCountsFromItsDay() {
        bank.terms("DAILY", BEGIN, "0.100000", "0", "ACT_365", 0);
        bank.terms("DAILY", LocalDate.of(2026, 1, 11), "0.200000", "0", "ACT_365", 0);
        bank.openUnderTerms("1", BEGIN, 0, "DAILY");
        bank.book("1", 365_000, BEGIN, BEGIN);

        bank.chargeNightly(BEGIN, LocalDate.of(2026, 1, 31));

        assertThat(bank.balance("1")).isEqualTo(czk(365_000 + 10 * 100 + 21 * 200));
    }

    @Test
    void remainderIsCarriedFromMonthToMonth() {
        bank.terms("DAILY", BEGIN, "0.000400", "0", "THIRTY_E_360", 0);
        bank.openUnderTerms("1", BEGIN, 0, "DAILY");
        // 0.4 minor units a month: nothing, 0.8 → 1, 0.2, 0.6 → 1, 0 …
        bank.book("1", 12_000, BEGIN.minusDays(1), BEGIN.minusDays(1));

        bank.chargeNightly(BEGIN, LocalDate.of(2026, 5, 31));

        assertThat(books.asRoot()
                        .sql(
                                "SELECT posted_minor FROM account_charge WHERE item = 'CREDIT_INTEREST' ORDER BY business_date")
                        .query(Long.class)
                        .list())
                .containsExactly(0L, 1L, 0L, 1L, 0L);
    }

    @Test
    void accountWithoutTermsOfOursIsLeftAlone() {
        bank.terms("DAILY", BEGIN, "0.100000", "0.200000", "ACT_365", 2_500);
        bank.open("1", BEGIN, 0, "DAILY");
        bank.book("1", 365_000, BEGIN, BEGIN);

        bank.chargeNightly(BEGIN, LocalDate.of(2026, 1, 31));

        assertThat(bank.charges("1")).isEmpty();
        assertThat(books.count("interest_accrual")).isZero();
        assertThat(books.count("account_charge")).isZero();
    }

    @Test
    void refusedFeeIsCarriedOn() {
        bank.terms("DAILY", BEGIN, "0", "0", "ACT_365", 2_500);
        bank.openUnderTerms("1", BEGIN, 0, "DAILY");
        bank.book("1", 1_000, BEGIN, BEGIN);
        bank.chargeNightly(BEGIN, LocalDate.of(2026, 1, 31));
        bank.book("1", 9_000, LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 2));

        bank.chargeNightly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));

        assertThat(books.asRoot()
                        .sql(
                                "SELECT CONCAT_WS(' ', posted_minor, carried_units / 26280000000, refusal) FROM account_charge"
                                        + " WHERE item = 'FEE' ORDER BY business_date")
                        .query(String.class)
                        .list())
                .containsExactly("0 2500.0000 INSUFFICIENT_AVAILABLE_BALANCE", "5000 0.0000");
        assertThat(bank.balance("1")).isEqualTo(czk(5_000));
    }

    @Test
    void chargeThatIsTakenOverLeavesNothingBehind() {
        bank.terms("DAILY", BEGIN, "0.100000", "0", "ACT_365", 2_500);
        bank.openUnderTerms("1", BEGIN, 0, "DAILY");
        bank.book("1", 365_000, BEGIN, BEGIN);
        LocalDate end = LocalDate.of(2026, 1, 31);
        BEGIN.datesUntil(end.plusDays(1))
                .forEach(day -> books.bean(InterestAccruals.class).accrue(day, 10, () -> {}));
        LedgerAccountId account = bank.account("1").ledgerAccount();

        assertThatThrownBy(() -> books.bean(AccountCharges.class).charge(account, end, NIGHT, () -> {
                    throw new IllegalStateException("taken over");
                }))
                .hasMessage("taken over");
        assertThat(books.count("account_charge")).isZero();

        assertThat(books.bean(AccountCharges.class).charge(account, end, NIGHT, () -> {}))
                .isEqualTo(2);
        assertThat(books.bean(AccountCharges.class).charge(account, end, NIGHT, () -> {}))
                .isZero();
    }

    /**
     * Random histories with entries valued before and after they are booked, some booked after their night: what the nights
     * found for each day is what the final balances earn on it, and what months posted and carried is what the nights found.
     */
    @Test
    void nightsComeToWhatTheDaysEarn() {
        Random random = new Random(Seeds.next());
        bank.terms("DAILY", BEGIN, "0.031250", "0.147000", "ACT_365", 1_900);
        bank.terms("DAILY", BEGIN.plusDays(40), "0.027500", "0.140000", "THIRTY_E_360", 2_100);
        bank.terms("DAILY", BEGIN.plusDays(70), "0.027000", "0.133333", "ACT_360", 2_100);
        List<String> references = List.of("1", "2", "3", "4");
        references.forEach(reference -> bank.openUnderTerms(reference, BEGIN, 900_000_000, "DAILY"));
        LocalDate end = BEGIN.plusDays(99);

        for (LocalDate day : BEGIN.datesUntil(end.plusDays(1)).toList()) {
            bookAny(random, references, day);
            bank.chargeNightly(day, day);
            if (day.isBefore(end)) {
                bookAny(random, references, day);
            }
        }

        for (String reference : references) {
            LedgerAccountId account = bank.account(reference).ledgerAccount();
            var found = found(account);
            DayInterest.of(valueBalances(account), new TermsOverTime(history(), BEGIN), BEGIN, end)
                    .forEach(day -> assertThat(found.get(day.day()))
                            .as("%s on %s", reference, day.day())
                            .isEqualTo(day));
            for (ChargeItem item : List.of(ChargeItem.CREDIT_INTEREST, ChargeItem.DEBIT_INTEREST)) {
                assertThat(settled(account, item))
                        .as("%s of %s", item, reference)
                        .isEqualTo(foundByMonthsEnd(account, item));
            }
            assertThat(books.asRoot()
                            .sql(
                                    "SELECT COALESCE(SUM(posted_minor), 0) FROM account_charge WHERE item = 'FEE' AND ledger_account_id = ?")
                            .param(account.value())
                            .query(Long.class)
                            .single())
                    .isEqualTo(1_900 + 2_100 + 2_100);
        }
    }

    private void bookAny(Random random, List<String> references, LocalDate day) {
        for (String reference : references) {
            if (random.nextInt(4) == 0) {
                // Value dates may lie in a month that is settled.
                bank.book(
                        reference,
                        random.nextLong(-9_000_000, 9_000_000) | 1,
                        day,
                        day.plusDays(random.nextInt(60) - 45));
            }
        }
    }

    private TreeMap<LocalDate, DayInterest> found(LedgerAccountId account) {
        TreeMap<LocalDate, DayInterest> found = new TreeMap<>();
        books.asRoot()
                .sql("SELECT accrual_day, SUM(credit_units) AS credit, SUM(debit_units) AS debit FROM interest_accrual"
                        + " WHERE ledger_account_id = ? GROUP BY accrual_day")
                .param(account.value())
                .query((ResultSet row) -> {
                    LocalDate day = row.getObject("accrual_day", LocalDate.class);
                    found.put(
                            day,
                            new DayInterest(
                                    day,
                                    row.getBigDecimal("credit").toBigIntegerExact(),
                                    row.getBigDecimal("debit").toBigIntegerExact()));
                });
        BEGIN.datesUntil(BEGIN.plusDays(100))
                .forEach(day -> found.putIfAbsent(day, new DayInterest(day, BigInteger.ZERO, BigInteger.ZERO)));
        return found;
    }

    private ValueBalances valueBalances(LedgerAccountId account) {
        ValueBalances balances = new ValueBalances();
        books.asRoot()
                .sql("SELECT value_date, IF(side = 'DEBIT', -amount_minor, amount_minor) AS signed FROM posting"
                        + " WHERE account_id = ?")
                .param(account.value())
                .query((ResultSet row) -> {
                    balances.change(row.getObject("value_date", LocalDate.class), row.getLong("signed"));
                });
        return balances;
    }

    private BigInteger settled(LedgerAccountId account, ChargeItem item) {
        BigDecimal posted = books.asRoot()
                .sql("SELECT SUM(posted_minor) FROM account_charge WHERE ledger_account_id = ? AND item = ?")
                .params(account.value(), item.name())
                .query(BigDecimal.class)
                .single();
        BigDecimal carried = books.asRoot()
                .sql("SELECT carried_units FROM account_charge WHERE ledger_account_id = ? AND item = ?"
                        + " ORDER BY business_date DESC LIMIT 1")
                .params(account.value(), item.name())
                .query(BigDecimal.class)
                .single();
        return posted.multiply(new BigDecimal(InterestUnits.PER_MINOR))
                .add(carried)
                .toBigIntegerExact();
    }

    private BigInteger foundByMonthsEnd(LedgerAccountId account, ChargeItem item) {
        String column = item == ChargeItem.CREDIT_INTEREST ? "credit_units" : "debit_units";
        return books.asRoot()
                .sql("SELECT SUM(" + column + ") FROM interest_accrual WHERE ledger_account_id = ?"
                        + " AND business_date <= '2026-03-31'")
                .param(account.value())
                .query(BigDecimal.class)
                .single()
                .toBigIntegerExact();
    }

    private List<ProductTerms> history() {
        return books.bean(Products.class).history("DAILY", CZK);
    }
}
