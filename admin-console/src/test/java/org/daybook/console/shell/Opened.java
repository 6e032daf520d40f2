package org.daybook.console.shell;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.console.test.CounterPictures;
import org.daybook.console.test.Desk;
import org.daybook.core.security.Role;

/** A screen with something opened in it, in the bank of {@link OpenedBank}. Nothing is confirmed but what is refused. */
record Opened(Role role, String path, String name, List<Consumer<Page>> steps) {

    /** Of screens that are older than the counter. */
    private static final List<Opened> SCREENS = List.of(
            opened(Role.OPERATIONS, "accounts/A007", "Deposit", press("Deposit")),
            opened(Role.OPERATIONS, "accounts/A007", "Transfer", press("Transfer")),
            opened(Role.OPERATIONS, "accounts/A007", "Withdraw, refused", press("Withdraw"), page -> {
                page.getByLabel("Amount", new Page.GetByLabelOptions().setExact(true))
                        .fill("500");
                pressLast(page, "Withdraw");
                page.getByText("restricted").first().waitFor();
            }),
            opened(Role.OPERATIONS, "accounts/A007", "Freeze", press("Freeze")),
            opened(Role.OPERATIONS, "accounts/A007", "Freezes", tab("Freezes")),
            opened(Role.OPERATIONS, "statements", "Archive", tab("Archive")),
            opened(Role.OPERATIONS, "jobs", "Statements", menu("Start a job", "Statements …")),
            opened(Role.OPERATIONS, "jobs", "Night", menu("Start a job", "Night …")),
            opened(Role.OPERATIONS, "jobs", "Fraud", menu("Start a job", "Search for fraud patterns …")),
            opened(Role.OPERATIONS, "mail/8", "What it says", tab("What it says")),
            opened(Role.ANALYST, "accounts/A007", "Unfreeze", press("Unfreeze")),
            opened(Role.ANALYST, "alerts/1", "Close", press("Close alert")),
            opened(Role.ANALYST, "alerts/1", "Assign", press("Assign")),
            opened(Role.ANALYST, "alerts/3", "Freeze accounts", press("Freeze accounts")),
            opened(Role.ANALYST, "freezes", "Review", page -> page.getByText("Keep", exactly())
                    .first()
                    .click()),
            opened(Role.ANALYST, "analytics", "By month", tab("By month")),
            opened(Role.ANALYST, "analytics", "By category", tab("By category")),
            opened(Role.ANALYST, "analytics", "Customers", tab("Customers")),
            opened(
                    Role.ANALYST,
                    "analytics",
                    "A customer",
                    tab("Customers"),
                    page -> page.getByLabel("Customer", new Page.GetByLabelOptions().setExact(true))
                            .fill("Petr Nováková"),
                    shows("1 customer,"),
                    page -> page.getByText("Petr Nováková")
                            .locator("visible=true")
                            .first()
                            .click(),
                    shows("A002")),
            opened(Role.ADMINISTRATOR, "staff", "New login", press("New login")),
            opened(Role.ADMINISTRATOR, "approvals", "Proposal", page -> page.getByText("Moves to the counter")
                    .click()),
            opened(Role.ADMINISTRATOR, "enrolment", "Begun", press("Begin")));

    /** What is done to an account, and what the bank offers. */
    private static final List<Opened> WORK = List.of(
            opened(Role.OPERATIONS, "accounts/A011", "Place a hold", tab("Holds"), press("Place a hold")),
            opened(Role.OPERATIONS, "accounts/A011", "Capture", tab("Holds"), pressOneOf("Capture hold ")),
            opened(Role.OPERATIONS, "accounts/A011", "Release", tab("Holds"), pressOneOf("Release hold ")),
            opened(
                    Role.OPERATIONS,
                    "accounts/A011",
                    "Set up an order",
                    tab("Standing orders"),
                    press("Set up an order")),
            opened(Role.OPERATIONS, "accounts/A011", "Change an order", tab("Standing orders"), pressOneOf("Change, ")),
            opened(Role.OPERATIONS, "accounts/A011", "End an order", tab("Standing orders"), pressOneOf("End, ")),
            opened(Role.OPERATIONS, "accounts/A011", "Payments", tab("Standing orders"), pressOneOf("Payments, ")),
            opened(Role.TELLER, "accounts/A011", "Set a limit", tab("Limits"), press("Set a limit")),
            opened(Role.TELLER, "accounts/A011", "Change a limit", tab("Limits"), pressOneOf("Change the limit ")),
            opened(Role.TELLER, "accounts/A005", "Grant a mandate", tab("Mandates"), press("Grant a mandate")),
            opened(Role.TELLER, "accounts/A005", "End a mandate", tab("Mandates"), pressOneOf("End the mandate ")),
            opened(Role.TELLER, "accounts/A011", "Reverse", tab("Entries"), pressOneOf("Reverse entry ")),
            opened(Role.OPERATIONS, "accounts/A013", "Close", press("Close account")),
            opened(Role.OPERATIONS, "accounts/A013", "Close, refused", press("Close account"), page -> {
                new Desk(page).confirm("Close account");
                page.getByText("Please say where they go").waitFor();
            }),
            opened(Role.TELLER, "accounts", "Open an account", press("Open an account")),
            opened(Role.OPERATIONS, "products", "New product", press("New product or currency")),
            opened(Role.OPERATIONS, "products", "New terms", pressOneOf("New terms: ")),
            opened(
                    Role.OPERATIONS,
                    "products",
                    "New terms, a limit",
                    pressOneOf("New terms: "),
                    press("Add a daily limit")),
            opened(Role.OPERATIONS, "products", "All terms", pressOneOf("All terms: ")),
            opened(Role.OPERATIONS, "categories", "New rule", press("New rule")),
            opened(Role.OPERATIONS, "categories", "Change a rule", pressOneOf("Change rule ")),
            opened(Role.OPERATIONS, "categories", "Remove a rule", pressOneOf("Remove rule ")),
            opened(Role.OPERATIONS, "calendar", "Enter a day", press("Enter a day")),
            opened(Role.ANALYST, "freeze-codes", "Expiry", pressOneOf("Propose to allow ")));

