package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.account.SampleBank.ANALYST;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.OPERATIONS;
import static org.daybook.core.account.SampleBank.VIEWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.account.FreezeOutcome.Frozen;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.ledger.LedgerRuleBroken;
import org.daybook.core.ledger.Proof;
import org.daybook.core.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What an attachment leaves of 150.00. */
class AttachmentsIntegrationTests {

    private SampleBank bank;

    @BeforeEach
    void openBank() {
        bank = new SampleBank();
        bank.open("1787", 0, "Jana Nováková");
        bank.fund("1787", 15_000);
    }

    @AfterEach
    void closeBank() {
        bank.close();
    }

    @Test
    void attachesAnAmountAndNoMore() {
        Frozen frozen = bank.attach("1787", 12_000);

        assertThat(withdraw("more", 3_001)).isEqualTo(refused(CounterRefusal.INSUFFICIENT_AVAILABLE_BALANCE));
        assertThat(withdraw("all-that-is-left", 3_000)).isInstanceOf(CounterOutcome.Posted.class);
        assertThat(withdraw("one-more", 1)).isEqualTo(refused(CounterRefusal.INSUFFICIENT_AVAILABLE_BALANCE));
        assertThat(deposit("comes-in")).isInstanceOf(CounterOutcome.Posted.class);
        assertThat(overview().available()).isEqualTo(Money.ofMinor(100, CZK));
        assertThat(overview().attached()).isEqualTo(Money.ofMinor(12_000, CZK));
        assertThat(overview().freeze()).contains(FreezeScope.AMOUNT);

        bank.unfreeze(frozen.freeze());

        assertThat(withdraw("everything", 12_100)).isInstanceOf(CounterOutcome.Posted.class);
        assertThat(bank.bean(FreezeProof.class).prove(account -> "Jana")).allMatch(Proof::holds);
    }

    @Test
    void isLookedAtAgainOnADayThatTheBooksKnow() {
        FreezeOrder order = FreezeOrder.attaching(Money.ofMinor(12_000, CZK), FreezeCode.COURT_ATTACHMENT, "Exercise");
        Optional<LocalDate> past = Optional.of(DAY.minusDays(1));

        for (LocalDate unknown : List.of(LocalDate.of(2201, 1, 1), LocalDate.of(12026, 3, 2))) {
            FreezeOrder slip = order.reviewedOn(Optional.of(unknown));
            assertThat(freeze(slip)).isEqualTo(new FreezeOutcome.DateUnknown());
            assertThat(freeze(slip.expiringOn(past))).isEqualTo(new FreezeOutcome.DateUnknown());
            assertThat(freeze(order.expiringOn(Optional.of(unknown)))).isEqualTo(new FreezeOutcome.DateUnknown());
        }
        long frozen = bank.attach("1787", 1).freeze();
        assertThat(bank.as(ANALYST, () -> bank.bean(Freezes.class).review(frozen, LocalDate.of(12026, 3, 2), "Stays")))
                .contains("The next review lies in the years 1900 to 2200.");
    }

    private FreezeOutcome freeze(FreezeOrder order) {
        return bank.as(ANALYST, () -> bank.bean(Freezes.class).freeze("1787", order));
    }

    /** What the bank would lend is not there to pay around an attachment; what is held comes off besides. */
    @Test
    void attachmentSuspendsTheOverdraft() {
        bank.open("800", 50_000, "Karel Novák");
        bank.fund("800", 10_000);
        bank.books()
                .asRoot()
                .sql("UPDATE ledger_account SET held_minor = 1000 WHERE id = ?")
                .param(bank.account("800").ledgerAccount().value())
                .update();
        bank.attach("800", 4_000);

        assertThat(withdraw("800", "over", 5_001)).isEqualTo(refused(CounterRefusal.INSUFFICIENT_AVAILABLE_BALANCE));
        assertThat(withdraw("800", "just", 5_000)).isInstanceOf(CounterOutcome.Posted.class);
    }

    /** The books ask for themselves: a caller who has checked nothing is refused by the trigger. */
    @Test
    void attachmentIsARuleOfTheBooks() {
        bank.attach("1787", 12_000);
        Ledger ledger = bank.bean(Ledger.class);

        assertThatThrownBy(() -> bank.bean(TransactionTemplate.class)
                        .executeWithoutResult(status -> ledger.postAll(List.of(order(3_001)))))
                .isInstanceOf(LedgerRuleBroken.class)
                .hasMessageContaining("OVERDRAFT");
        bank.bean(TransactionTemplate.class).executeWithoutResult(status -> ledger.postAll(List.of(order(3_000))));

        assertThat(bank.balance("1787")).isEqualTo(Money.ofMinor(12_000, CZK));
    }

    private EntryOrder order(long minor) {
        return new EntryOrder(
                new EntryOrder.Origin("direct/" + minor, "direct", null, "TEST", "test"),
                "CASH_WITHDRAWAL",
                bank.account("1787").ledgerAccount(),
                bank.bean(LedgerAccounts.class).ofBank(BankRole.CASH, CZK),
                Money.ofMinor(minor, CZK),
                EntryOrder.Dates.on(DAY),
                "",
                EntryOrder.Counterparty.UNKNOWN,
                null);
    }

    private AccountOverview overview() {
        return bank.as(VIEWER, () -> bank.bean(AccountSearch.class).find("1787").orElseThrow());
    }

    private CounterOutcome withdraw(String key, long minor) {
        return withdraw("1787", key, minor);
    }

    private CounterOutcome withdraw(String account, String key, long minor) {
        return bank.as(OPERATIONS, () -> bank.bean(CounterEntries.class)
                .withdraw(new Withdrawal(key, "BRANCH", account, Money.ofMinor(minor, CZK), "")));
    }

    private CounterOutcome deposit(String key) {
        return bank.as(OPERATIONS, () -> bank.bean(CounterEntries.class)
                .deposit(new Deposit(key, "BRANCH", "1787", Money.ofMinor(100, CZK), "")));
    }

    private static CounterOutcome refused(CounterRefusal refusal) {
        return new CounterOutcome.Refused(refusal);
    }
}
