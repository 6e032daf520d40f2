package org.daybook.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.RunningConsole;
import org.junit.jupiter.api.Test;

/** What the console believes of a proxy's headers. */
class BehindProxyIntegrationTests {

    @Test
    void speaksAsTheProxyDoesWhereOneIsSaidToBeThere() throws Exception {
        try (RunningConsole console =
                new RunningConsole(ConsoleBooks.get(), Map.of("DAYBOOK_CONSOLE_BEHIND_PROXY", "true"))) {
            HttpResponse<String> answer = ask(console, "/accounts");
            HttpResponse<String> signIn = ask(console, "/login");

            assertThat(answer.headers().firstValue("Location")).hasValue("https://daybook.bank.example/login");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(signIn.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                    .contains("; Secure", "; HttpOnly"));
        }
    }

    @Test
    void doesNotBelieveHeadersThatAnybodyCanSend() throws Exception {
        try (RunningConsole console = new RunningConsole(ConsoleBooks.get())) {
            HttpResponse<String> answer = ask(console, "/accounts");

            assertThat(answer.headers().firstValue("Location")).hasValue(console.address() + "/login");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    private static HttpResponse<String> ask(RunningConsole console, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(console.address() + path))
                            .header("Accept", "text/html")
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-Host", "daybook.bank.example")
                            .header("X-Forwarded-For", "192.0.2.7")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