    /** Eva has a PIN, and Bela an address that was proved; Cyril has no account. */
    private static final List<Opened> COUNTER = List.of(
            opened(Role.TELLER, "counter", "Found", find("Nov"), shows("customers")),
            opened(Role.TELLER, "counter", "Register", press("Register a customer")),
            opened(Role.TELLER, "counter", "Register, refused", press("Register a customer"), page -> {
                page.getByLabel("Birth date").waitFor();
                pressLast(page, "Register");
                page.locator(".refusal").last().waitFor();
            }),
            opened(Role.TELLER, "counter", "PIN, refused", find("Eva Nov"), shows("Please key your PIN"), page -> {
                key(page, "8888");
                page.getByText("This PIN is wrong").waitFor();
            }),
            served("Deposit", press("Deposit")),
            served("Withdraw", press("Withdraw")),
            served("Withdraw, refused", press("Withdraw"), page -> {
                page.getByLabel("Amount", new Page.GetByLabelOptions().setExact(true))
                        .fill("249000");
                pressLast(page, "Withdraw");
                page.getByText("is not enough").waitFor();
            }),
            served("Transfer", press("Transfer"), page -> page.getByText("of another bank")
                    .click()),
            served("Statement", press("Statement"), shows("Interim statement of")),
            served("Contact data", press("Contact data")),
            served("E-mail code", press("E-mail code"), shows("Prove the e-mail address")),
            opened(
                    Role.TELLER,
                    "counter",
                    "PIN by code",
                    find(OpenedBank.WITH_ADDRESS),
                    shows("This customer has no PIN yet"),
                    press("PIN by code"),
                    shows("Set the PIN by a code")),
            opened(
                    Role.TELLER,
                    "counter",
                    "Open an account",
                    find(OpenedBank.WITHOUT_ACCOUNT),
                    shows("This customer has no PIN yet"),
                    press("Open an account")));

    static final List<Opened> ALL =
            Stream.of(SCREENS, WORK, COUNTER).flatMap(List::stream).toList();

    @SafeVarargs
    private static Opened opened(Role role, String path, String name, Consumer<Page>... steps) {
        return new Opened(role, path, name, List.of(steps));
    }

    /** At the counter, once Eva has keyed her PIN. */
    @SafeVarargs
    private static Opened served(String name, Consumer<Page>... steps) {
        Consumer<Page> pin = page -> key(page, CounterPictures.PIN);
        return new Opened(
                Role.TELLER,
                "counter",
                name,
                Stream.concat(
                                Stream.of(find("Eva Nov"), shows("Please key your PIN"), pin, shows("PIN keyed")),
                                Stream.of(steps))
                        .toList());
    }

    private static Consumer<Page> find(String text) {
        return page -> {
            page.getByLabel("Find a customer").fill(text);
            page.keyboard().press("Enter");
        };
    }

    private static void key(Page page, String pin) {
        page.locator("input[type=password]").fill(pin);
        page.keyboard().press("Enter");
    }

    private static Consumer<Page> shows(String words) {
        return page -> page.getByText(words).first().waitFor();
    }

    private static Consumer<Page> press(String words) {
        return page -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    /** The first of a list's buttons whose name begins so. */
    private static Consumer<Page> pressOneOf(String words) {
        return page -> page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + words)))
                .first()
                .click();
    }

    private static Consumer<Page> tab(String words) {
        return page -> page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words))
                .click();
    }

    private static Consumer<Page> menu(String menu, String item) {
        return page -> {
            page.getByText(menu).first().click();
            page.getByText(item).last().click();
        };
    }

    static void pressLast(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .last()
                .click();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
