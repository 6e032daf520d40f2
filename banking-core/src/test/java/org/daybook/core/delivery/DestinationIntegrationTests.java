package org.daybook.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daybook.core.CoreConfiguration;
import org.daybook.core.delivery.transport.UnusableMailSettings;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Where mail goes, by what is configured and nothing else. */
class DestinationIntegrationTests {

    /** No {@code @Configuration}: the core's scan would find it, and give its beans to every other test. */
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @Import(CoreConfiguration.class)
    static class Application {}

    private static String destination(String... settings) {
        try (Books books = Books.open(Application.class, settings)) {
            return books.bean(Deliveries.class).destination();
        }
    }

    @Test
    void isAFolderOfTheHomeWithoutAMailServer() {
        assertThat(destination()).startsWith("the folder /").endsWith("/mail");
        assertThat(destination("daybook.mail.host=")).endsWith("/mail");
    }

    @Test
    void isTheMailServerThatIsNamed() {
        assertThat(destination("daybook.mail.host=mail.example")).isEqualTo("the mail server mail.example:587");
        assertThat(destination("daybook.mail.host=localhost", "daybook.mail.tls=off", "daybook.mail.port=1025"))
                .isEqualTo("the mail server localhost:1025");
    }

    @Test
    void isRefusedAtTheStartIfItsSettingsCannotBeUsed() {
        assertThatThrownBy(() -> destination("daybook.mail.host=mail.example", "daybook.mail.tls=maybe"))
                .rootCause()
                .isInstanceOfSatisfying(
                        UnusableMailSettings.class, refused -> assertThat(((ExitCodeGenerator) refused).getExitCode())
                                .isEqualTo(1))
                .hasMessage("DAYBOOK_MAIL_TLS must be required, implicit or off, not \"maybe\".");
    }
}
