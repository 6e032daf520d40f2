package org.daybook.console.test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.account.Freezes;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.WorkDesk;
import org.daybook.core.operations.WorkParameters;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.security.Sha256;

/** Makes the pictures of the console's screens, light and dark, into the folder that is its one argument. */
public final class Pictures {

    private final Page page;
    private final Path folder;
    private final String end;

    private Pictures(Page page, Path folder, ColorScheme scheme) {
        this.page = page;
        this.folder = folder;
        this.end = "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        try (ConsoleBank bank = new ConsoleBank();
                RunningConsole console = new RunningConsole(bank);
                Chromium chromium = Chromium.start();
                HeldRun live = work(bank)) {
            for (ColorScheme scheme : Set.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = chromium.open(console.address(), scheme);
                page.setDefaultTimeout(15_000);
                new Pictures(page, folder, scheme).all();
                page.context().close();
            }
            live.stopped();
        }
        System.exit(0);
    }

    private static HeldRun work(ConsoleBank bank) {
        ConsoleWork work = new ConsoleWork(bank);
        work.makeStatements(12);
        work.failed(
                OperationKind.DELIVERY,
                "delivery of mail",
                "The mail server mail.bank.example refuses connections; the mail stays in the queue.");
        bank.bean(Authority.class)
                .actingAs(Principal.staff("anna", Set.of(Role.ANALYST)), () -> bank.bean(Freezes.class)
                        .freeze(
                                ConsoleBank.account(7),
                                FreezeScope.DEBITS,
                                "Cash just below the threshold on five days",
                                Optional.empty()));
        bank.bean(Authority.class)
                .actingAs(Principal.staff("otto", Set.of(Role.OPERATIONS)), () -> bank.bean(WorkDesk.class)
                        .submit(
                                new WorkParameters.Night(ConsoleBank.DAY),
                                Sha256.ofFields("night", ConsoleBank.DAY),
                                "night of " + ConsoleBank.DAY));
        return work.running(OperationKind.RECONCILE, "proof of the books", "proving", 31_204, 42_466);
    }

    private void all() {
        page.navigate("/login");
        page.locator("input[name=username]").waitFor();
        take("sign-in");
        Chromium.signIn(page, Role.OPERATIONS);
        take("today");
        open("/accounts", "Accounts");
        take("accounts");
        page.navigate("/accounts/" + ConsoleBank.account(7));
        page.getByText("entries").first().waitFor();
        take("account");
        press("Withdraw");
        page.getByLabel("Amount", new Page.GetByLabelOptions().setExact(true)).fill("500");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw"))
                .click();
        page.getByText("restricted").first().waitFor();
        take("withdrawal");
        page.keyboard().press("Escape");
        press("Freeze");
        page.getByText("It holds at once").waitFor();
        take("freeze");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Freezes"))
                .click();
        page.getByText("call operations").waitFor();
        take("freezes");
        page.navigate("/statements?account=" + ConsoleBank.account(7));
        press("Show");
        page.locator("iframe").waitFor();
        page.waitForTimeout(2_500);
        take("statement");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Archive"))
                .click();
        page.getByText("12 statements").waitFor();
        take("archive");
        open("/jobs", "Jobs");
        take("jobs");
        page.getByText("Start a job").click();
        page.getByText("Statements …").click();
        page.getByText("none means all accounts").waitFor();
        take("statements-job");
        page.keyboard().press("Escape");
        page.navigate("/nowhere");
        page.getByText("There is nothing here for you").waitFor();
        take("nowhere");
        page.context().clearCookies();
        Chromium.signIn(page, Role.ADMINISTRATOR);
        open("/audit", "Audit");
        take("audit");
        open("/staff", "Staff");
        take("staff");
        press("New login");
        page.getByText("works alerts, freezes").waitFor();
        take("new-login");
    }

    private void open(String path, String title) {
        page.navigate(path);
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))
                .waitFor();
    }

    private void press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    private void take(String name) {
        page.waitForTimeout(700);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("console-" + name + end)));
    }
}
