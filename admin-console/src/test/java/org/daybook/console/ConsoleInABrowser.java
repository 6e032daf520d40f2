package org.daybook.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.PrintStream;
import java.util.function.Supplier;
import org.daybook.console.test.Chromium;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.Desk;
import org.daybook.console.test.RunningConsole;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * A console on the books that all tests share, and for each test a fresh page of a real browser. Left out, and said so, where the
 * machine has no browser.
 */
abstract class ConsoleInABrowser {

    static RunningConsole console;
    private static Chromium chromium;

    Page page;
    Desk desk;

    @BeforeAll
    static void start(TestInfo test) {
        boolean there = Chromium.executable().isPresent();
        if (!there) {
            PrintStream out = System.out;
            out.println("Left out: " + test.getDisplayName()
                    + ", for want of a browser (apt-get install -y chromium, or CHROMIUM=path)");
        }
        assumeTrue(there, "no Chromium");
        console = new RunningConsole(ConsoleBooks.get());
        chromium = Chromium.start();
    }

    /** The next class starts its own. */
    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            chromium = null;
        }
        if (console != null) {
            console.close();
            console = null;
        }
    }

    @BeforeEach
    void open() {
        page = another();
        desk = new Desk(page);
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    /** Of somebody else: without the cookies of {@link #page}. */
    static Page another() {
        Page page = chromium.open(console.address(), ColorScheme.LIGHT);
        page.setDefaultTimeout(Desk.PATIENCE_MILLISECONDS);
        return page;
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    static <T> T bean(Class<T> type) {
        return ConsoleBooks.get().bean(type);
    }

    static <T> T as(Role role, Supplier<T> work) {
        return bean(Authority.class).actingAs(ConsoleBank.principal(role), work);
    }
}
