package org.daybook.core.delivery.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.delivery.transport.SmtpSettings.Login;
import org.daybook.core.delivery.transport.SmtpSettings.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SmtpSettingsTests {

    private static Optional<SmtpSettings> read(Map<String, String> values) {
        return SmtpSettings.of(values::get);
    }

    @Test
    void areAbsentWithoutAHost() {
        assertThat(read(Map.of())).isEmpty();
        assertThat(read(Map.of("host", " ", "port", "25"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"required, REQUIRED, 587", "implicit, IMPLICIT, 465", "off, OFF, 25", "'', REQUIRED, 587"})
    void askForTlsUnlessItIsSwitchedOff(String word, Tls tls, int port) {
        SmtpSettings settings =
                read(Map.of("host", "mail.example", "tls", word)).orElseThrow();

        assertThat(settings.tls()).isEqualTo(tls);
        assertThat(settings.port()).isEqualTo(port);
        assertThat(read(Map.of("host", "mail.example", "tls", word, "port", "2525"))
                        .orElseThrow()
                        .address())
                .isEqualTo("mail.example:2525");
    }

    @Test
    void takeThePasswordFromAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "s3cret\n");

        SmtpSettings settings = read(Map.of("host", "mail.example", "user", "bank", "password-file", file.toString()))
                .orElseThrow();

        assertThat(settings.login()).contains(new Login("bank", "s3cret"));
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    /** By the names the environment has. */
    @Test
    void areReadFromTheEnvironment() {
        SystemEnvironmentPropertySource environment = new SystemEnvironmentPropertySource(
                "environment", Map.of("DAYBOOK_MAIL_HOST", "mail.example", "DAYBOOK_MAIL_PASSWORD_FILE", "/secret"));

        assertThat(environment.getProperty("daybook.mail.host")).isEqualTo("mail.example");
        assertThat(environment.getProperty("daybook.mail.password-file")).isEqualTo("/secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tls  | on    | DAYBOOK_MAIL_TLS must be required, implicit or off, not \"on\".",
                "port | smtp  | DAYBOOK_MAIL_PORT must be a number from 1 to 65535, not \"smtp\".",
                "port | 65536 | DAYBOOK_MAIL_PORT must be a number from 1 to 65535, not \"65536\".",
                "port | 0     | DAYBOOK_MAIL_PORT must be a number from 1 to 65535, not \"0\".",
                "user | bank  | DAYBOOK_MAIL_USER and DAYBOOK_MAIL_PASSWORD (or DAYBOOK_MAIL_PASSWORD_FILE) belong together; one is missing.",
                "password | x | DAYBOOK_MAIL_USER and DAYBOOK_MAIL_PASSWORD (or DAYBOOK_MAIL_PASSWORD_FILE) belong together; one is missing.",
                "password-file | /no/such | The file /no/such that DAYBOOK_MAIL_PASSWORD_FILE names cannot be read."
            })
    void areRefusedWithASentence(String name, String value, String sentence) {
        assertThatThrownBy(() -> read(Map.of("host", "mail.example", name, value)))
                .isInstanceOf(UnusableMailSettings.class)
                .hasMessage(sentence);
    }
}
