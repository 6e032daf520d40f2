package org.daybook.console.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.console.test.Axe;
import org.daybook.console.test.Chromium;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.Desk;
import org.daybook.console.test.Pictures;
import org.daybook.console.test.RunningConsole;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.staff.Enrolment;
import org.daybook.core.staff.PasswordChange;
import org.daybook.core.staff.SecondFactors;
import org.daybook.core.staff.Staff;
import org.daybook.core.staff.StaffChange;
import org.daybook.core.staff.TotpSecrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every route and the dialogs behind it, in light and in dark, hold nothing that axe-core calls serious or critical. Left out
 * where the machine has no browser.
 */
class AccessibilityBrowserTests {

    private static final double PATIENCE_MILLISECONDS = 20_000;
    private static final double MILLISECONDS_TO_SETTLE = 500;
    private static final String FACTOR_LOGIN = "frieda";
    private static final String FACTOR_PASSWORD = "a walk along the river";

    private static ConsoleBank bank;
    private static RunningConsole console;
    private static Chromium chromium;
    private static HeldRun live;

    private final List<String> found = new ArrayList<>();
    private int looked;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.executable().isPresent(), "no Chromium");
        bank = new ConsoleBank();
        live = Pictures.work(bank);
        OpenedBank.prepare(bank);
        enrolSomebody();
        console = new RunningConsole(bank);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            console.close();
            live.stopped();
            live.close();
            bank.close();
        }
    }

    /** Whose sign-in waits for a code. */
    private static void enrolSomebody() {
        Authority authority = bank.bean(Authority.class);
        Staff staff = bank.bean(Staff.class);
        StaffChange hired = authority.actingAs(
                ConsoleBank.principal(Role.ADMINISTRATOR), () -> staff.create(FACTOR_LOGIN, Set.of(Role.VIEWER)));
        assertThat(staff.changePassword(
                        FACTOR_LOGIN, ((StaffChange.DoneWithPassword) hired).oneTimePassword(), FACTOR_PASSWORD))
                .isInstanceOf(PasswordChange.Changed.class);
        authority.actingAs(Principal.staff(FACTOR_LOGIN, Set.of(Role.VIEWER)), () -> {
            SecondFactors factors = bank.bean(SecondFactors.class);
            Enrolment.Begun begun = (Enrolment.Begun) factors.begin();
            long step = Instant.now().getEpochSecond() / 30;
            assertThat(factors.confirm(TotpSecrets.code(begun.secret(), step))).isInstanceOf(Enrolment.Done.class);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void findsNothingGraveOnAnyRoute(ColorScheme scheme) {
        for (Map.Entry<Role, List<String>> screens : screens().entrySet()) {
            Page page = open(scheme);
            Chromium.signIn(page, screens.getKey());
            for (String screen : screens.getValue()) {
                page.navigate("/" + screen);
                look(page, "/" + screen);
            }
            page.context().close();
        }
        Page page = open(scheme);
        page.navigate("/login");
        look(page, "/login");
        page.locator("input[name=username]").fill(FACTOR_LOGIN);
        page.locator("input[name=password]").fill(FACTOR_PASSWORD);
        Opened.pressLast(page, "Sign in");
        page.getByText("You sign in as").waitFor();
        look(page, "/second-factor");
        page.context().close();

        assertThat(found).isEmpty();
        assertThat(looked)
                .isEqualTo(
                        RoutesByRoleIntegrationTests.OPEN_TO.size() + RoutesByRoleIntegrationTests.WITHOUT_ROLE.size());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void findsNothingGraveInWhatIsOpened(ColorScheme scheme) {
        Map<Role, Page> pages = new TreeMap<>();
        for (Opened opened : Opened.ALL) {
            Page page = pages.computeIfAbsent(opened.role(), role -> {
                Page fresh = open(scheme);
                Chromium.signIn(fresh, role);
                return fresh;
            });
            page.navigate("/" + opened.path());
            page.locator("h1, h2").first().waitFor();
            opened.steps().forEach(step -> step.accept(page));
            look(page, "/" + opened.path() + " " + opened.name());
        }
        pages.values().forEach(page -> page.context().close());

        assertThat(found).isEmpty();
        assertThat(looked).isEqualTo(Opened.ALL.size());
    }

    /** One dialog is there only after a cut-off; the other dialogs need a business date, so it is opened again, by that dialog. */
    @Test
    void findsNothingGraveWhereNoBusinessDateIsOpen() {
        BusinessDates dates = bank.bean(BusinessDates.class);
        LocalDate next = ConsoleBank.DAY.plusDays(3);
        dates.close(ConsoleBank.DAY, "test");
        try {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = open(scheme);
                Desk desk = new Desk(page);
                Chromium.signIn(page, Role.OPERATIONS);
                page.navigate("/calendar");
                desk.press("Open business date");
                desk.shows("From then on the counter books on it");
                look(page, "/calendar Open business date");
                if (scheme == ColorScheme.DARK) {
                    desk.typeDay("Business date", "30/03/2026");
                    desk.confirm("Open");
                    desk.isDone();
                }
                page.context().close();
            }

            assertThat(dates.current()).contains(next);
        } finally {
            dates.openAfter(ConsoleBank.DAY, "test");
        }
        assertThat(found).isEmpty();
        assertThat(looked).isEqualTo(2);
    }

    /** A screen with a field without a name, words too pale and a button that says nothing would be told. */
    @Test
    void tellsWhatIsGrave() {
        Page page = open(ColorScheme.LIGHT);
        Chromium.signIn(page, Role.VIEWER);
        page.evaluate("""
                document.querySelector('.screen').insertAdjacentHTML('beforeend',
                    '<input id="nameless"><button id="mute"></button><p id="pale">pale</p>');
                document.getElementById('pale').setAttribute('class', 'caption');
                document.getElementById('pale').style.setProperty('color', '#ccc');
                document.getElementById('pale').style.setProperty('background', '#fff');""");

        List<String> grave = Axe.grave(page);

        assertThat(grave)
                .anyMatch(line -> line.startsWith("critical | label | #nameless"))
                .anyMatch(line -> line.startsWith("critical | button-name | #mute"))
                .anyMatch(line -> line.startsWith("serious | color-contrast | #pale"));
        page.context().close();
    }

    /** Each route once, with the role that may do most of those that it is open to. */
    private static Map<Role, List<String>> screens() {
        Map<Role, List<String>> screens = new TreeMap<>();
        RoutesByRoleIntegrationTests.OPEN_TO.forEach((route, roles) -> {
            Role most = roles.stream()
                    .max(Comparator.comparingInt(role -> role.permissions().size()))
                    .orElseThrow();
            screens.computeIfAbsent(most, role -> new ArrayList<>()).add(RoutesByRoleIntegrationTests.address(route));
        });
        RoutesByRoleIntegrationTests.WITHOUT_ROLE.stream()
                .filter(route -> !Set.of("login", "second-factor").contains(route))
                .forEach(route -> screens.computeIfAbsent(Role.VIEWER, role -> new ArrayList<>())
                        .add(route));
        return screens;
    }

    private static Page open(ColorScheme scheme) {
        Page page = chromium.open(console.address(), scheme);
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
        Axe.into(page);
        return page;
    }

    private void look(Page page, String what) {
        page.locator("h1, h2").first().waitFor();
        page.waitForTimeout(MILLISECONDS_TO_SETTLE);
        looked++;
        Axe.grave(page).forEach(line -> found.add(what + ": " + line));
    }
}
