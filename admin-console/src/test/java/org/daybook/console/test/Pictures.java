package org.daybook.console.test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.account.FreezeCode;
import org.daybook.core.account.FreezeOrder;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.account.Freezes;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.operations.ExecutorPresence;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.Work;
import org.daybook.core.operations.WorkDesk;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;

/** Makes the pictures of the console's screens, light and dark. */
public final class Pictures {

    private static final double PATIENCE_MILLISECONDS = 20_000;
    private static final double MILLISECONDS_TO_SETTLE = 700;
    private static final double MILLISECONDS_TO_DRAW_A_PDF = 2_500;

    private final Page page;
    private final Path folder;
    private final String end;

    private Pictures(Page page, Path folder, ColorScheme scheme) {
        this.page = page;
        this.folder = folder;
        this.end = "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
    }

    /** Into this folder, of a bank of their own. */
    static void take(Path folder) {
        try (ConsoleBank bank = new ConsoleBank();
                RunningConsole console = new RunningConsole(bank);
                Chromium chromium = Chromium.start();
                ExecutorPresence.Sign executor =
                        bank.bean(ExecutorPresence.class).announce();
                HeldRun live = work(bank)) {
            executor.renew();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = chromium.open(console.address(), scheme);
                page.setDefaultTimeout(PATIENCE_MILLISECONDS);
                new Pictures(page, folder, scheme).all();
                page.context().close();
            }
            live.stopped();
        }
    }

    /** Work of every kind, a freeze that is due and a proposal; closed by whoever has looked. */
    public static HeldRun work(ConsoleBank bank) {
        CounterPictures.prepare(bank);
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
                                FreezeOrder.of(
                                                FreezeScope.DEBITS,
                                                FreezeCode.FRAUD_SUSPICION,
                                                "Cash just below the threshold on five days")
                                        .reviewedOn(Optional.of(ConsoleBank.DAY))));
        propose(bank);
        bank.bean(Authority.class)
                .actingAs(Principal.staff("otto", Set.of(Role.OPERATIONS)), () -> bank.bean(WorkDesk.class)
                        .submit(Work.night(ConsoleBank.DAY)));
        return work.running(OperationKind.RECONCILE, "proof of the books", "proving", 31_204, 42_466);
    }

    private static void propose(ConsoleBank bank) {
        bank.bean(Authority.class)
                .actingAs(Principal.staff("adele", Set.of(Role.ADMINISTRATOR)), () -> bank.bean(Approvals.class)
                        .propose(
                                ProposalKind.ROLE_CHANGE,
                                AuditSubject.staff(ConsoleBank.login(Role.VIEWER)),
                                AuditDetails.of("roles_before", "VIEWER").with("roles", "TELLER"),
                                "Moves to the counter"));
    }

    private void all() {
        page.navigate("/login");
        page.locator("input[name=username]").waitFor();
        take("sign-in");
        Chromium.signIn(page, Role.OPERATIONS);
        take("today");
        accounts();
        new AccountPictures(page, this::take).all();
        statements();
        work();
        page.context().clearCookies();
        CounterPictures.take(page, this::take);
        page.context().clearCookies();
        Chromium.signIn(page, Role.ANALYST);
        open("/freeze-codes", "Freeze codes");
        take("freeze-codes");
        open("/alerts", "Alerts");
        take("alerts");
        page.navigate("/alerts/1");
        page.locator(".money-path svg").waitFor();
        take("alert");
        page.navigate("/alerts/3");
        page.locator(".money-path svg").waitFor();
        take("alert-ring");
        press("Freeze accounts");
        page.getByText("It takes effect at once").waitFor();
        take("alert-freeze");
        page.keyboard().press("Escape");
        press("Close alert");
        page.getByText("cannot be reopened").waitFor();
        take("alert-close");
        open("/freezes", "Freezes due");
        take("freezes-due");
        page.navigate("/");
        page.getByText("alerts are new").waitFor();
        take("today-analyst");
        analytics();
        page.context().clearCookies();
        Chromium.signIn(page, Role.ADMINISTRATOR);
        open("/audit", "Audit");
        take("audit");
        open("/staff", "Staff");
        take("staff");
        press("New login");
        page.getByText("works alerts, freezes").waitFor();
        take("new-login");
        page.keyboard().press("Escape");
        approvals();
    }

    private void approvals() {
        open("/approvals", "Approvals");
        page.getByText("Moves to the counter").waitFor();
        take("approvals");
        page.getByText("Moves to the counter").click();
        page.getByText("SHA-256").waitFor();
        take("approval");
        page.navigate("/enrolment");
        press("Begin");
        page.locator(".qr-code").waitFor();
        take("second-factor");
    }

    private void accounts() {
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
        page.getByText("It takes effect at once").waitFor();
        take("freeze");
        page.keyboard().press("Escape");
        tab("Freezes");
        page.getByText("call operations").waitFor();
        take("freezes");
    }

    private void statements() {
        page.navigate("/statements?account=" + ConsoleBank.account(7));
        press("Show");
        page.locator("iframe").waitFor();
        page.waitForTimeout(MILLISECONDS_TO_DRAW_A_PDF);
        take("statement");
        tab("Archive");
        page.getByText("18 statements").waitFor();
        take("archive");
    }

    private void work() {
        open("/jobs", "Jobs");
        take("jobs");
        page.getByText("Start a job").click();
        page.getByText("Statements …").click();
        page.getByText("Leave empty for all accounts").waitFor();
        take("statements-job");
        page.keyboard().press("Escape");
        open("/calendar", "Calendar");
        take("calendar");
        open("/mail", "Mail");
        take("mail");
        page.navigate("/mail/8");
        page.getByText("Refused").first().waitFor();
        take("message");
        tab("What it says");
        page.locator("iframe").waitFor();
        take("message-preview");
        page.navigate("/accounts/Z999");
        page.getByText("Page not found").waitFor();
        take("nowhere");
    }

    private void analytics() {
        open("/analytics", "Analytics");
        chart("analytics-balances");
        tab("By month");
        chart("analytics-months");
        tab("By kind");
        chart("analytics-kinds");
        tab("By category");
        chart("analytics-categories");
        tab("Customers");
        page.getByText("customers, amounts in").waitFor();
        take("analytics-customers");
    }

    private void chart(String name) {
        page.locator(".chart svg:visible").first().waitFor();
        take(name);
    }

    private void tab(String words) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words)).click();
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
        page.waitForTimeout(MILLISECONDS_TO_SETTLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("console-" + name + end)));
    }
}
