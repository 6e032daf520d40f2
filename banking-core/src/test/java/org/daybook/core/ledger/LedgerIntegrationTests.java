package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.ledger.Orders.CZK;
import static org.daybook.core.ledger.Orders.DAY;
import static org.daybook.core.ledger.Orders.EUR;
import static org.daybook.core.ledger.Orders.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.core.ledger.PostingOutcome.KeyUsedForAnotherOrder;
import org.daybook.core.ledger.PostingOutcome.Posted;
import org.daybook.core.ledger.PostingOutcome.Refused;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerIntegrationTests {

    private static Books books;
    private static Ledger ledger;
    private static LedgerAccountId cash;

    private LedgerAccountId alice;
    private LedgerAccountId bob;

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

    /** Alice may overdraw by 50.00, Bob not at all; both are empty. */
    @BeforeEach
    void openAccounts() {
        List<LedgerAccountId> opened =
                books.bean(LedgerAccounts.class).openForCustomers(List.of(Money.ofMinor(5_000, CZK), Money.zero(CZK)));
        alice = opened.get(0);
        bob = opened.get(1);
    }

    @Test
    void postsOneEntryToBothAccounts() {
        Money cashBefore = ledger.balance(cash);

        PostingOutcome outcome = ledger.post(
                transfer(cash, alice, 12_345).valued(DAY.minusDays(3)).order());

        assertThat(outcome).isInstanceOf(Posted.class);
        assertThat(ledger.balance(alice)).isEqualTo(Money.ofMinor(12_345, CZK));
        assertThat(ledger.balance(cash)).isEqualTo(cashBefore.minus(Money.ofMinor(12_345, CZK)));
        assertThat(rows(
                        "SELECT CONCAT_WS(' ', sequence, side, amount_minor, balance_after_minor, booking_date, value_date)"
                                + " FROM posting WHERE account_id = " + alice.value()))
                .containsExactly("1 CREDIT 12345 12345 2026-03-02 2026-02-27");
    }

    @Test
    void answersSameOrderWithSameOutcome() {
        EntryOrder order = transfer(cash, alice, 100).order();

        PostingOutcome first = ledger.post(order);

        assertThat(ledger.post(order)).isEqualTo(first).isInstanceOf(Posted.class);
        assertThat(ledger.balance(alice)).isEqualTo(Money.ofMinor(100, CZK));
    }

    @Test
    void answersRefusedOrderWithRefusalEvenWhenItsReasonIsGone() {
        EntryOrder order = transfer(bob, alice, 100).order();
        PostingOutcome first = ledger.post(order);
        ledger.post(transfer(cash, bob, 1_000).order());

        PostingOutcome again = ledger.post(order);

        assertThat(again).isEqualTo(first).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.INSUFFICIENT_AVAILABLE_BALANCE);
            assertThat(refused.account()).isEqualTo(Optional.of(bob));
            assertThat(refused.amount()).isEqualTo(Money.ofMinor(100, CZK));
        });
        assertThat(ledger.balance(bob)).isEqualTo(Money.ofMinor(1_000, CZK));
    }

    @Test
    void storesNothingUnderKeyOfAnotherOrder() {
        Orders order = transfer(cash, alice, 100);
        PostingOutcome first = ledger.post(order.order());
        Stream<Orders> others = Stream.of(
                order.amount(Money.ofMinor(101, CZK)),
                order.amount(Money.ofMinor(100, EUR)),
                order.kind("ANOTHER"),
                order.booked(DAY.plusDays(1)),
                order.valued(DAY.plusDays(1)),
                order.reversing(((Posted) first).entry()),
                transfer(cash, bob, 100).key(order.key()),
                transfer(bob, alice, 100).key(order.key()));

        assertThat(others.map(Orders::order).map(ledger::post)).containsOnly(new KeyUsedForAnotherOrder(order.key()));

        assertThat(ledger.post(order.order())).isEqualTo(first);
        assertThat(rows("SELECT COUNT(*) FROM posting_refusal WHERE idempotency_key = '" + order.key() + "'"))
                .containsExactly("0");
        assertThat(ledger.balance(alice)).isEqualTo(Money.ofMinor(100, CZK));
    }

    @Test
    void takesEntryBackOnce() {
        JournalEntryId entry = posted(transfer(cash, alice, 100).valued(DAY.minusDays(9)));

        PostingOutcome reversal = ledger.reverse(entry, origin("back-" + entry.value()), DAY.plusDays(1), "Mistake");
        PostingOutcome second = ledger.reverse(entry, origin("again-" + entry.value()), DAY.plusDays(1), "Mistake");

        assertThat(reversal).isInstanceOf(Posted.class);
        assertThat(second).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal())
                .isEqualTo(Refusal.REVERSAL_NOT_POSSIBLE));
        assertThat(ledger.balance(alice)).isEqualTo(Money.zero(CZK));
        assertThat(rows("SELECT CONCAT_WS(' ', side, amount_minor, booking_date, value_date) FROM posting"
                        + " WHERE account_id = " + alice.value() + " ORDER BY sequence"))
                .containsExactly("CREDIT 100 2026-03-02 2026-02-21", "DEBIT 100 2026-03-03 2026-02-21");
    }

    @Test
    void doesNotTakeReversalBack() {
        JournalEntryId entry = posted(transfer(cash, alice, 100));
        Posted reversal = (Posted) ledger.reverse(entry, origin("undo-" + entry.value()), DAY, "Mistake");

        PostingOutcome redo = ledger.reverse(reversal.entry(), origin("redo-" + entry.value()), DAY, "Not a mistake");

        assertThat(redo).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal())
                .isEqualTo(Refusal.REVERSAL_NOT_POSSIBLE));
        assertThatThrownBy(() -> ledger.reverse(new JournalEntryId(999_999_999), origin("none"), DAY, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsBalanceOfCustomerAsOfAnyDay() {
        posted(transfer(cash, alice, 100).booked(DAY));
        posted(transfer(cash, alice, 20).booked(DAY).valued(DAY.minusDays(40)));
        posted(transfer(alice, cash, 3).booked(DAY.plusDays(10)));

        assertThat(Stream.of(-1, 0, 1, 9, 10, 400).map(days -> asOf(alice, DAY.plusDays(days))))
                .containsExactly(0L, 120L, 120L, 120L, 117L, 117L);
    }

    @Test
    void tellsBalanceOfBankWhoseDaysComeInAnyOrder() {
        LedgerAccountId fees = books.bean(LedgerAccounts.class).ofBank(BankRole.FEE_INCOME, CZK);
        posted(transfer(cash, fees, 100).booked(DAY.plusDays(10)));
        posted(transfer(cash, fees, 20).booked(DAY));
        posted(transfer(cash, fees, 3).booked(DAY.plusDays(5)));

        assertThat(Stream.of(-1, 0, 4, 5, 9, 10).map(days -> asOf(fees, DAY.plusDays(days))))
                .containsExactly(0L, 20L, 20L, 23L, 23L, 123L);
        assertThat(ledger.balance(fees)).isEqualTo(Money.ofMinor(123, CZK));
    }

    @Test
    void allowsOverdraftToTheLastUnit() {
        PostingOutcome tooMuch = ledger.post(transfer(alice, bob, 5_001).order());
        PostingOutcome all = ledger.post(transfer(alice, bob, 5_000).order());
        PostingOutcome oneMore = ledger.post(transfer(alice, bob, 1).order());

        assertThat(tooMuch).isInstanceOf(Refused.class);
        assertThat(all).isInstanceOf(Posted.class);
        assertThat(oneMore).isInstanceOf(Refused.class);
        assertThat(ledger.balance(alice)).isEqualTo(Money.ofMinor(-5_000, CZK));
    }

    @Test
    void keepsHeldAmountBack() {
        posted(transfer(cash, alice, 1_000));
        books.asRoot()
                .sql("UPDATE ledger_account SET held_minor = 600 WHERE id = ?")
                .param(alice.value())
                .update();

        PostingOutcome tooMuch = ledger.post(transfer(alice, bob, 5_401).order());
        PostingOutcome all = ledger.post(transfer(alice, bob, 5_400).order());

        assertThat(tooMuch).isInstanceOf(Refused.class);
        assertThat(all).isInstanceOf(Posted.class);
    }

    @Test
    void freezesOneDirectionOrBoth() {
        posted(transfer(cash, alice, 1_000));

        assertThat(Stream.of("NONE", "DEBITS", "CREDITS", "ALL").map(this::frozenDirections))
                .containsExactly("", "debit", "credit", "debit credit");
    }

    private String frozenDirections(String scope) {
        books.asRoot()
                .sql("UPDATE ledger_account SET freeze = ? WHERE id = ?")
                .params(scope, alice.value())
                .update();
        String debit = ledger.post(transfer(alice, bob, 1).order()) instanceof Refused ? "debit" : "";
        String credit = ledger.post(transfer(cash, alice, 1).order()) instanceof Refused ? "credit" : "";
        return (debit + " " + credit).strip();
    }

    @Test
    void postsManyInOrderGiven() {
        inTransaction(List.of(
                transfer(cash, alice, 100),
                transfer(alice, bob, 5_100),
                transfer(bob, cash, 5_100),
                transfer(cash, alice, 7)));

        assertThat(rows("SELECT CONCAT_WS(' ', sequence, side, amount_minor, balance_after_minor) FROM posting"
                        + " WHERE account_id = " + alice.value() + " ORDER BY sequence"))
                .containsExactly("1 CREDIT 100 100", "2 DEBIT 5100 -5000", "3 CREDIT 7 -4993");
        assertThat(ledger.balance(bob)).isEqualTo(Money.zero(CZK));
    }

    @Test
    void postsManyWholeOrNotAtAll() {
        Orders known = transfer(cash, alice, 1);
        posted(known);

        assertThatThrownBy(() -> inTransaction(List.of(transfer(cash, alice, 100), transfer(bob, alice, 1))))
                .isInstanceOfSatisfying(LedgerRuleBroken.class, broken -> assertThat(broken.rule())
                        .isEqualTo("OVERDRAFT"));
        assertThatThrownBy(() -> inTransaction(List.of(transfer(cash, alice, 100), known)))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(ledger.balance(alice)).isEqualTo(Money.ofMinor(1, CZK));
        assertThat(rows("SELECT COUNT(*) FROM posting WHERE account_id = " + alice.value()))
                .containsExactly("1");
    }

    @Test
    void postsManyOnlyWithinTransaction() {
        List<EntryOrder> orders = List.of(transfer(cash, alice, 100).order());

        assertThatThrownBy(() -> ledger.postAll(orders)).isInstanceOf(IllegalTransactionStateException.class);

        assertThat(ledger.balance(alice)).isEqualTo(Money.zero(CZK));
    }

    private static void inTransaction(List<Orders> orders) {
        books.bean(TransactionTemplate.class)
                .executeWithoutResult(status ->
                        ledger.postAll(orders.stream().map(Orders::order).toList()));
    }

    private static JournalEntryId posted(Orders order) {
        return ((Posted) ledger.post(order.order())).entry();
    }

    private static EntryOrder.Origin origin(String key) {
        return new EntryOrder.Origin(key, key, null, "TEST", "test");
    }

    private static long asOf(LedgerAccountId account, LocalDate date) {
        return ledger.balanceAsOf(account, date).minor();
    }

    private static List<String> rows(String sql) {
        return books.asRoot().sql(sql).query(String.class).list();
    }
}
