package org.daybook.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.console.test.Chromium;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.core.account.AccountEntries;
import org.daybook.core.account.AccountEntry;
import org.daybook.core.account.AccountLimits;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.AccountSearch;
import org.daybook.core.account.CounterHolds;
import org.daybook.core.account.LimitUse;
import org.daybook.core.account.Mandate;
import org.daybook.core.account.MandateDesk;
import org.daybook.core.account.MandateScope;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposal;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.ledger.Hold;
import org.daybook.core.ledger.PostingFilter;
import org.daybook.core.ledger.PostingSort;
import org.daybook.core.money.Money;
import org.daybook.core.security.Role;
import org.daybook.core.standingorder.Frequency;
import org.daybook.core.standingorder.StandingOrder;
import org.daybook.core.standingorder.StandingOrders;
import org.junit.jupiter.api.Test;

/** What staff do to an account in a real browser, and what the core says of it then. */
class AccountWorkBrowserTests extends ConsoleInABrowser {

    @Test
    void holdsMoneyCapturesAPartAndReleasesTheRest() {
        Money before = ConsoleBooks.get().find(11).bookedBalance();
        Chromium.signIn(page, Role.OPERATIONS);
        place("300", "Deposit of a hotel");
        desk.shows("Held: 300.00 CZK");
        place("70", "Deposit of a boat");
        assertThat(holds()).extracting(Hold::amount).containsExactly(czk(7_000), czk(30_000));

        page.getByLabel("Capture hold " + holds().getLast().id().value()).click();
        desk.type("Account number or reference", ConsoleBank.account(12));
        desk.type("Amount", "120.50");
        desk.confirm("Capture");
        desk.shows("Captured 120.50 CZK");
        page.getByLabel("Release hold " + holds().getFirst().id().value()).click();
        desk.confirm("Release");
        desk.shows("Released on");

        assertThat(holds().getLast().end().orElseThrow().captured()).isEqualTo(czk(12_050));
        assertThat(holds().getFirst().end().orElseThrow().how()).isEqualTo(Hold.How.RELEASED);
        assertThat(before.minus(ConsoleBooks.get().find(11).bookedBalance())).isEqualTo(czk(12_050));
        assertThat(overview(ConsoleBank.account(11)).held()).isEqualTo(czk(0));
    }

    private void place(String amount, String reason) {
        desk.account(ConsoleBank.account(11), "Holds");
        desk.press("Place a hold");
        desk.type("Amount", amount);
        desk.type("Reason", reason);
        desk.confirm("Place");
        desk.isDone();
    }

    @Test
    void setsAStandingOrderUpChangesAndEndsIt() {
        Chromium.signIn(page, Role.OPERATIONS);
        desk.account(ConsoleBank.account(13), "Standing orders");
        desk.press("Set up an order");
        desk.type("Account number or reference", ConsoleBank.account(14));
        desk.type("Amount", "250");
        desk.choose("How often", "Every week");
        desk.type("Narrative", "Pocket money");
        desk.confirm("Set up");
        desk.shows("Pocket money");
        StandingOrder order = orders().getFirst();
        assertThat(order.terms().amount()).isEqualTo(czk(25_000));
        assertThat(order.terms().schedule().frequency()).isEqualTo(Frequency.WEEKLY);

        desk.press("Change, standing order " + order.id().value());
        desk.type("Amount", "300");
        desk.typeDay("Last date", "01/01/2026");
        desk.confirm("Change");
        desk.shows("The last date is before the first one.");
        desk.typeDay("Last date", "31/12/2026");
        desk.confirm("Change");
        desk.shows("300.00");
        assertThat(orders().getFirst().terms().amount()).isEqualTo(czk(30_000));

        desk.press("End, standing order " + order.id().value());
        desk.confirm("End");
        desk.shows("Ended");
        assertThat(orders()).singleElement().matches(StandingOrder::ended);
    }

    @Test
    void lowersALimitAtOnceAndProposesAHigherOne() {
        Chromium.signIn(page, Role.TELLER);
        desk.account(ConsoleBank.account(15), "Limits");
        setLimit("Set a limit", "4000", "3");
        desk.isDone();
        assertThat(limits()).singleElement().satisfies(use -> {
            assertThat(use.limit().most()).isEqualTo(czk(400_000));
            assertThat(use.limit().mostCount()).isEqualTo(3);
        });

        setLimit("Change the limit of Withdrawals", "9000", "3");
        desk.shows("Give a reason");
        desk.type("Reason", "Buys a car");
        desk.confirm("Set");
        desk.isDone();

        assertThat(limits())
                .singleElement()
                .extracting(use -> use.limit().most())
                .isEqualTo(czk(400_000));
        assertThat(pending(ProposalKind.RAISE_LIMIT, ConsoleBank.account(15))).hasValueSatisfying(proposal -> {
            assertThat(proposal.value("most_minor")).isEqualTo("900000");
            assertThat(proposal.reason()).isEqualTo("Buys a car");
        });
    }

    private void setLimit(String button, String most, String count) {
        desk.press(button);
        desk.type("Most a day", most);
        desk.type("Orders a day", count);
        desk.confirm("Set");
    }

