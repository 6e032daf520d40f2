package org.daybook.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.daybook.console.test.Chromium;
import org.daybook.console.test.ConsoleBank;
import org.daybook.core.account.AccountEntries;
import org.daybook.core.account.AccountEntry;
import org.daybook.core.account.CounterHolds;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposal;
import org.daybook.core.category.CategoryDesk;
import org.daybook.core.category.RuleOnFile;
import org.daybook.core.ledger.CategoryRule;
import org.daybook.core.ledger.Hold;
import org.daybook.core.ledger.PostingFilter;
import org.daybook.core.ledger.PostingSort;
import org.daybook.core.security.Role;
import org.daybook.core.standingorder.StandingOrder;
import org.daybook.core.standingorder.StandingOrders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Text that means harm, in every field for text of the forms around accounts, categories, products and freeze codes: what is typed
 * is what the core has and what the page shows, and none of it is carried out.
 */
class HostileTextBrowserTests extends ConsoleInABrowser {

    private static final String HARM = "=HYPERLINK(\"http://evil.example\";\"x\") <script>window.harmed=1</script>"
            + "<img src=x onerror=\"window.harmed=1\"> \"double\" 'single' `back` \u202Eright to left\u202C עברית 🦊 \\ % _ {{7*7}} ";

    private final List<String> alarms = new ArrayList<>();

    @BeforeEach
    void listen() {
        page.onDialog(alarm -> {
            alarms.add(alarm.message());
            alarm.dismiss();
        });
    }

    @AfterEach
    void isUnharmed() {
        assertThat(page.evaluate("window.harmed")).isNull();
        assertThat(alarms).isEmpty();
    }

    /** Of so many characters, none of which is cut in two. */
    private static String harm(int length) {
        String text = HARM.repeat(1 + length / HARM.length());
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip();
    }

    @Test
    void holdsAreWhatWasTyped() {
        String account = ConsoleBank.account(8);
        Chromium.signIn(page, Role.OPERATIONS);
        desk.account(account, "Holds");
        desk.press("Place a hold");
        desk.type("Amount", harm(30));
        desk.type("Reason", harm(200));
        desk.confirm("Place");
        desk.shows("Type an amount like 1234.50");
        desk.type("Amount", "10");
        desk.confirm("Place");
        desk.isDone();
        isShown(harm(200));
        Hold hold = as(Role.VIEWER, () -> bean(CounterHolds.class).ofAccount(account))
                .getFirst();
        assertThat(hold.reason()).isEqualTo(harm(200));

        desk.press("Capture hold " + hold.id().value());
        desk.type("Account number or reference", harm(60));
        desk.confirm("Capture");
        desk.shows("The beneficiary has no such account at this bank.");
        desk.pick("of another bank");
        desk.type("Beneficiary", harm(140));
        desk.type("Bank", harm(40));
        desk.type("Narrative", harm(400));
        desk.confirm("Capture");
        desk.isDone();
        desk.tab("Entries");

        isShown(harm(400));
        AccountEntry entry = latest(account);
        assertThat(entry.narrative()).isEqualTo(harm(400));
        assertThat(entry.counterparty().name()).contains(harm(140));
        assertThat(entry.counterparty().bank()).contains(harm(40));
        assertThat(entry.counterparty().account()).contains(harm(60));
    }

    @Test
    void standingOrdersAreWhatWasTyped() {
        String account = ConsoleBank.account(10);
        Chromium.signIn(page, Role.OPERATIONS);
        desk.account(account, "Standing orders");
        desk.press("Set up an order");
        desk.pick("of another bank");
        desk.type("Beneficiary", harm(140));
        desk.type("Bank", harm(40));
        desk.type("Account number or reference", harm(60));
        desk.type("Amount", "10");
        desk.type("Narrative", harm(400));
        desk.confirm("Set up");
        desk.isDone();

        isShown(harm(400));
        isShown(harm(140) + " · " + harm(60) + " · " + harm(40));
        StandingOrder order = as(Role.VIEWER, () -> bean(StandingOrders.class).ofAccount(account))
                .getFirst();
        assertThat(order.terms().narrative()).isEqualTo(harm(400));
        assertThat(order.terms().to()).isEqualTo(new Beneficiary.Elsewhere(harm(40), harm(60), harm(140), null));
        desk.press("Change, standing order " + order.id().value());
        assertThat(desk.dialog().getByLabel("Narrative").inputValue()).isEqualTo(harm(400));
        desk.confirm("Change");
        desk.isDone();
        assertThat(as(Role.VIEWER, () -> bean(StandingOrders.class).ofAccount(account))
                        .getFirst()
                        .terms())
                .isEqualTo(order.terms());
    }

