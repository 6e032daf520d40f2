package org.daybook.console.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daybook.console.test.Chromium;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.RunningConsole;
import org.daybook.core.credential.Credentials;
import org.daybook.core.credential.IssuedCodes;
import org.daybook.core.credential.SecretChange;
import org.daybook.core.credential.SecretKind;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers served by the keys alone: no test touches a mouse. Left out where the machine has no browser. */
class CounterBrowserTests {

    private static final double PATIENCE_MILLISECONDS = 20_000;
    private static final String PIN = "7391";

    private static ConsoleBank bank;
    private static RunningConsole console;
    private static Chromium chromium;

    private Page page;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.executable().isPresent(), "no Chromium");
        bank = new ConsoleBank();
        console = new RunningConsole(bank);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            console.close();
            bank.close();
        }
    }

    @BeforeEach
    void open() {
        open(console);
    }

    private void open(RunningConsole at) {
        page = chromium.open(at.address(), ColorScheme.LIGHT);
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
        Chromium.signIn(page, Role.TELLER);
        page.navigate("/counter");
        focused("Find a customer");
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void servesACustomerByTheKeysAlone() {
        givePin(20);
        long before = balance(20);

        find("Jiří Dvořák");
        shows("Please key your PIN.");
        hides("Available ");
        keyPin(PIN);
        shows("PIN keyed");
        shows("Available ");

        press("Alt+i", "Amount", "1000");
        shows("1,000.00 CZK paid in to A020");
        assertThat(balance(20)).isEqualTo(before + 100_000);

        press("Alt+w", "Amount", "250.50");
        shows("250.50 CZK paid out of A020");
        assertThat(balance(20)).isEqualTo(before + 74_950);

        press("Alt+w", "Amount", "249000");
        shows("The available balance is not enough.");
        page.keyboard().press("Escape");
        dialogIsGone();
        shows("PIN keyed");

        long other = balance(21);
        page.keyboard().press("Alt+r");
        focused("Account number or reference");
        page.keyboard().type("A021");
        page.keyboard().press("Tab");
        focused("Amount");
        page.keyboard().type("49.50");
        page.keyboard().press("Enter");
        shows("49.50 CZK sent from A020");
        assertThat(balance(20)).isEqualTo(before + 70_000);
        assertThat(balance(21)).isEqualTo(other + 4_950);
        dialogIsGone();

        seesAnInterimStatement();
        page.keyboard().press("Escape");
        dialogIsGone();
        shows("PIN keyed");

        page.keyboard().press("Escape");
        focused("Find a customer");
        hides("Jiří Dvořák");
        assertThat(overTheCounter(20))
                .containsExactly(
                        "COUNTER STAFF tina CASH_DEPOSIT 100000",
                        "COUNTER STAFF tina CASH_WITHDRAWAL 25050",
                        "COUNTER STAFF tina TRANSFER 4950");
    }

    @Test
    void locksTheLoginOutAfterThreeWrongPins() {
        givePin(22);
        long before = balance(22);

        find("A022");
        keyPin("8888");
        shows("This PIN is wrong. 2 tries are left.");
        keyPin("8889");
        shows("One try is left.");
        keyPin("8890");
        shows("Too many wrong PINs. The PIN is refused until ");
        keyPin(PIN);
        shows("Too many wrong PINs.");

        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw")))
                .isDisabled();
        page.keyboard().press("Alt+w");
        page.waitForTimeout(800);
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        hides("Available ");
        assertThat(balance(22)).isEqualTo(before);
    }

    @Test
    void registersProvesTheAddressAndSetsThePin() {
        page.keyboard().press("Alt+n");
        focused("Name");
        for (String typed : new String[] {
            "Nora Přibylová", "17/05/1984", "nora@mailbox.example", "+420 603 123 456", "Lipová 7", "602 00", "Brno", ""
        }) {
            page.keyboard().type(typed);
            page.keyboard().press("Tab");
        }
        focused("Language");
        page.keyboard().type("cs");
        page.keyboard().press("Enter");

        shows("Prove the e-mail address");
        focused("Code");
        page.keyboard().type(code());
        page.keyboard().press("Enter");
        shows("The e-mail address is proved.");
        dialogIsGone();

        page.keyboard().press("Alt+k");
        shows("Set the PIN by a code");
        focused("Code");
        page.keyboard().type(code());
        for (int i = 0; i < 2; i++) {
            page.keyboard().press("Tab");
            page.keyboard().type(PIN);
        }
        page.keyboard().press("Enter");
        shows("The new PIN holds from now on.");
        dialogIsGone();
        keyPin(PIN);
        shows("PIN keyed");
        shows("This customer has no account yet.");

        page.keyboard().press("Alt+o");
        page.getByLabel("First deposit in cash").fill("1500");
        page.keyboard().press("Enter");
        shows("is open: ");
        dialogIsGone();
        shows("Booked 1,500.00 ");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open an account")))
                .hasCount(0);
    }

    /** What is typed is stored and shown as it is, whatever it looks like; what is too long is refused in words. */
    @Test
    void keepsHostileTextAsItIs() {
        String hostile = "=HYPERLINK(\"x\") <script>alert('1')</script> אבג 🏦";
        page.keyboard().press("Alt+n");
        focused("Name");
        String[] fields = {
            "Zoë " + hostile, "01/02/1990", "", "", "Street " + hostile, "'\"<b>&amp;", "City " + hostile, ""
        };
        for (String typed : fields) {
            if (typed.contains("/") && typed.length() == 10) {
                page.keyboard().type(typed);
            } else if (!typed.isEmpty()) {
                page.keyboard().insertText(typed);
            }
            page.keyboard().press("Tab");
        }
        page.keyboard().type("en");
        page.keyboard().press("Enter");
        assertThat(page.locator("h3"))
                .hasText(fields[0], new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLISECONDS));
        dialogIsGone();

        page.keyboard().press("Alt+c");
        focused("E-mail");
        assertThat(page.getByLabel("Street and number")).hasValue(fields[4]);
        assertThat(page.getByLabel("Postcode")).hasValue(fields[5]);
        assertThat(page.getByLabel("City")).hasValue(fields[6]);
        for (int tabs = 0; tabs < 2; tabs++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Control+a");
        page.keyboard().insertText("x".repeat(400));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        shows("A street has at most 140 characters");
        page.keyboard().press("Escape");
        dialogIsGone();
        page.keyboard().press("Escape");

        focused("Find a customer");
        find("A023");
        press("Alt+i", "Amount", "1");
        dialogIsGone();
        page.keyboard().press("Alt+i");
        focused("Amount");
        page.keyboard().type("2");
        page.keyboard().press("Tab");
        page.keyboard().insertText(hostile);
        page.keyboard().press("Enter");
        shows("2.00 CZK paid in to A023");
        assertThat(bank.books()
                        .asRoot()
                        .sql("SELECT narrative FROM journal_entry WHERE amount_minor = 200 ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo(hostile);
    }

    @Test
    void endsByItselfWhereNothingIsDone() {
        try (RunningConsole impatient = new RunningConsole(bank, Map.of("daybook.counter.idle", "PT4S"))) {
            page.context().close();
            open(impatient);

            find("A024");
            shows("Alt+I");

            shows("The service has ended, since nothing was done for a while.");
            focused("Find a customer");
        }
    }

    /** As a PDF in the page. */
    private void seesAnInterimStatement() {
        page.keyboard().press("Alt+p");
        shows("Interim statement of A020");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")))
                .isFocused(new LocatorAssertions.IsFocusedOptions().setTimeout(PATIENCE_MILLISECONDS));
        page.keyboard().press("Enter");
        Locator paper = page.locator("iframe");
        paper.waitFor();
        byte[] file = page.context()
                .request()
                .get(console.address() + "/" + paper.getAttribute("src").replaceFirst("^[./]+", ""))
                .body();
        assertThat(new String(Arrays.copyOf(file, 5), StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    /** The entries of an account that came that way, in their order. */
    private static List<String> overTheCounter(int account) {
        return bank.books()
                .asRoot()
                .sql("""
                        SELECT CONCAT_WS(' ', e.channel, e.actor, e.kind, e.amount_minor)
                        FROM journal_entry e JOIN posting p ON p.entry_id = e.id
                        WHERE e.channel = 'COUNTER' AND p.account_id = ? ORDER BY p.sequence""")
                .param(bank.find(account).ledgerAccount().value())
                .query(String.class)
                .list();
    }

    private void find(String text) {
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        page.getByText("PIN not keyed yet")
                .or(page.getByText("No PIN yet"))
                .first()
                .waitFor();
    }

    private void keyPin(String pin) {
        Locator field = page.locator("input[type=password]");
        assertThat(field).isFocused(new LocatorAssertions.IsFocusedOptions().setTimeout(PATIENCE_MILLISECONDS));
        assertThat(field).hasValue("");
        page.keyboard().type(pin);
        page.keyboard().press("Enter");
    }

    private void press(String shortcut, String label, String typed) {
        page.keyboard().press(shortcut);
        focused(label);
        page.keyboard().type(typed);
        page.keyboard().press("Enter");
    }

    private void focused(String label) {
        assertThat(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                        .first())
                .isFocused(new LocatorAssertions.IsFocusedOptions().setTimeout(PATIENCE_MILLISECONDS));
    }

    private void dialogIsGone() {
        assertThat(page.getByRole(AriaRole.DIALOG))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLISECONDS));
        // The page has to hear of it before the next key.
        page.waitForTimeout(400);
    }

    private void shows(String words) {
        assertThat(page.getByText(words).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLISECONDS));
    }

    private void hides(String words) {
        assertThat(page.getByText(words)).hasCount(0);
    }

    private static void givePin(int account) {
        SecretChange set = console.bean(Credentials.class)
                .set(ConsoleBank.principal(Role.TELLER).actor(), SecretKind.PIN, "C" + account, PIN, PIN);
        assertThat(set).isEqualTo(new SecretChange.Changed());
    }

    /** The last code that was issued, as its letter would bring it. */
    private static String code() {
        long last = bank.books()
                .asRoot()
                .sql("SELECT MAX(id) FROM one_time_code")
                .query(Long.class)
                .single();
        return console.bean(IssuedCodes.class).toSend(last).orElseThrow().code();
    }

    private static long balance(int account) {
        return bank.find(account).bookedBalance().minor();
    }
}
