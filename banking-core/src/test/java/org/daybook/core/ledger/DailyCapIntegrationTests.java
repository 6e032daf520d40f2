package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.ledger.Orders.BUCKET;
import static org.daybook.core.ledger.Orders.CZK;
import static org.daybook.core.ledger.Orders.DAY;
import static org.daybook.core.ledger.Orders.transfer;

import java.util.List;
import org.daybook.core.ledger.PostingOutcome.Posted;
import org.daybook.core.ledger.PostingOutcome.Refused;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class DailyCapIntegrationTests {

    private static Books books;
    private static Ledger ledger;
    private static LedgerAccountId cash;

    private LedgerAccountId payer;
    private LedgerAccountId payee;

    @BeforeAll
    static void openBooks() {
        books = Books.open();
        ledger = books.bean(Ledger.class);
        cash = books.bean(LedgerAccounts.class).ofBank(BankRole.CASH, CZK);
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    @BeforeEach
    void openAccounts() {
        List<LedgerAccountId> two =
                books.bean(LedgerAccounts.class).openForCustomers(List.of(Money.zero(CZK), Money.zero(CZK)));
        payer = two.get(0);
        payee = two.get(1);
        ledger.post(transfer(cash, payer, 100_000).order());
    }

    @Test
    void countsToTheLimitAndNoFurther() {
        assertThat(ledger.used(payer, DAY, BUCKET)).isEqualTo(used(0, 0));

        assertThat(post(transfer(payer, payee, 600).daily(1_000, 3))).isInstanceOf(Posted.class);
        assertThat(refusal(transfer(payer, payee, 401).daily(1_000, 3))).isEqualTo(Refusal.DAILY_AMOUNT_REACHED);
        assertThat(post(transfer(payer, payee, 399).daily(1_000, 3))).isInstanceOf(Posted.class);
        assertThat(post(transfer(payer, payee, 1).daily(1_000, 3))).isInstanceOf(Posted.class);
        assertThat(refusal(transfer(payer, payee, 1).daily(2_000, 3))).isEqualTo(Refusal.DAILY_COUNT_REACHED);

        assertThat(ledger.used(payer, DAY, BUCKET)).isEqualTo(used(1_000, 3));
        assertThat(ledger.balance(payee)).isEqualTo(Money.ofMinor(1_000, CZK));
        assertProven();
    }

    @Test
    void anotherDayBucketOrAccountIsCountedApart() {
        post(transfer(payer, payee, 600).daily(600, 1));

        assertThat(post(transfer(payer, payee, 600).booked(DAY.plusDays(1)).daily(600, 1)))
                .isInstanceOf(Posted.class);
        assertThat(post(transfer(payee, payer, 600).booked(DAY.plusDays(1)).daily(600, 1)))
                .isInstanceOf(Posted.class);
        EntryOrder uncapped =
                transfer(payer, payee, 600).booked(DAY.plusDays(1)).order();
        DailyCap bySender = new DailyCap(payer, "ATM.OUT", Money.ofMinor(600, CZK), 1);
        DailyCap byReceiver = new DailyCap(payee, "ATM.IN", Money.ofMinor(600, CZK), 1);
        assertThat(ledger.post(uncapped.within(List.of(bySender, byReceiver)))).isInstanceOf(Posted.class);

        assertThat(ledger.used(payer, DAY, BUCKET)).isEqualTo(used(600, 1));
        assertThat(ledger.used(payer, DAY.plusDays(1), BUCKET)).isEqualTo(used(600, 1));
        assertThat(ledger.used(payee, DAY.plusDays(1), BUCKET)).isEqualTo(used(600, 1));
        assertThat(ledger.used(payee, DAY.plusDays(1), "ATM.IN")).isEqualTo(used(600, 1));
        assertProven();
    }

    @Test
    void refusalsAndRepeatsUseNothing() {
        Orders once = transfer(payer, payee, 600).daily(1_000, 2);
        PostingOutcome first = post(once);

        assertThat(post(once)).isEqualTo(first);
        // What may change between two tries is no other order.
        assertThat(post(once.daily(1, 0))).isEqualTo(first);
        assertThat(refusal(transfer(payer, payee, 300_000).daily(900_000, 9)))
                .isEqualTo(Refusal.INSUFFICIENT_AVAILABLE_BALANCE);

        assertThat(ledger.used(payer, DAY, BUCKET)).isEqualTo(used(600, 1));
    }

    @Test
    void reversalGivesNothingBack() {
        Posted posted = (Posted) post(transfer(payer, payee, 600).daily(1_000, 9));

        ledger.reverse(posted.entry(), new EntryOrder.Origin(posted + "back", "back", null, "TEST", "test"), DAY, "");

        assertThat(ledger.balance(payer)).isEqualTo(Money.ofMinor(100_000, CZK));
        assertThat(ledger.used(payer, DAY, BUCKET)).isEqualTo(used(600, 1));
        assertThat(refusal(transfer(payer, payee, 600).daily(1_000, 9))).isEqualTo(Refusal.DAILY_AMOUNT_REACHED);
    }

    @Test
    void manyThreadsUseNoMoreThanTheLimit() throws Exception {
        List<PostingOutcome> outcomes = Together.run(
                16,
                thread -> List.of(
                        post(transfer(payer, payee, 100).daily(1_000, 50)),
                        post(transfer(payer, payee, 100).daily(1_000, 50))));

        assertThat(outcomes).filteredOn(Posted.class::isInstance).hasSize(10);
        assertThat(ledger.used(payer, DAY, BUCKET)).isEqualTo(used(1_000, 10));
        assertThat(ledger.balance(payee)).isEqualTo(Money.ofMinor(1_000, CZK));
        assertProven();
    }

    /** Orders that nobody checks before: the database counts and refuses by itself. */
    @Test
    void databaseKeepsTheLimitToo() {
        TransactionTemplate transaction = books.bean(TransactionTemplate.class);
        List<EntryOrder> within = List.of(
                transfer(payer, payee, 300).daily(1_000, 9).order(),
                transfer(payer, payee, 700).daily(1_000, 9).order());
        transaction.executeWithoutResult(status -> ledger.postAll(within));

        List<EntryOrder> beyond =
                List.of(transfer(payer, payee, 1).daily(1_000, 9).order());
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> ledger.postAll(beyond)))
                .isInstanceOfSatisfying(LedgerRuleBroken.class, broken -> assertThat(broken.rule())
                        .isEqualTo("DAILY_LIMIT"));

        assertThat(ledger.used(payer, DAY, BUCKET)).isEqualTo(used(1_000, 2));
        assertThat(ledger.balance(payee)).isEqualTo(Money.ofMinor(1_000, CZK));
        assertProven();
    }

    @Test
    void capIsOfAnAccountOfTheOrder() {
        DailyCap foreign = new DailyCap(cash, BUCKET, Money.ofMinor(1, CZK), 1);
        EntryOrder order = transfer(payer, payee, 1).order();

        assertThatThrownBy(() -> order.within(List.of(foreign))).isInstanceOf(IllegalArgumentException.class);
    }

    private static PostingOutcome post(Orders order) {
        return ledger.post(order.order());
    }

    private static Refusal refusal(Orders order) {
        return ((Refused) post(order)).refusal();
    }

    private static DailyUse used(long minor, int count) {
        return new DailyUse(Money.ofMinor(minor, CZK), count);
    }

    private static void assertProven() {
        assertThat(books.bean(LedgerProofs.class).prove(id -> "Ledger account " + id.value()))
                .allSatisfy(proof -> assertThat(proof.failures()).isEmpty());
    }
}
