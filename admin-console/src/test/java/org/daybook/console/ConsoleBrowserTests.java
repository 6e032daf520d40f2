package org.daybook.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.console.test.Chromium;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.ConsoleWork;
import org.daybook.console.test.Desk;
import org.daybook.core.money.Money;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.security.Role;
import org.daybook.core.staff.Staff;
import org.daybook.core.staff.StaffChange;
import org.junit.jupiter.api.Test;

/** A working day in a real browser. Left out, and said so, where the machine has none. */
class ConsoleBrowserTests extends ConsoleInABrowser {

    @Test
    void changesAOneTimePasswordBeforeAnythingElse() {
        StaffChange hired = as(Role.ADMINISTRATOR, () -> bean(Staff.class).create("bedrich", Set.of(Role.VIEWER)));
        String oneTime = ((StaffChange.DoneWithPassword) hired).oneTimePassword();
        page.navigate("/accounts");
        page.locator("input[name=username]").fill("Bedrich");
        page.locator("input[name=password]").fill(oneTime);
        button("Sign in").click();

        heading("Change password").waitFor();
        page.navigate("/accounts");
        heading("Change password").waitFor();
        page.getByLabel("Current password").fill(oneTime);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("too short");
        page.getByLabel("Repeat new password").fill("too short");
        button("Change password").click();
        desk.shows("A password has at least 12 characters.");
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("a walk along the river");
        page.getByLabel("Repeat new password").fill("a walk along the river");
        button("Change password").click();

        heading("Today").waitFor();
        page.navigate("/accounts");
        heading("Accounts").waitFor();
    }

