package org.daybook.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.daybook.console.test.Chromium;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.Test;

/** What holds of every screen. Left out where the machine has no browser. */
class ScreensBrowserTests extends ConsoleInABrowser {

    private static final double MILLISECONDS_TO_SETTLE = 700;

    private static final Map<Role, List<String>> SCREENS = new EnumMap<>(Map.of(
            Role.OPERATIONS,
            List.of(
                    "/",
                    "/counter",
                    "/accounts",
                    "/accounts/A002",
                    "/products",
                    "/categories",
                    "/statements",
                    "/jobs",
                    "/calendar",
                    "/mail",
                    "/mail/1",
                    "/password"),
            Role.ANALYST,
            List.of("/", "/alerts", "/alerts/1", "/analytics", "/freeze-codes"),
            Role.ADMINISTRATOR,
            List.of("/audit", "/staff", "/nowhere")));

    /** Whatever the policy forbids is told to the browser's console, and does not work. */
    @Test
    void keepToTheContentSecurityPolicy() {
        List<String> told = new ArrayList<>();
        SCREENS.forEach((role, screens) -> {
            Page page = another();
            page.onConsoleMessage(message -> told.add(page.url() + " " + message.text()));
            Chromium.signIn(page, role);
            for (String screen : screens) {
                page.navigate(screen);
                page.locator("h1, h2").first().waitFor();
                page.waitForTimeout(MILLISECONDS_TO_SETTLE);
            }
            page.context().close();
        });

        assertThat(told.stream().filter(line -> line.contains("Content Security Policy")))
                .isEmpty();
    }
}
