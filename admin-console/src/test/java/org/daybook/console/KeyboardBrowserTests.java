package org.daybook.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.daybook.console.test.Chromium;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.RunningConsole;
import org.daybook.core.account.AccountSearch;
import org.daybook.core.operations.WorkDesk;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dialogs by the keys alone: Enter does what has the focus, and once. Left out where the machine has no browser. */
class KeyboardBrowserTests {

    private static final double PATIENCE_MILLISECONDS = 20_000;

    private static RunningConsole console;
    private static Chromium chromium;

    private Page page;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.executable().isPresent(), "no Chromium");
        console = new RunningConsole(ConsoleBooks.get());
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            console.close();
        }
    }

    @BeforeEach
    void open() {
        page = chromium.open(console.address(), ColorScheme.LIGHT);
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void booksOnceWhereEnterIsPressedOnTheDeed() {
        deposit(21, "150");
        long before = ConsoleBooks.get().find(21).bookedBalance().minor();

        dialogButton("Deposit").focus();
        page.keyboard().press("Enter");

        shows("150.00 CZK booked");
        settle();
        assertThat(ConsoleBooks.get().find(21).bookedBalance().minor()).isEqualTo(before + 15_000);
    }

    @Test
    void booksOnceWhereEnterIsPressedInTheAmount() {
        deposit(22, "175");
        long before = ConsoleBooks.get().find(22).bookedBalance().minor();

        page.keyboard().press("Enter");

        shows("175.00 CZK booked");
        settle();
        assertThat(ConsoleBooks.get().find(22).bookedBalance().minor()).isEqualTo(before + 17_500);
    }

    @Test
    void booksNothingWhereEnterIsPressedOnCancel() {
        deposit(23, "200");
        long before = ConsoleBooks.get().find(23).bookedBalance().minor();

        dialogButton("Cancel").focus();
        page.keyboard().press("Enter");

        isGone();
        assertThat(ConsoleBooks.get().find(23).bookedBalance().minor()).isEqualTo(before);
    }

    @Test
    void writesALineMoreWhereEnterIsPressedInAReason() {
        Chromium.signIn(page, Role.OPERATIONS);
        page.navigate("/accounts/" + ConsoleBank.account(24));
        button("Freeze").first().click();
        Locator reason = page.getByLabel("Reason");
        reason.fill("Asked for by the police,");

        reason.press("End");
        page.keyboard().press("Enter");
        page.keyboard().type("file 18");
        settle();

        assertThat(reason).hasValue("Asked for by the police,\nfile 18");
        assertThat(ConsoleBooks.get()
                        .bean(Authority.class)
                        .actingAs(ConsoleBank.principal(Role.VIEWER), () -> console.bean(AccountSearch.class)
                                .find(ConsoleBank.account(24))
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

    private static long latestJob() {
        return console.bean(Authority.class)
                .actingAs(ConsoleBank.principal(Role.VIEWER), () -> console.bean(WorkDesk.class).page(0, 1))
                .getFirst()
                .requestId();
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
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLISECONDS));
        settle();
    }

    private Locator dialogButton(String words) {
        return button(words).last();
    }

    private Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private void shows(String words) {
        assertThat(page.getByText(words).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLISECONDS));
    }
}
