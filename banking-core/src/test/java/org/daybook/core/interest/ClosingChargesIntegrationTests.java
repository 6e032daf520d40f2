package org.daybook.core.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.test.SmallBank.czk;

import java.time.LocalDate;
import org.daybook.core.account.AccountClosures;
import org.daybook.core.account.ClosingOutcome;
import org.daybook.core.account.ClosingOutcome.BalanceLeft;
import org.daybook.core.account.ClosingOutcome.Closed;
import org.daybook.core.account.Payout;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.ledger.LedgerProofs;
import org.daybook.core.ledger.Proof;
import org.daybook.core.test.Books;
import org.daybook.core.test.SmallBank;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an account has earned and owes when it is closed. */
class ClosingChargesIntegrationTests {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

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

    /** 1.00 a day: 31 days posted by the night of January, ten of February by the closing; no fee for a month begun. */
    @Test
    void accountThatIsClosedIsSettledToTheDay() {
        bank.terms("DAILY", BEGIN, "0.100000", "0", "ACT_365", 2_500);
        bank.openUnderTerms("1", BEGIN, 0, "DAILY");
        bank.book("1", 365_000, BEGIN, BEGIN);
        bank.chargeNightly(BEGIN, LocalDate.of(2026, 1, 31));
        LocalDate day = LocalDate.of(2026, 2, 10);
        bank.chargeNightly(LocalDate.of(2026, 2, 1), day);
        bank.book("1", -600, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1));

        assertThat(close("1", day, new Payout.Nothing())).isEqualTo(new BalanceLeft(czk(365_900)));
        assertThat(bank.balance("1")).isEqualTo(czk(365_000));
        assertThat(close("1", day, new Payout.Cash())).isEqualTo(new Closed(day, 6, czk(365_900)));

        assertThat(bank.balance("1")).isEqualTo(czk(0));
        assertThat(bank.charges("1").getLast())
                .isEqualTo(
                        "INTEREST_CREDIT 900 INTEREST_EXPENSE CUSTOMER 2026-02-10 2026-02-10 Credit interest to 2026-02-10");
        bank.chargeNightly(day, LocalDate.of(2026, 2, 28));
        assertThat(bank.charges("1")).hasSize(3);
    }

    /** The night of the date has looked a day ahead and posted it; what the account does not see is taken back. */
    @Test
    void closingAfterTheNightOfItsDateTakesTheNextDayBack() {
        bank.terms("DAILY", BEGIN, "0.100000", "0", "ACT_365", 0);
        bank.openUnderTerms("1", BEGIN, 0, "DAILY");
        bank.book("1", 365_000, BEGIN, BEGIN);
        LocalDate end = LocalDate.of(2026, 1, 31);
        bank.chargeNightly(BEGIN, end);
        assertThat(bank.balance("1")).isEqualTo(czk(368_100));

        assertThat(close("1", end, new Payout.Cash())).isEqualTo(new Closed(end, 4, czk(368_000)));

        assertThat(bank.charges("1").getLast())
                .isEqualTo(
                        "INTEREST_CREDIT 100 CUSTOMER INTEREST_EXPENSE 2026-01-31 2026-01-31 Credit interest to 2026-01-31");
    }

    @Test
    void interestAndFeesThatAreOwedStandAgainstClosing() {
        bank.terms("DAILY", BEGIN, "0", "0.200000", "ACT_360", 2_500);
        bank.openUnderTerms("1", BEGIN, 1_000_000, "DAILY");
        bank.book("1", -360_000, BEGIN, BEGIN);
        LocalDate day = LocalDate.of(2026, 2, 1);
        bank.book("1", 360_000, day, day);

        ClosingOutcome refused = close("1", day, new Payout.Nothing());

        assertThat(refused).isEqualTo(new BalanceLeft(czk(-8_700)));
        assertThat(books.count("account_charge")).isZero();
        bank.book("1", 8_700, day, day);
        assertThat(close("1", day, new Payout.Nothing())).isEqualTo(new Closed(day, 5, czk(0)));
        assertThat(bank.charges("1"))
                .containsExactly(
                        "INTEREST_DEBIT 6200 CUSTOMER INTEREST_INCOME 2026-02-01 2026-02-01 Overdraft interest to 2026-02-01",
                        "FEE 2500 CUSTOMER FEE_INCOME 2026-02-01 2026-02-01 Account fee to 2026-02-01");
    }

    private ClosingOutcome close(String reference, LocalDate day, Payout payout) {
        books.bean(BusinessDates.class).advanceTo(day, "test");
        return bank.as(
                SmallBank.OPERATIONS, () -> books.bean(AccountClosures.class).close(reference, payout));
    }
}
