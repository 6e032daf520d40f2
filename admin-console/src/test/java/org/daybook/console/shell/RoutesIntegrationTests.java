package org.daybook.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

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
                "/alerts",
                "/alerts/1",
                "/analytics",
                "/mail",
                "/mail/1",
                "/webjars/echarts/5.5.0/echarts.min.js",
                "/chart.js",
                "/audit",
                "/staff",
                "/password",
                "/second-factor",
                "/enrolment",
                "/approvals",
                "/nowhere"
            })
    void leadsToTheSignInPage(String route) throws Exception {
        HttpResponse<String> answer = new Browser().get(route);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(console.address() + "/login");
    }

    /** A file's address belongs to the session it was made for. */
    @Test
    void knowsNoFilesOfOtherSessions() throws Exception {
        HttpResponse<String> answer = new Browser().get("/VAADIN/dynamic/resource/1/made-up/statement.pdf");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        HttpResponse<String> answer = new Browser().signIn("vera", "not her password");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
    }

    @Test
    void refusesASignInFromAnotherPage() throws Exception {
        Browser browser = new Browser();

        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create(console.address() + "/login"))
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
        Browser browser = new Browser();
        browser.get("/login");
        String before = browser.session();

        browser.signIn(Role.VIEWER);

        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void endsASessionInWhichNobodyDidAnything() throws Exception {
        AdjustableClock clock = console.bean(AdjustableClock.class);
        Browser browser = new Browser();
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

    @Test
    void endsTheSessionOfALoginThatIsDisabled() throws Exception {
        Staff staff = console.bean(Staff.class);
        String password = "once upon a working day";
        StaffChange.DoneWithPassword hired =
                (StaffChange.DoneWithPassword) asAdministrator(() -> staff.create("zdena", Set.of(Role.VIEWER)));
        staff.changePassword("zdena", hired.oneTimePassword(), password);
        Browser browser = new Browser();
        browser.signIn("zdena", password);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);

        asAdministrator(() -> staff.setDisabled("zdena", true));

        assertThat(browser.get("/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void endsEverySessionAfterAWorkingDay() throws Exception {
        AdjustableClock clock = console.bean(AdjustableClock.class);
        Browser browser = new Browser();
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
        Browser browser = new Browser();
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
            Browser browser = new Browser();
            browser.signIn("zuzana", password);
            assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);

            change.run();

            assertThat(browser.get("/accounts").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void sessionIsWorthNothingAfterTheSignOut() throws Exception {
        Browser browser = new Browser();
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
        Browser browser = new Browser();
        browser.signIn(Role.VIEWER);

        HttpResponse<String> answer = browser.get("/nowhere");

        assertThat(answer.statusCode() + " " + answer.body())
                .startsWith("403 ")
                .contains("There is nothing here for you");
    }

    /** Nothing that a scan would find: only this test's console has a clock that is moved. */
    static final class Clocks {

        @Bean
        @Primary
        AdjustableClock adjustableClock() {
            return new AdjustableClock();
        }
    }

    /** As much of a browser as signs in. */
    private static final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(console.address() + path))
                    .header("Accept", "text/html")
                    .build());
        }

        HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }

        void signIn(Role role) throws IOException, InterruptedException {
            HttpResponse<String> answer = signIn(ConsoleBank.login(role), ConsoleBank.password(role));
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).doesNotContain("error"));
        }

        HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
            Matcher csrf = CSRF.matcher(get("/login").body());
            assertThat(csrf.find()).isTrue();
            return post("username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf="
                    + encoded(csrf.group(1)));
        }

        void signOut() throws IOException, InterruptedException {
            Matcher csrf = CSRF.matcher(get("/accounts").body());
            assertThat(csrf.find()).isTrue();
            send(HttpRequest.newBuilder(URI.create(console.address() + "/logout"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(csrf.group(1))))
                    .build());
        }

        HttpResponse<String> post(String form) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(console.address() + "/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build());
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
