package org.daybook.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.daybook.core.delivery.transport.ScriptedSmtpServer;
import org.daybook.core.delivery.transport.ScriptedSmtpServer.Stage;
import org.daybook.core.delivery.transport.TestTransports;
import org.daybook.core.statement.StatementIssued;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing about a customer is said in the clear, or to somebody who is not the server. */
class MailTlsIntegrationTests {

    @TempDir
    private Path folder;

    private static MailBank bank;

    @BeforeAll
    static void openBank() {
        bank = new MailBank();
    }

    @AfterAll
    static void closeBank() {
        bank.close();
    }

    @BeforeEach
    void beginAnew() {
        bank.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"250 at your service", "250-at your service\r\n250 STARTTLS"})
    void saysNothingOfALetterToAServerWithoutTls(String greeting) {
        bank.issue(bank.people(3));
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            server.at(Stage.EHLO, greeting).at(Stage.OTHER, "454 4.7.0 no TLS now");

            SendingResult result = bank.send(TestTransports.smtp(server.port(), "required", new Properties()));

            assertThat(result.interrupted()).isPresent();
            assertThat(server.commands()).doesNotContain("MAIL", "RCPT", "DATA", "AUTH");
            assertThat(bank.counts()).isEqualTo(Map.of(MessageState.NEW, 3L));
        }
    }

    @Test
    void handsOverUnderTlsToAServerItTrusts() throws Exception {
        StatementIssued issued = bank.issue(bank.person());
        Certificate certificate = Certificate.of(folder, "localhost");
        try (ScriptedSmtpServer server = certificate.server()) {
            SendingResult result = bank.send(TestTransports.smtp(server.port(), "implicit", certificate.trusted()));

            assertThat(result.interrupted()).isEmpty();
            assertThat(server.taken()).containsExactly(bank.message(issued).messageId());
        }
    }

    @Test
    void startsTlsBeforeItSaysAnythingOfALetter() throws Exception {
        StatementIssued issued = bank.issue(bank.person());
        Certificate certificate = Certificate.of(folder, "localhost");
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            server.offeringTls(certificate.secret().getSocketFactory());

            SendingResult result = bank.send(TestTransports.smtp(server.port(), "required", certificate.trusted()));

            assertThat(result.interrupted()).isEmpty();
            assertThat(server.taken()).containsExactly(bank.message(issued).messageId());
            assertThat(server.commands())
                    .startsWith(
                            "EHLO", "STARTTLS", "EHLO under TLS", "MAIL under TLS", "RCPT under TLS", "DATA under TLS");
        }
    }

    @Test
    void saysNothingAfterStartTlsToAServerWithAnothersCertificate() throws Exception {
        bank.issue(bank.person());
        Certificate elsewhere = Certificate.of(folder, "elsewhere.example");
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            server.offeringTls(elsewhere.secret().getSocketFactory());

            SendingResult result = bank.send(TestTransports.smtp(server.port(), "required", elsewhere.trusted()));

            assertThat(result.interrupted()).isPresent();
            assertThat(server.commands()).containsExactly("EHLO", "STARTTLS");
        }
    }

    @Test
    void handsNothingOverToAServerWhoseCertificateNobodyKnows() throws Exception {
        refuses(Certificate.of(folder, "localhost"), new Properties());
    }

    @Test
    void handsNothingOverToAServerWithAnothersCertificate() throws Exception {
        Certificate elsewhere = Certificate.of(folder, "elsewhere.example");

        refuses(elsewhere, elsewhere.trusted());
    }

    private void refuses(Certificate certificate, Properties trusted) throws Exception {
        bank.issue(bank.person());
        try (ScriptedSmtpServer server = certificate.server()) {
            SendingResult result = bank.send(TestTransports.smtp(server.port(), "implicit", trusted));

            assertThat(result.interrupted().orElseThrow()).contains("cannot be used");
            assertThat(server.commands()).isEmpty();
            assertThat(bank.counts()).isEqualTo(Map.of(MessageState.NEW, 1L));
        }
    }

    /** A certificate that its server signed itself. */
    private record Certificate(Path keys) {

        private static final String PASSWORD = "of a test";

        static Certificate of(Path folder, String host) throws Exception {
            Path keys = folder.resolve(host + ".p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "server",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + host,
                            "-ext",
                            "SAN=dns:" + host,
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            keys.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(keytool.waitFor()).as(said).isZero();
            return new Certificate(keys);
        }

        ScriptedSmtpServer server() throws Exception {
            return new ScriptedSmtpServer(secret().getServerSocketFactory());
        }

        /** What the server speaks TLS with. */
        SSLContext secret() throws Exception {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        }

        /** What makes the mail library trust this certificate and no other. */
        Properties trusted() throws Exception {
            KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
            KeyStore certificates = KeyStore.getInstance("PKCS12");
            certificates.load(null, null);
            certificates.setCertificateEntry("server", store.getCertificate("server"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(certificates);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            Properties properties = new Properties();
            properties.put("mail.smtp.ssl.socketFactory", context.getSocketFactory());
            return properties;
        }
    }
}
