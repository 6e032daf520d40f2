package org.daybook.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.RunningConsole;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody else's page, or somebody with a made-up address, gets out of the console. */
class ForgedRequestsIntegrationTests {

    private static RunningConsole console;

    @BeforeAll
    static void start() {
        console = new RunningConsole(ConsoleBooks.get());
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    /** As browsers say it over plain HTTP, and where they do not know the rest. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: cross-site",
                "Origin: http://evil.example",
                "Origin: null",
                "Origin: http://localhost",
                "Origin: http://localhost.evil.example"
            })
    void refusesASignInThatSaysItComesFromElsewhere(String header) throws Exception {
        HttpResponse<String> answer = signInWith(header);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void takesASignInFromItsOwnPage() throws Exception {
        for (String header : List.of("Origin: " + console.address(), "Sec-Fetch-Site: same-origin")) {
            assertThat(signInWith(header).headers().firstValue("Location"))
                    .as(header)
                    .hasValueSatisfying(to -> assertThat(to).doesNotContain("error"));
        }
    }

    private static HttpResponse<String> signInWith(String header) throws Exception {
        String[] parts = header.split(": ");
        return new Browser(console.address())
                .send(HttpRequest.newBuilder(URI.create(console.address() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(parts[0], parts[1])
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + ConsoleBank.login(Role.VIEWER)
                                + "&password=" + Browser.encoded(ConsoleBank.password(Role.VIEWER))))
                        .build());
    }

    /** An attacker gives somebody a link with a session of the attacker's choice. */
    @Test
    void takesNoSessionThatSomebodyElseChose() throws Exception {
        String chosen = "0123456789ABCDEF0123456789ABCDEF";

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(console.address() + "/login;jsessionid=" + chosen))
                                .header("Accept", "text/html")
                                .header("Cookie", "JSESSIONID=" + chosen)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains(chosen));
        assertThat(answer.body()).doesNotContain(chosen);
    }

    /** A page of somebody else cannot sign anybody out either. */
    @Test
    void keepsTheSessionWhereTheSignOutHasNoToken() throws Exception {
        Browser browser = new Browser(console.address());
        browser.signIn(Role.VIEWER);

        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create(console.address() + "/logout"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);
    }

    /** Hidden behind the first part of its address, as session ids are, and not guessed by leaving it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN/dynamic/resource/0/0/statement.pdf",
                "/VAADIN/dynamic/resource/0/../../../../bank.yaml",
                "/VAADIN/dynamic/resource/0/%2e%2e/%2e%2e/bank.yaml",
                "/..%2f..%2fsecrets/audit.keys"
            })
    void givesNoFileThatItDidNotOffer(String address) throws Exception {
        Browser browser = new Browser(console.address());
        browser.signIn(Role.OPERATIONS);

        HttpResponse<String> answer = browser.get(address);

        assertThat(answer.statusCode()).isIn(302, 400, 403, 404);
        assertThat(answer.body()).doesNotContain("%PDF", "bankCode");
    }
}
