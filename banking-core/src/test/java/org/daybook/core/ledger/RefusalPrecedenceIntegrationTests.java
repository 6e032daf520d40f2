package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.ledger.Orders.CZK;
import static org.daybook.core.ledger.Orders.DAY;
import static org.daybook.core.ledger.Orders.EUR;
import static org.daybook.core.ledger.Orders.transfer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.core.ledger.PostingOutcome.Refused;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Each reason for a refusal by itself, and every two of them together. */
class RefusalPrecedenceIntegrationTests {

    private static final LedgerAccountId UNKNOWN = new LedgerAccountId(999_999_999);

    private static Books books;
    private static LedgerAccountId cash;

    @BeforeAll
    static void openBooks() {
        books = Books.open();
        cash = books.bean(LedgerAccounts.class).ofBank(BankRole.CASH, CZK);
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    static Stream<Set<Refusal>> reasons() {
        return Arrays.stream(Refusal.values()).flatMap(one -> Arrays.stream(Refusal.values())
                .filter(other -> one.ordinal() <= other.ordinal())
                .map(other -> EnumSet.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void givesReasonDeclaredFirst(Set<Refusal> reasons) {
        LedgerAccountId account = funded();
        Orders order = transfer(account, cash, 500);
        for (Refusal reason : reasons) {
            order = with(reason, order, account);
        }

        PostingOutcome outcome = books.bean(Ledger.class).post(order.order());

        Refusal first = reasons.iterator().next();
        Money amount = order.amount();
        Optional<LedgerAccountId> refusing = refusing(first, account);
        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(first);
            assertThat(refused.account()).isEqualTo(refusing);
            assertThat(refused.amount()).isEqualTo(amount);
        });
        assertThat(books.bean(Ledger.class).post(order.order())).isEqualTo(outcome);
        assertThat(books.bean(Ledger.class).balance(account)).isEqualTo(Money.ofMinor(1_000, CZK));
    }

    /** So a round may post on trust: what is not refused before is refused by the books. */
    @ParameterizedTest
    @EnumSource(Refusal.class)
    void booksRefuseByThemselvesWhatIsPostedOnTrust(Refusal reason) {
        LedgerAccountId account = funded();
        List<EntryOrder> orders = List.of(
                transfer(account, cash, 1).order(),
                with(reason, transfer(account, cash, 500), account).order());

        if (PostingRound.canBeTrusted(orders)) {
            PostingRound round = books.bean(PostingRound.class);
            TransactionTemplate transaction = books.bean(TransactionTemplate.class);
            assertThatThrownBy(() -> transaction.execute(status -> round.carryOutOnTrust(orders)))
                    .isInstanceOfAny(LedgerRuleBroken.class, DataIntegrityViolationException.class);
        } else {
            assertThat(reason).isEqualTo(Refusal.AMOUNT_BEYOND_SCALE);
        }
        assertThat(books.bean(Ledger.class).balance(account)).isEqualTo(Money.ofMinor(1_000, CZK));
        assertThat(books.bean(Ledger.class).postTogether(orders.getLast()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(reason));
    }

    private static LedgerAccountId funded() {
        LedgerAccountId account = books.bean(LedgerAccounts.class)
                .openForCustomers(List.of(Money.zero(CZK)))
                .getFirst();
        books.bean(Ledger.class).post(transfer(cash, account, 1_000).order());
        return account;
    }

    /** The order, or the account it debits, with one more thing wrong. */
    private static Orders with(Refusal reason, Orders order, LedgerAccountId account) {
        return switch (reason) {
            case ACCOUNT_UNKNOWN -> order.credit(UNKNOWN);
            case ACCOUNT_CLOSED -> changed(order, account, "status = 'CLOSED'");
            case ACCOUNT_FROZEN -> changed(order, account, "freeze = 'DEBITS'");
            case CURRENCY_DIFFERS -> order.amount(Money.ofMinor(order.amount().minor(), EUR));
            case SAME_ACCOUNT -> order.credit().equals(UNKNOWN) ? order.debit(UNKNOWN) : order.credit(order.debit());
            case AMOUNT_NOT_POSITIVE -> order.amount(Money.zero(order.amount().currency()));
            case AMOUNT_BEYOND_SCALE ->
                order.amount().isZero()
                        ? order
                        : order.amount(Money.ofMinor(
                                EntryOrder.LARGEST_MINOR + 1, order.amount().currency()));
            case BOOKING_DATE_GOES_BACK -> order.booked(DAY.minusDays(1));
            case REVERSAL_NOT_POSSIBLE -> order.reversing(new JournalEntryId(1));
            case DAILY_AMOUNT_REACHED -> order.daily(499, order.dailyCount());
            case DAILY_COUNT_REACHED -> order.daily(order.dailyMinor(), 0);
            case INSUFFICIENT_AVAILABLE_BALANCE -> changed(order, account, "held_minor = 1001");
        };
    }

    private static Orders changed(Orders order, LedgerAccountId account, String change) {
        books.asRoot()
                .sql("UPDATE ledger_account SET " + change + " WHERE id = ?")
                .param(account.value())
                .update();
        return order;
    }

    private static Optional<LedgerAccountId> refusing(Refusal refusal, LedgerAccountId account) {
        return switch (refusal) {
            case ACCOUNT_UNKNOWN -> Optional.of(UNKNOWN);
            case AMOUNT_NOT_POSITIVE, AMOUNT_BEYOND_SCALE, REVERSAL_NOT_POSSIBLE -> Optional.empty();
            case ACCOUNT_CLOSED,
                    ACCOUNT_FROZEN,
                    CURRENCY_DIFFERS,
                    SAME_ACCOUNT,
                    BOOKING_DATE_GOES_BACK,
                    DAILY_AMOUNT_REACHED,
                    DAILY_COUNT_REACHED,
                    INSUFFICIENT_AVAILABLE_BALANCE -> Optional.of(account);
        };
    }
}
