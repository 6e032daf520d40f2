package org.daybook.console.test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.core.account.MandateDesk;
import org.daybook.core.account.MandateScope;
import org.daybook.core.credential.Credentials;
import org.daybook.core.credential.SecretKind;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;

/** Pictures of the counter, from finding a customer to the statement. */
public final class CounterPictures {

    /** Of Eva Nováková. */
    public static final String PIN = "7391";

    private static final double MILLISECONDS_TO_DRAW_A_PDF = 2_500;

    private CounterPictures() {}

    /** Eva Nováková has a PIN, and may use her neighbour's account. */
    static void prepare(ConsoleBank bank) {
        Principal teller = ConsoleBank.principal(Role.TELLER);
        bank.bean(Credentials.class).set(teller.actor(), SecretKind.PIN, "C3", PIN, PIN);
        bank.bean(Authority.class).actingAs(ConsoleBank.principal(Role.OPERATIONS), () -> bank.bean(MandateDesk.class)
                .grant(ConsoleBank.account(5), "C3", MandateScope.ACT, ConsoleBank.DAY, Optional.empty()));
    }

    static void take(Page page, Consumer<String> take) {
        Chromium.signIn(page, Role.TELLER);
        page.navigate("/counter");
        page.getByLabel("Find a customer").waitFor();
        type(page, "Nov");
        page.getByText("customers").first().waitFor();
        take.accept("counter");
        page.keyboard().press("Alt+n");
        page.getByLabel("Birth date").waitFor();
        take.accept("counter-register");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.DIALOG)
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.getByLabel("Find a customer").fill("");
        page.getByLabel("Find a customer").focus();
        type(page, "Eva Nov");
        page.getByText("Please key your PIN").waitFor();
        type(page, "8888");
        page.getByText("2 tries are left").waitFor();
        take.accept("counter-pin");
        type(page, PIN);
        page.getByText("PIN keyed").waitFor();
        page.keyboard().press("Alt+i");
        page.getByLabel("Amount").waitFor();
        type(page, "1500");
        page.getByText("new balance").first().waitFor();
        page.waitForTimeout(500);
        take.accept("counter-served");
        page.keyboard().press("Alt+w");
        page.getByLabel("Amount").waitFor();
        type(page, "249000");
        page.getByText("is not enough").waitFor();
        take.accept("counter-refusal");
        page.keyboard().press("Escape");
        page.waitForTimeout(700);
        page.keyboard().press("Alt+r");
        page.getByText("of another bank").click();
        take.accept("counter-transfer");
        page.keyboard().press("Escape");
        page.waitForTimeout(700);
        page.keyboard().press("Alt+p");
        page.getByText("Interim statement of").waitFor();
        page.waitForTimeout(500);
        page.keyboard().press("Enter");
        page.locator("iframe").waitFor();
        page.waitForTimeout(MILLISECONDS_TO_DRAW_A_PDF);
        take.accept("counter-statement");
        page.keyboard().press("Escape");
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }
}