    @Test
    void keepsTheAppearanceThatWasChosen() {
        Chromium.signIn(page, Role.VIEWER);

        page.getByText("vera").first().click();
        page.getByText("Appearance").click();
        page.getByText("Dark", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForFunction("getComputedStyle(document.documentElement).colorScheme === 'dark'");

        page.reload();
        heading("Today").waitFor();
        assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
    }

    @Test
    void freezesAnAccountAndSeesADebitRefused() {
        Chromium.signIn(page, Role.OPERATIONS);
        page.navigate("/accounts");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Find accounts"))
                .fill("hana svoboda");
        page.getByText("1 account", new Page.GetByTextOptions().setExact(true)).waitFor();
        page.getByText("Hana Svoboda").locator("visible=true").first().click();
        heading("Hana Svoboda").waitFor();
        Money before = ConsoleBooks.get().find(29).bookedBalance();

        button("Freeze").first().click();
        page.getByLabel("Reason").fill("Asked for by the police, file 17");
        button("Freeze").last().click();
        desk.shows("Debits frozen");
        button("Withdraw").first().click();
        page.getByLabel("Amount", new Page.GetByLabelOptions().setExact(true)).fill("500");
        button("Withdraw").last().click();

        desk.shows("The account is restricted. Please call operations.");
        assertThat(ConsoleBooks.get().find(29).bookedBalance()).isEqualTo(before);
    }

    @Test
    void showsTheStatementOfAnAccountInThePage() {
        Chromium.signIn(page, Role.VIEWER);
        page.navigate("/accounts/" + ConsoleBank.account(2));
        button("Statement").click();

        button("Show").click();
        Locator frame = page.locator("iframe");
        frame.waitFor();

        assertIsAPdf(frame.getAttribute("src"));
    }

    /** The address of a file is hard to guess; who knows it and is signed in as somebody else still does not get it. */
    @Test
    void keepsAFileToTheSessionItWasMadeFor() {
        Chromium.signIn(page, Role.VIEWER);
        page.navigate("/accounts/" + ConsoleBank.account(2));
        button("Statement").click();
        button("Show").click();
        String address = console.address() + "/" + page.locator("iframe").getAttribute("src");
        Page elsewhere = another();
        Chromium.signIn(elsewhere, Role.OPERATIONS);

        APIResponse answer = elsewhere.request().get(address);

        assertThat(page.request().get(address).status()).isEqualTo(200);
        assertThat(answer.status()).isIn(403, 404);
        assertThat(answer.text()).doesNotContain("%PDF");
        elsewhere.context().clearCookies();
        assertThat(elsewhere.request().get(address).text())
                .as("for nobody, and for a session that has ended")
                .doesNotContain("%PDF");
        elsewhere.context().close();
    }

    @Test
    void opensARegisteredStatement() {
        new ConsoleWork(ConsoleBooks.get()).makeStatements(2);
        Chromium.signIn(page, Role.VIEWER);
        page.navigate("/statements");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Archive"))
                .click();

        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PDF"))
                .first();
        link.waitFor();

        assertIsAPdf(link.getAttribute("href"));
    }

    private void assertIsAPdf(String address) {
        byte[] file = page.request().get(console.address() + "/" + address).body();
        assertThat(new String(file, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(file.length).isGreaterThan(10_000);
    }

    @Test
    void startsAndStopsAJob() {
        Chromium.signIn(page, Role.OPERATIONS);
        page.navigate("/jobs");

        page.getByText("Start a job").click();
        page.getByText("Proof of the books").last().click();
        Matcher asked = Pattern.compile("Job (\\d+) is queued")
                .matcher(page.getByText("is queued").first().textContent());
        assertThat(asked.find()).isTrue();
        Locator stop = button("Stop job " + asked.group(1));
        Locator resume = button("Resume job " + asked.group(1));

        stop.click();
        resume.click();
        stop.click();

        assertThat(resume).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(Desk.PATIENCE_MILLISECONDS));
        desk.shows("Stopped");
    }

    @Test
    void followsARunningJob() {
        ConsoleWork work = new ConsoleWork(ConsoleBooks.get());
        try (HeldRun run = work.running(OperationKind.DELIVERY, "mail of a test", "sending", 10, 400)) {
            Chromium.signIn(page, Role.VIEWER);
            page.navigate("/jobs");
            desk.shows("sending 10 of 400");

            run.advances(290);
            desk.shows("sending 300 of 400 (75");

            run.done();
        }
        assertThat(page.getByText("sending 300 of 400"))
                .not()
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(Desk.PATIENCE_MILLISECONDS));
    }

    @Test
    void worksAnAlertAndFreezesFromIt() {
        Chromium.signIn(page, Role.ANALYST);
        page.navigate("/alerts");
        page.getByText("came into account A007").first().click();
        heading("Pass-through, alert 1").waitFor();
        assertThat(page.locator(".money-path svg")).isVisible();

        button("Assign to me").click();
        desk.shows("With anna");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Freeze A007"))
                .click();
        page.getByLabel("Reason").fill("In and out within a day");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Freeze").setExact(true))
                .last()
                .click();
        desk.shows("Debits frozen");
        button("Close alert").first().click();
        page.getByText("Confirmed: suspicious activity").click();
        page.getByLabel("Note").fill("Reported today.");
        button("Close alert").last().click();

        desk.shows("Confirmed");
        page.navigate("/accounts/" + ConsoleBank.account(7));
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Freezes"))
                .click();
        desk.shows("alert 1");
    }

    @Test
    void readsAMessageInAFrameInWhichNothingRuns() {
        Chromium.signIn(page, Role.OPERATIONS);
        page.navigate("/mail");
        page.getByText("A005", new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("What it says"))
                .click();

        assertThat(page.locator("iframe")).hasAttribute("sandbox", "");
        assertThat(page.locator("iframe"))
                .hasAttribute("srcdoc", Pattern.compile("<meta [^>]+content=\"default-src 'none';"));
        assertThat(page.frameLocator("iframe")
                        .getByText("Your account statement")
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(Desk.PATIENCE_MILLISECONDS));
    }

    @Test
    void looksAtEachChart() {
        Chromium.signIn(page, Role.VIEWER);
        page.navigate("/analytics");
        List<String> tabs = List.of("Balances", "By month", "By kind", "By category");
        for (String tab : tabs) {
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab))
                    .click();

            Locator chart = page.locator(".chart:visible");
            assertThat(chart.locator("svg"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(Desk.PATIENCE_MILLISECONDS));
            assertThat(chart.locator("svg")).containsText("(CZK)");
            assertThat(chart).hasAttribute("aria-label", Pattern.compile("chart of .+ CZK.+"));
        }
        String csv = page.request()
                .get(console.address() + "/"
                        + page.getByText("Export as CSV")
                                .locator("visible=true")
                                .getAttribute("href"))
                .text();
        assertThat(csv).startsWith("\uFEFFCategory,Entries in,In,Entries out,Out,Net\r\n");
    }

    private Locator heading(String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }
}
