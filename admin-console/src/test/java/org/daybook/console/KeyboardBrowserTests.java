package org.daybook.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.daybook.console.test.Chromium;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.ConsoleWork;
import org.daybook.console.test.Desk;
import org.daybook.core.account.AccountSearch;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.WorkDesk;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.Test;

/** Dialogs by the keys alone: Enter does what has the focus, and once. Left out where the machine has no browser. */
class KeyboardBrowserTests extends ConsoleInABrowser {

    @Test
    void booksOnceWhereEnterIsPressedOnTheDeed() {
        deposit(14, "150");
        long before = ConsoleBooks.get().find(14).bookedBalance().minor();

        dialogButton("Deposit").focus();
        page.keyboard().press("Enter");

        desk.shows("150.00 CZK booked");
        settle();
        assertThat(ConsoleBooks.get().find(14).bookedBalance().minor()).isEqualTo(before + 15_000);
    }

    @Test
    void booksOnceWhereEnterIsPressedInTheAmount() {
        deposit(15, "175");
        long before = ConsoleBooks.get().find(15).bookedBalance().minor();

        page.keyboard().press("Enter");

        desk.shows("175.00 CZK booked");
        settle();
        assertThat(ConsoleBooks.get().find(15).bookedBalance().minor()).isEqualTo(before + 17_500);
    }

    @Test
    void booksNothingWhereEnterIsPressedOnCancel() {
        deposit(16, "200");
        long before = ConsoleBooks.get().find(16).bookedBalance().minor();

        dialogButton("Cancel").focus();
        page.keyboard().press("Enter");

        isGone();
        assertThat(ConsoleBooks.get().find(16).bookedBalance().minor()).isEqualTo(before);
    }

    @Test
    void writesALineMoreWhereEnterIsPressedInAReason() {
        Chromium.signIn(page, Role.OPERATIONS);
        page.navigate("/accounts/" + ConsoleBank.account(13));
        button("Freeze").first().click();
        Locator reason = page.getByLabel("Reason");
        reason.fill("Asked for by the police,");

        reason.press("End");
        page.keyboard().press("Enter");
        page.keyboard().type("file 18");
        settle();

        assertThat(reason).hasValue("Asked for by the police,\nfile 18");
        assertThat(as(Role.VIEWER, () -> bean(AccountSearch.class)
                        .find(ConsoleBank.account(13))
                        .orElseThrow()
                        .freeze()))
                .isEmpty();
    }

    @Test
    void startsNoJobWhereEnterIsPressedBetweenAccounts() {
        Chromium.signIn(page, Role.OPERATIONS);
        page.navigate("/jobs");
        page.getByText("Start a job").click();
        page.getByText("Statements …").last().click();
        long before = latestJob();
        Locator accounts = page.getByLabel("Accounts");
        accounts.fill("A001");

        accounts.press("End");
        page.keyboard().press("Enter");
        page.keyboard().type("A002");
        settle();

        assertThat(accounts).hasValue("A001\nA002");
        assertThat(latestJob()).isEqualTo(before);
    }

    /** A pause after a blank, and the rest of the name, while the search is under way. */
    @Test
    void leavesASearchToWhoeverTypesIt() {
        Chromium.signIn(page, Role.OPERATIONS);
        page.navigate("/accounts");
        Locator search = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Find accounts"));
        search.click();
        Object before = page.evaluate("history.length");

        page.keyboard().type("hana ");
        settle();
        assertThat(search).hasValue("hana ");
        page.keyboard().type("svoboda");

        page.getByText("1 account", new Page.GetByTextOptions().setExact(true)).waitFor();
        assertThat(search).hasValue("hana svoboda");
        page.waitForURL("**/accounts?text=hana*svoboda");
        assertThat(page.evaluate("history.length")).isEqualTo(before);
        page.reload();
        assertThat(search).hasValue("hana svoboda");
    }

    @Test
    void keepsTheFocusWhileAJobAdvances() {
        ConsoleWork work = new ConsoleWork(ConsoleBooks.get());
        try (HeldRun run = work.running(OperationKind.FRAUD, "search of a test", "looking", 10, 400)) {
            Chromium.signIn(page, Role.OPERATIONS);
            page.navigate("/jobs");
            desk.shows("looking 10 of 400");
            Locator stop = page.getByRole(
                            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Stop job \\d+")))
                    .first();
            stop.focus();

            for (int done = 100; done <= 300; done += 100) {
                run.advances(100);
                desk.shows("looking " + (done + 10) + " of 400");
                assertThat(stop).isFocused();
            }
            run.done();
        }
    }

    private static long latestJob() {
        return as(Role.VIEWER, () -> bean(WorkDesk.class).page(0, 1)).getFirst().requestId();
    }

    private void deposit(int account, String amount) {
        Chromium.signIn(page, Role.OPERATIONS);
        page.navigate("/accounts/" + ConsoleBank.account(account));
        button("Deposit").click();
        page.getByLabel("Amount", new Page.GetByLabelOptions().setExact(true)).fill(amount);
    }

    /** Whatever else the keys have set going has come by then. */
    private void settle() {
        page.waitForTimeout(1_500);
    }

    private void isGone() {
        assertThat(dialogButton("Cancel"))
                .not()
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(Desk.PATIENCE_MILLISECONDS));
        settle();
    }

    private Locator dialogButton(String words) {
        return button(words).last();
    }
}