    @Test
    void grantsAMandateAndEndsIt() {
        Chromium.signIn(page, Role.OPERATIONS);
        desk.account(ConsoleBank.account(16), "Mandates");
        desk.press("Grant a mandate");
        desk.chooseCustomer("Customer", "Eva Nov", "C3 · Eva Nováková");
        desk.pick("See and use the account");
        desk.confirm("Grant");
        desk.shows("Eva Nováková");
        assertThat(mandates()).singleElement().satisfies(mandate -> {
            assertThat(mandate.customerReference()).isEqualTo("C3");
            assertThat(mandate.scope()).isEqualTo(MandateScope.ACT);
        });

        desk.press("End the mandate of C3");
        desk.typeDay("Last day", "26/03/2026");
        desk.confirm("End");
        desk.isDone();

        assertThat(mandates()).singleElement().matches(mandate -> !mandate.holdsOn(ConsoleBank.DAY));
    }

    @Test
    void reversesASmallEntryAndProposesToReverseALargeOne() {
        String account = ConsoleBank.account(17);
        Chromium.signIn(page, Role.TELLER);
        deposit(account, "100");
        deposit(account, "60000");
        AccountEntry large = entries(account).getFirst();
        AccountEntry small = entries(account).get(1);
        Money before = ConsoleBooks.get().find(17).bookedBalance();

        reverse(account, small);
        desk.shows("is taken back by entry");
        assertThat(before.minus(ConsoleBooks.get().find(17).bookedBalance())).isEqualTo(czk(10_000));
        reverse(account, small);
        desk.shows("The entry was taken back already, or takes another one back itself.");
        reverse(account, large);
        desk.shows("waits for a colleague's approval");

        assertThat(before.minus(ConsoleBooks.get().find(17).bookedBalance())).isEqualTo(czk(10_000));
        assertThat(pending(ProposalKind.REVERSAL, Long.toString(large.entry().value())))
                .hasValueSatisfying(proposal -> assertThat(proposal.reason()).isEqualTo("Wrong customer"));
    }

    private void deposit(String account, String amount) {
        desk.account(account, "Entries");
        desk.press("Deposit");
        desk.type("Amount", amount);
        desk.confirm("Deposit");
        desk.isDone();
    }

    private void reverse(String account, AccountEntry entry) {
        desk.account(account, "Entries");
        desk.press("Reverse entry " + entry.sequence());
        desk.type("Reason", "Wrong customer");
        desk.confirm("Reverse");
    }

    @Test
    void opensAnAccountAndClosesItWithWhatIsLeft() {
        Chromium.signIn(page, Role.TELLER);
        page.navigate("/accounts");
        desk.press("Open an account");
        desk.chooseCustomer("Customer", "Petr Nov", "C2 · Petr Nováková");
        desk.choose("Product", "Savings account in EUR");
        desk.type("First deposit in cash", "1500");
        desk.confirm("Open");
        page.waitForURL(Pattern.compile(".*/accounts/N\\d+"));
        Matcher reference = Pattern.compile("N\\d+$").matcher(page.url());
        assertThat(reference.find()).isTrue();
        String account = reference.group();
        assertThat(overview(account).bookedBalance().toString()).isEqualTo("EUR 1500.00");
        assertThat(overview(account).product()).isEqualTo("SAVINGS");

        desk.press("Close account");
        desk.confirm("Close account");
        desk.shows("1,500.00 EUR are left on the account. Operations have to pay it out.");

        page.context().clearCookies();
        Chromium.signIn(page, Role.OPERATIONS);
        page.navigate("/accounts/" + account);
        desk.press("Close account");
        desk.confirm("Close account");
        desk.shows("1,500.00 EUR are left on the account. Please say where they go.");
        desk.pick("Is paid out in cash");
        desk.confirm("Close account");
        desk.shows("The account is closed, and 1,500.00 EUR are to be paid out in cash.");

        desk.shows("Closed on 27/03/2026");
        assertThat(overview(account).closedOn()).isEqualTo(ConsoleBank.DAY);
        assertThat(overview(account).bookedBalance().isZero()).isTrue();
    }

    private static List<Hold> holds() {
        return as(Role.VIEWER, () -> bean(CounterHolds.class).ofAccount(ConsoleBank.account(11)));
    }

    private static List<StandingOrder> orders() {
        return as(Role.VIEWER, () -> bean(StandingOrders.class).ofAccount(ConsoleBank.account(13)));
    }

    private static List<LimitUse> limits() {
        return as(Role.VIEWER, () -> bean(AccountLimits.class).used(ConsoleBank.account(15)).stream()
                .filter(LimitUse::ofItsOwn)
                .toList());
    }

    private static List<Mandate> mandates() {
        return as(Role.TELLER, () -> bean(MandateDesk.class).onAccount(ConsoleBank.account(16)));
    }

    private static List<AccountEntry> entries(String account) {
        return as(Role.VIEWER, () -> bean(AccountEntries.class)
                .page(account, PostingFilter.ALL, PostingSort.SEQUENCE, false, 0, 1_000));
    }

    private static AccountOverview overview(String account) {
        return as(Role.VIEWER, () -> bean(AccountSearch.class).find(account).orElseThrow());
    }

    private static Optional<Proposal> pending(ProposalKind kind, String subject) {
        return as(Role.OPERATIONS, () -> bean(Approvals.class).pending()).stream()
                .filter(proposal -> proposal.kind() == kind
                        && proposal.subject().reference().equals(subject))
                .findFirst();
    }

    private static Money czk(long minor) {
        return Money.ofMinor(minor, ConsoleBank.CZK);
    }
}
