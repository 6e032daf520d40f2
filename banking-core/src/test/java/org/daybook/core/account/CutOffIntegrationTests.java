package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.account.SampleBank.DAY;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.money.Money;
import org.daybook.core.test.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** An order at the counter meets the cut-off of its date. */
class CutOffIntegrationTests {

    private SampleBank bank;
    private BusinessDates dates;
    private TransactionTemplate transaction;

    @BeforeEach
    void openBank() {
        bank = new SampleBank();
        bank.open("A1", 0, "Jana");
        dates = bank.bean(BusinessDates.class);
        transaction = bank.bean(TransactionTemplate.class);
    }

    @AfterEach
    void closeBank() {
        assertThat(bank.failures()).isEmpty();
        bank.close();
    }

    @Test
    void theDateStaysOpenUntilTheOrderIsOnFile() throws Exception {
        CompletableFuture<Void> cutOff = new CompletableFuture<>();
        transaction.executeWithoutResult(_ -> {
            assertThat(dates.hold()).contains(DAY);
            cutOff.completeAsync(() -> {
                dates.close(DAY, "night");
                return null;
            });
            Waiting.forRow(bank.books().asRoot());
            assertThat(dates.closedThrough()).isEmpty();
        });

        cutOff.get(1, TimeUnit.MINUTES);
        assertThat(dates.closedThrough()).contains(DAY);
    }

    @Test
    void theOrderGoesToTheNextDateIfTheCutOffCameFirst() throws Exception {
        CompletableFuture<CounterOutcome> deposit = new CompletableFuture<>();
        transaction.executeWithoutResult(_ -> {
            dates.close(DAY, "night");
            dates.openAfter(DAY, "night");
            deposit.completeAsync(this::deposit);
            Waiting.forRow(bank.books().asRoot());
        });

        LocalDate next = DAY.plusDays(1);
        assertThat(deposit.get(1, TimeUnit.MINUTES))
                .isInstanceOfSatisfying(CounterOutcome.Posted.class, posted -> assertThat(posted.bookingDate())
                        .isEqualTo(next));
        assertThat(bank.books()
                        .asRoot()
                        .sql("SELECT booking_date FROM journal_entry WHERE idempotency_key = 'counter/late'")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(next);
    }

    @Test
    void theOrderIsRefusedWhileNoDateIsOpen() {
        dates.close(DAY, "night");

        assertThat(deposit()).isEqualTo(new CounterOutcome.Refused(CounterRefusal.NO_BUSINESS_DATE));
        assertThat(CounterRefusal.NO_BUSINESS_DATE.sentence())
                .isEqualTo("No business date is open, so nothing can be entered.");
    }

    private CounterOutcome deposit() {
        return bank.as(SampleBank.OPERATIONS, () -> bank.bean(CounterEntries.class)
                .deposit(new Deposit("late", "BRANCH", "A1", Money.ofMinor(2_500, SampleBank.CZK), "")));
    }
}
