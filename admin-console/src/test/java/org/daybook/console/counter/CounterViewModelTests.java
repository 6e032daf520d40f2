package org.daybook.console.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.AccountStanding;
import org.daybook.core.account.LimitUse;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.counter.FoundCustomer;
import org.daybook.core.counter.Identification;
import org.daybook.core.counter.NamedAccount;
import org.daybook.core.counter.ServedAccount;
import org.daybook.core.counter.ServedOutcome;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CounterViewModelTests {

    private static final Currency CZK = Currency.getInstance("CZK");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final CounterViewModel KNOWN = new CounterViewModel(true, true);
    private static final CounterViewModel UNKNOWN = new CounterViewModel(false, true);
    private static final CounterViewModel WITHOUT_PIN = new CounterViewModel(false, false);

    @Test
    void lettingMoneyOutTakesThePinAndAnAccountThatMayBeUsed() {
        CounterAccount named = CounterAccount.of(new NamedAccount("A1", "CZ1", "CHECKING", CZK));

        assertThat(allowed(KNOWN, account(AccountStanding.HOLDER, null)))
                .containsExactlyInAnyOrder(
                        Deed.DEPOSIT,
                        Deed.WITHDRAW,
                        Deed.TRANSFER,
                        Deed.STATEMENT,
                        Deed.CONTACT,
                        Deed.PIN_CODE,
                        Deed.EMAIL_CODE);
        assertThat(allowed(KNOWN, account(AccountStanding.MAY_ACT, null))).contains(Deed.WITHDRAW, Deed.TRANSFER);
        assertThat(allowed(KNOWN, account(AccountStanding.MAY_VIEW, null)))
                .contains(Deed.STATEMENT, Deed.DEPOSIT)
                .doesNotContain(Deed.WITHDRAW, Deed.TRANSFER);
        assertThat(allowed(KNOWN, account(AccountStanding.HOLDER, DAY)))
                .contains(Deed.STATEMENT)
                .doesNotContain(Deed.DEPOSIT, Deed.WITHDRAW, Deed.TRANSFER);
        assertThat(allowed(UNKNOWN, named)).containsExactlyInAnyOrder(Deed.DEPOSIT, Deed.PIN_CODE, Deed.EMAIL_CODE);
        assertThat(allowed(WITHOUT_PIN, named))
                .containsExactlyInAnyOrder(Deed.DEPOSIT, Deed.CONTACT, Deed.PIN_CODE, Deed.EMAIL_CODE);
        assertThat(allowed(KNOWN, null))
                .containsExactlyInAnyOrder(Deed.CONTACT, Deed.PIN_CODE, Deed.EMAIL_CODE, Deed.OPEN_ACCOUNT);
        assertThat(allowed(WITHOUT_PIN, null))
                .containsExactlyInAnyOrder(Deed.CONTACT, Deed.PIN_CODE, Deed.EMAIL_CODE, Deed.OPEN_ACCOUNT);
        assertThat(allowed(UNKNOWN, null)).containsExactlyInAnyOrder(Deed.PIN_CODE, Deed.EMAIL_CODE);
    }

    @Test
    void asksForThePinWhereThereIsOne() {
        assertThat(UNKNOWN.asksForPin()).isTrue();
        assertThat(KNOWN.asksForPin()).isFalse();
        assertThat(WITHOUT_PIN.asksForPin()).isFalse();
        assertThat(WITHOUT_PIN.guidance(true)).contains("Alt+K");
        assertThat(KNOWN.guidance(true)).isEmpty();
        assertThat(KNOWN.guidance(false)).isEqualTo("This customer has no account yet.");
    }

    @Test
    void saysWhatBecameOfAPin() {
        assertThat(sentence(new Identification.Wrong(2))).isEqualTo("This PIN is wrong. 2 tries are left.");
        assertThat(sentence(new Identification.Wrong(1))).isEqualTo("This PIN is wrong. One try is left.");
        assertThat(sentence(new Identification.LockedOut(Instant.parse("2026-03-02T09:30:00Z"))))
                .isEqualTo(
                        "Too many wrong PINs. The PIN is refused until 02/03/2026 09:30:00. A code to your e-mail sets"
                                + " another one at once.");
    }

    @Test
    void writesReceiptsOfOneLine() {
        ServedOutcome.Posted posted = new ServedOutcome.Posted(
                new JournalEntryId(4711), "A1", 12, czk(25_050), DAY, Optional.of(czk(74_950)));
        ServedOutcome.Posted unknown =
                new ServedOutcome.Posted(new JournalEntryId(4711), "A1", 12, czk(100), DAY, Optional.empty());

        assertThat(CounterViewModel.receipt(Deed.WITHDRAW, posted))
                .isEqualTo("No. 12 · 250.50 CZK paid out of A1 on 02/03/2026 · new balance 749.50 CZK · entry 4711");
        assertThat(CounterViewModel.receipt(Deed.DEPOSIT, unknown))
                .isEqualTo("No. 12 · 1.00 CZK paid in to A1 on 02/03/2026 · balance not shown · entry 4711");
        assertThatThrownBy(() -> CounterViewModel.receipt(Deed.CONTACT, posted))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsHowManyWereFoundAndWhatWasUsed() {
        FoundCustomer eva = new FoundCustomer("C1", "Eva", "Brno");

        assertThat(CounterViewModel.answer(List.of(), 20)).startsWith("Nobody was found.");
        assertThat(CounterViewModel.answer(List.of(eva), 20)).isEqualTo("One customer");
        assertThat(CounterViewModel.answer(Collections.nCopies(20, eva), 20)).startsWith("These are the first 20");
        assertThat(CounterViewModel.words(new LimitUse(
                        new DailyLimit(OrderKind.WITHDRAWAL, "*", czk(25_000_000), 20), false, czk(12_300), 1)))
                .isEqualTo("Withdrawals: 123.00 of 250,000.00 CZK used, 1 of 20 times");
    }

    /** The letters of the address line and of the menus are the browsers'. */
    @Test
    void keepsOffTheBrowsersKeysAndGivesEachDeedItsOwn() {
        Set<String> shortcuts = Arrays.stream(Deed.values()).map(Deed::shortcut).collect(Collectors.toSet());

        assertThat(shortcuts)
                .hasSize(Deed.values().length)
                .doesNotContain("Alt+D", "Alt+E", "Alt+F", "Alt+S", "Alt+V", "Alt+B", "Alt+T", "Alt+H");
    }

    private static List<Deed> allowed(CounterViewModel model, @Nullable CounterAccount chosen) {
        return Arrays.stream(Deed.values())
                .filter(deed -> model.may(deed, Optional.ofNullable(chosen)))
                .toList();
    }

    private static String sentence(Identification identification) {
        return CounterViewModel.sentence(identification, ZoneOffset.UTC);
    }

    @Test
    void sendsToTheCustomersOwnOpenAccounts() {
        List<ServedAccount> accounts = List.of(
                served("A1", AccountStanding.HOLDER, null),
                served("A2", AccountStanding.HOLDER, null),
                served("A3", AccountStanding.HOLDER, DAY),
                served("A4", AccountStanding.MAY_ACT, null),
                served("A5", AccountStanding.MAY_VIEW, null),
                served("A6", AccountStanding.HOLDER, null));

        assertThat(CounterViewModel.others(accounts, "A1"))
                .containsExactly(Map.entry("A2", "A2 · Current account"), Map.entry("A6", "A6 · Current account"));
    }

    private static CounterAccount account(AccountStanding standing, @Nullable LocalDate closedOn) {
        return CounterAccount.of(served("A1", standing, closedOn));
    }

    private static ServedAccount served(String reference, AccountStanding standing, @Nullable LocalDate closedOn) {
        return new ServedAccount(
                new AccountOverview(
                        reference,
                        "CZ1",
                        "CHECKING",
                        List.of("Eva"),
                        czk(100_000),
                        czk(0),
                        czk(0),
                        czk(0),
                        czk(100_000),
                        Optional.empty(),
                        DAY,
                        StatementCycle.MONTHLY,
                        null,
                        closedOn),
                standing,
                List.of());
    }

    private static Money czk(long minor) {
        return Money.ofMinor(minor, CZK);
    }
}