    @Test
    void limitsReversalsAndClosingsAreWhatWasTyped() {
        String account = ConsoleBank.account(6);
        Chromium.signIn(page, Role.OPERATIONS);
        desk.account(account, "Limits");
        desk.press("Set a limit");
        desk.type("Most a day", "100");
        desk.type("Orders a day", harm(20));
        desk.confirm("Set");
        desk.shows("Type a number like 5.");
        desk.type("Orders a day", "1");
        desk.confirm("Set");
        desk.isDone();
        desk.press("Change the limit of Withdrawals");
        desk.type("Most a day", "200");
        desk.type("Reason", harm(400));
        desk.confirm("Set");
        desk.isDone();
        desk.account(account, "Entries");
        AccountEntry entry = latest(account);
        desk.press("Reverse entry " + entry.sequence());
        desk.type("Narrative", harm(400));
        desk.type("Reason", harm(390));
        desk.confirm("Reverse");
        desk.isDone();
        isShown(harm(400));
        assertThat(latest(account).narrative()).isEqualTo(harm(400));
        desk.press("Close account");
        desk.pick("Goes to another account of this bank");
        desk.type("Account number or reference", harm(60));
        desk.confirm("Close account");
        desk.shows("What is left cannot be paid out. The beneficiary has no such account at this bank.");

        assertThat(as(Role.OPERATIONS, () -> bean(Approvals.class).pending()))
                .extracting(Proposal::reason)
                .contains(harm(400));
        page.navigate("/approvals");
        isShown(harm(400));
    }

    @Test
    void rulesAreWhatWasTyped() {
        Chromium.signIn(page, Role.OPERATIONS);
        page.navigate("/categories");
        desk.press("New rule");
        desk.type("Is shown as", harm(40));
        desk.type("Counterparty has", harm(140));
        desk.type("Narrative has", harm(140));
        desk.type("Try it on account", ConsoleBank.account(25));
        desk.confirm("Try");
        desk.shows("Would decide about 0 entries");
        desk.confirm("Add");
        desk.shows("Kinds and categories are written in capitals, such as GROCERIES.");
        desk.type("Is shown as", "HARM");
        desk.confirm("Add");
        desk.isDone();

        isShown(harm(140));
        RuleOnFile rule =
                as(Role.VIEWER, () -> bean(CategoryDesk.class).rules()).getFirst();
        CategoryRule typed = rule.rule();
        assertThat(typed.counterparty()).contains(harm(140));
        assertThat(typed.narrative()).contains(harm(140));
        as(Role.OPERATIONS, () -> bean(CategoryDesk.class).remove(rule.id()));
    }

    @Test
    void productsAndFreezeCodesTakeNoHarm() {
        Chromium.signIn(page, Role.OPERATIONS);
        page.navigate("/products");
        desk.press("New product or currency");
        desk.type("Product", harm(40));
        desk.type("Credit interest, % a year", harm(20));
        desk.confirm("Set");
        desk.shows("A product is written in capitals, such as CHECKING.");
        desk.shows("Type a rate like 1.25");
        page.context().clearCookies();
        Chromium.signIn(page, Role.ANALYST);
        page.navigate("/freeze-codes");
        desk.press("Propose to allow expiry: Other");
        desk.type("Reason", harm(400));
        desk.confirm("Propose");
        desk.isDone();

        assertThat(as(Role.ANALYST, () -> bean(Approvals.class).pending()))
                .extracting(Proposal::reason)
                .contains(harm(400));
        page.navigate("/approvals");
        isShown(harm(400));
    }

    /** As text of some element, letter by letter. */
    private void isShown(String text) {
        page.waitForFunction(
                "text => [...document.querySelectorAll('vaadin-grid-cell-content')].some(cell => cell.textContent.trim() === text)",
                text);
    }

    private static AccountEntry latest(String account) {
        return as(Role.VIEWER, () -> bean(AccountEntries.class)
                        .page(account, PostingFilter.ALL, PostingSort.SEQUENCE, false, 0, 1))
                .getFirst();
    }
}
