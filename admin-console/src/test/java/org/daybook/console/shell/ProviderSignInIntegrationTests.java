package org.daybook.console.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.RunningConsole;
import org.daybook.core.security.Role;
import org.daybook.core.staff.Staff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The other way in, with a provider of the test's own. */
class ProviderSignInIntegrationTests {

    private static SmallProvider provider;
    private static RunningConsole console;

    @BeforeAll
    static void start() throws Exception {
        provider = new SmallProvider();
        console = new RunningConsole(
                ConsoleBooks.get(),
                Map.of(
                        "daybook.oidc.issuer", provider.issuer(),
                        "daybook.oidc.client-id", "daybook",
                        "daybook.oidc.client-secret", "a secret",
                        "daybook.oidc.roles", "Counter=TELLER, Back office=OPERATIONS, IT=ADMINISTRATOR"));
    }

    @AfterAll
    static void stop() {
        console.close();
        provider.close();
    }

    @Test
    void groupsGiveTheRoles() throws Exception {
        Browser browser = new Browser();

        assertThat(browser.signIn("petra.p", List.of("Counter", "Football"))).isEqualTo(console.address() + "/");

        assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);
        assertThat(console.bean(Staff.class).onFile("petra.p").orElseThrow().roles())
                .containsExactly(Role.TELLER);
    }

    @Test
    void otherRolesEndTheSessionsOfBefore() throws Exception {
        Browser before = new Browser();
        before.signIn("quido", List.of("Counter"));
        assertThat(before.get("/accounts").statusCode()).isEqualTo(200);

        new Browser().signIn("quido", List.of("Back office"));

        assertThat(before.get("/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void whoHasNoRoleIsTold() throws Exception {
        Map<String, String> refused = Map.of(
                "rita Football", "NO_ROLE",
                "rita IT,Counter", "ROLES_CONFLICT",
                "vera Counter", "NAME_TAKEN",
                "Rita.R Counter", "NAME_UNFIT");
        for (Map.Entry<String, String> row : refused.entrySet()) {
            String[] who = row.getKey().split(" ", 2);
            Browser browser = new Browser();

            assertThat(browser.signIn(who[0], List.of(who[1].split(",", -1))))
                    .as(row.getKey())
                    .isEqualTo(console.address() + "/login?refused=" + row.getValue());
            assertThat(browser.get("/accounts").statusCode()).isEqualTo(302);
        }
        assertThat(console.bean(Staff.class).onFile("rita")).isEmpty();
    }

    @Test
    void answerThatIsNotTheProvidersIsRefused() throws Exception {
        Browser browser = new Browser();
        String sentTo = browser.location("/oauth2/authorization/bank");
        provider.signsIn("sara", List.of("Counter"), "another nonce");
        assertThat(browser.location(callback(sentTo))).endsWith("/login?refused=UNVERIFIED");
        // Nor an answer that nobody asked for: a stranger's link must not sign anybody in.
        assertThat(new Browser().location("/login/oauth2/code/bank?code=x&state=made-up"))
                .endsWith("/login?refused=UNVERIFIED");
        assertThat(console.bean(Staff.class).onFile("sara")).isEmpty();
    }

    @Test
    void forgedSignatureIsRefused() throws Exception {
        try (SmallProvider other = new SmallProvider();
                RunningConsole fooled = new RunningConsole(
                        ConsoleBooks.get(),
                        Map.of(
                                "daybook.oidc.issuer", other.issuer(),
                                "daybook.oidc.client-id", "daybook",
                                "daybook.oidc.roles", "Counter=TELLER"))) {
            other.isForged();
            Browser browser = new Browser(fooled.address());
            String sentTo = browser.location("/oauth2/authorization/bank");
            other.signsIn("sara", List.of("Counter"), parameter(sentTo, "nonce"));

            assertThat(browser.location(callback(sentTo))).endsWith("/login?refused=UNVERIFIED");
        }
    }

    @Test
    void mappingIsReadStrictly() {
        assertThat(settings("a=TELLER, a = AUDITOR,b=c=VIEWER,").rolesOf(Set.of("a", "b=c", "d")))
                .containsExactlyInAnyOrder(Role.TELLER, Role.AUDITOR, Role.VIEWER);
        for (String wrong : List.of("a", "a=", "=TELLER", "a=teller", "a=BOSS")) {
            assertThatThrownBy(() -> settings(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(settings("")).hasToString("IdentityProvider[http://issuer]");
    }

    private static IdentityProvider settings(String roles) {
        return new IdentityProvider("http://issuer", "daybook", "secret", "preferred_username", "groups", roles);
    }

    /** Where the provider sends the browser back to. */
    private static String callback(String sentTo) {
        return "/login/oauth2/code/bank?code=x&state="
                + URLEncoder.encode(parameter(sentTo, "state"), StandardCharsets.UTF_8);
    }

    private static String parameter(String address, String name) {
        Matcher value = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        assertThat(value.find()).as(address).isTrue();
        return URLDecoder.decode(value.group(1), StandardCharsets.UTF_8);
    }

    /** As much of a browser as is sent here and there. */
    private static final class Browser {

        private final String console;
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        Browser() {
            this(ProviderSignInIntegrationTests.console.address());
        }

        Browser(String console) {
            this.console = console;
        }

        /** Returns where it was sent in the end. */
        String signIn(String name, List<String> groups) throws IOException, InterruptedException {
            String sentTo = location("/oauth2/authorization/bank");
            assertThat(sentTo).startsWith(provider.issuer() + "/authorize?");
            provider.signsIn(name, groups, parameter(sentTo, "nonce"));
            return location(callback(sentTo));
        }

        String location(String path) throws IOException, InterruptedException {
            return get(path).headers().firstValue("Location").orElseThrow();
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(console + path))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
