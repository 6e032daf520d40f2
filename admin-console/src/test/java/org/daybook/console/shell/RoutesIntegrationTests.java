package org.daybook.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.RunningConsole;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.staff.Staff;
import org.daybook.core.staff.StaffChange;
import org.daybook.core.test.AdjustableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the console answers over HTTP, before any view is built. */
class RoutesIntegrationTests {

    private static RunningConsole console;

    @BeforeAll
    static void start() {
        console = new RunningConsole(ConsoleBooks.get(), Clocks.class);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/accounts",
                "/accounts/A001",
                "/statements",
                "/jobs",
                "/calendar",
                "/alerts",
                "/alerts/1",
                "/analytics",
                "/mail",
                "/mail/1",
                "/webjars/echarts/5.5.0/echarts.min.js",
                "/chart.js",
                "/tabs.js",
                "/audit",
                "/staff",
                "/password",
                "/second-factor",
                "/enrolment",
                "/approvals",
                "/nowhere"
            })
    void leadsToTheSignInPage(String route) throws Exception {
        HttpResponse<String> answer = new Browser(console.address()).get(route);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(console.address() + "/login");
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        HttpResponse<String> answer = new Browser(console.address()).signIn("vera", "not her password");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
    }

    @Test
    void turnsAnAddressAwayThatFailsTooOften() throws Exception {
        Browser browser = new Browser(console.address());
        console.bean(AdjustableClock.class).advance(Duration.ofMinutes(1));
        String form = "username=nobody&password=wrong";
        for (int i = 0; i < SignInThrottle.FAILURES; i++) {
            assertThat(browser.post(form).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
        }

        assertThat(browser.post(form).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?busy"));
        assertThat(browser.signIn(ConsoleBank.login(Role.VIEWER), ConsoleBank.password(Role.VIEWER))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?busy"));
        console.bean(AdjustableClock.class).advance(Duration.ofMinutes(1));
        browser.signIn(Role.VIEWER);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void countsNoSignInThatSucceeds() throws Exception {
        for (int i = 0; i <= SignInThrottle.FAILURES; i++) {
            new Browser(console.address()).signIn(Role.VIEWER);
        }
        console.bean(AdjustableClock.class).advance(Duration.ofMinutes(1));
    }

    @Test
    void allowsNothingFromElsewhere() throws Exception {
        Browser browser = new Browser(console.address());
        browser.signIn(Role.VIEWER);

        for (String route : List.of("/login", "/accounts", "/console.css")) {
            HttpHeaders headers = browser.get(route).headers();
            assertThat(headers.firstValue("Content-Security-Policy")).as(route).hasValueSatisfying(policy -> assertThat(
                            policy)
                    .contains(
                            "default-src 'self';",
                            "object-src 'none';",
                            "base-uri 'self';",
                            "form-action 'self';",
                            "frame-ancestors 'self'"));
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("camera=()", "geolocation=()"));
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/%6Cogin", "/log%69n"})
    void refusesASignInFromAnotherPage(String address) throws Exception {
        Browser browser = new Browser(console.address());

        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create(console.address() + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + ConsoleBank.login(Role.VIEWER) + "&password="
                        + Browser.encoded(ConsoleBank.password(Role.VIEWER))))
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void beginsANewSessionAtTheSignIn() throws Exception {
        Browser browser = new Browser(console.address());
        browser.get("/login");
        String before = browser.session();

        browser.signIn(Role.VIEWER);

        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void endsASessionInWhichNobodyDidAnything() throws Exception {
        AdjustableClock clock = console.bean(AdjustableClock.class);
        Browser browser = new Browser(console.address());
        browser.signIn(Role.VIEWER);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);

        clock.advance(SessionGuard.IDLE.minusSeconds(1));
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);
        clock.advance(SessionGuard.IDLE.minusSeconds(1));
        browser.get("/?v-r=heartbeat");
        clock.advance(SessionGuard.IDLE.minusSeconds(1));

        assertThat(browser.get("/accounts").statusCode()).isEqualTo(302);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(302);
    }

    /** What grids confirm when something was pushed into an open page is nobody's doing. */
    @Test
    void endsASessionWhosePageIsMerelyOpen() throws Exception {
        AdjustableClock clock = console.bean(AdjustableClock.class);
        Browser browser = new Browser(console.address());
        browser.signIn(Role.VIEWER);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);

        clock.advance(SessionGuard.IDLE.minusSeconds(1));
        browser.uidl("{\"rpc\":[{\"type\":\"publishedEventHandler\",\"templateEventMethodName\":\"confirmUpdate\"}]}");
        clock.advance(Duration.ofSeconds(2));

        assertThat(browser.get("/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void tellsAnOpenPageThatItsSessionIsOver() throws Exception {
        AdjustableClock clock = console.bean(AdjustableClock.class);
        Browser browser = new Browser(console.address());
        browser.signIn(Role.VIEWER);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);

        clock.advance(SessionGuard.IDLE.plusSeconds(1));
        HttpResponse<String> answer = browser.uidl("{\"rpc\":[{\"type\":\"event\",\"event\":\"click\"}]}");

        assertThat(answer.statusCode() + " " + answer.body()).startsWith("200 ").contains("\"sessionExpired\":true");
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void endsTheSessionOfALoginThatIsDisabled() throws Exception {
        Staff staff = console.bean(Staff.class);
        String password = "once upon a working day";
        StaffChange.DoneWithPassword hired =
                (StaffChange.DoneWithPassword) asAdministrator(() -> staff.create("zdena", Set.of(Role.VIEWER)));
        staff.changePassword("zdena", hired.oneTimePassword(), password);
        Browser browser = new Browser(console.address());
        browser.signIn("zdena", password);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);

        asAdministrator(() -> staff.setDisabled("zdena", true));

        assertThat(browser.get("/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void endsEverySessionAfterAWorkingDay() throws Exception {
        AdjustableClock clock = console.bean(AdjustableClock.class);
        Browser browser = new Browser(console.address());
        browser.signIn(Role.VIEWER);
        Duration step = Duration.ofMinutes(12);

        for (int i = 0; i < SessionGuard.LONGEST.dividedBy(step); i++) {
            clock.advance(step);
            assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);
        }
        clock.advance(Duration.ofSeconds(1));

        assertThat(browser.get("/accounts").statusCode()).isEqualTo(302);
    }

    /** Whoever knows a session's id from before the sign-in has nothing of it. */
    @Test
    void sessionOfBeforeTheSignInIsWorthNothing() throws Exception {
        Browser browser = new Browser(console.address());
        browser.get("/login");
        String before = browser.session();
        browser.signIn(Role.VIEWER);
        String after = browser.session();

        assertThat(withSession(before)).isEqualTo(302);
        assertThat(withSession(after)).isEqualTo(200);
    }

    @Test
    void sessionOfBeforeIsWorthNothingOnceAccessHasChanged() throws Exception {
        Staff staff = console.bean(Staff.class);
        String password = "once upon a working day";
        List<Runnable> changes = List.of(
                () -> asAdministrator(() -> staff.setRoles("zuzana", Set.of(Role.TELLER), "")),
                () -> asAdministrator(() -> staff.setDisabled("zuzana", true)),
                // Enabled again before the session asks for anything.
                () -> asAdministrator(() -> {
                    staff.setDisabled("zuzana", true);
                    return staff.setDisabled("zuzana", false);
                }),
                () -> {
                    StaffChange.DoneWithPassword reset =
                            (StaffChange.DoneWithPassword) asAdministrator(() -> staff.resetPassword("zuzana"));
                    staff.changePassword("zuzana", reset.oneTimePassword(), password);
                });
        StaffChange.DoneWithPassword hired =
                (StaffChange.DoneWithPassword) asAdministrator(() -> staff.create("zuzana", Set.of(Role.VIEWER)));
        staff.changePassword("zuzana", hired.oneTimePassword(), password);

        for (Runnable change : changes) {
            asAdministrator(() -> staff.setDisabled("zuzana", false));
            Browser browser = new Browser(console.address());
            browser.signIn("zuzana", password);
            assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);

            change.run();

            assertThat(browser.get("/accounts").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void sessionIsWorthNothingAfterTheSignOut() throws Exception {
        Browser browser = new Browser(console.address());
        browser.signIn(Role.VIEWER);
        String session = browser.session();
        assertThat(withSession(session)).isEqualTo(200);

        browser.signOut();

        assertThat(withSession(session)).isEqualTo(302);
    }

    private static int withSession(String session) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(console.address() + "/accounts"))
                                .header("Accept", "text/html")
                                .header("Cookie", "JSESSIONID=" + session)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static <T> T asAdministrator(Supplier<T> work) {
        Principal administrator = ConsoleBank.principal(Role.ADMINISTRATOR);
        return console.bean(Authority.class).actingAs(administrator, work);
    }

    @Test
    void answersAnUnknownAddressWithAPageOfItsOwn() throws Exception {
        Browser browser = new Browser(console.address());
        browser.signIn(Role.VIEWER);

        HttpResponse<String> answer = browser.get("/nowhere");

        assertThat(answer.statusCode() + " " + answer.body()).startsWith("403 ").contains("Page not found");
    }

    /** Nothing that a scan would find: only this test's console has a clock that is moved. */
    static final class Clocks {

        @Bean
        @Primary
        AdjustableClock adjustableClock() {
            return new AdjustableClock();
        }
    }
}
