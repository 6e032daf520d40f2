package org.daybook.core.delivery.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The mail server, as configured.
 *
 * @param login empty for a server that asks for none
 * @param connecting how long making the connection may take
 * @param answering how long each answer may take, and each piece to be written
 */
record SmtpSettings(String host, int port, Tls tls, Optional<Login> login, Duration connecting, Duration answering) {

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    /**
     * A server may take its time over the answer that follows the content. RFC 5321, section 4.5.3.2, would wait for ten minutes; a
     * night cannot, and what comes too late only makes an attempt unknown.
     */
    private static final Duration ANSWERING = Duration.ofMinutes(2);

    /** Whether what is said on the way can be read. */
    enum Tls {
        /** STARTTLS, and not a word about a letter without it. */
        REQUIRED(587),
        /** From the first byte. */
        IMPLICIT(465),
        /** In the clear, for a server on the same machine. */
        OFF(25);

        private final int port;

        Tls(int port) {
            this.port = port;
        }
    }

    /** The login of the bank at the server. */
    record Login(String user, String password) {

        @Override
        public String toString() {
            return "login";
        }
    }

    /**
     * Reads the settings {@code host}, {@code port}, {@code tls}, {@code user}, {@code password} and {@code password-file}.
     *
     * @return empty if no host is named
     * @throws UnusableMailSettings if any cannot be used
     */
    static Optional<SmtpSettings> of(Function<String, @Nullable String> configured) {
        Function<String, Optional<String>> value = name ->
                Optional.ofNullable(configured.apply(name)).map(String::strip).filter(text -> !text.isEmpty());
        return value.apply("host").map(host -> {
            Tls tls = tls(value.apply("tls"));
            int port = value.apply("port").map(SmtpSettings::port).orElse(tls.port);
            return new SmtpSettings(host, port, tls, login(value), CONNECTING, ANSWERING);
        });
    }

    private static Tls tls(Optional<String> word) {
        return switch (word.orElse("required")) {
            case "required" -> Tls.REQUIRED;
            case "implicit" -> Tls.IMPLICIT;
            case "off" -> Tls.OFF;
            default ->
                throw new UnusableMailSettings(
                        "DAYBOOK_MAIL_TLS must be required, implicit or off, not \"" + word.get() + "\".");
        };
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new UnusableMailSettings("DAYBOOK_MAIL_PORT must be a number from 1 to 65535, not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    private static Optional<Login> login(Function<String, Optional<String>> value) {
        Optional<String> password =
                value.apply("password").or(() -> value.apply("password-file").map(SmtpSettings::content));
        Optional<String> user = value.apply("user");
        if (user.isPresent() != password.isPresent()) {
            throw new UnusableMailSettings(
                    "DAYBOOK_MAIL_USER and DAYBOOK_MAIL_PASSWORD (or DAYBOOK_MAIL_PASSWORD_FILE) belong together; one is missing.");
        }
        return user.flatMap(name -> password.map(secret -> new Login(name, secret)));
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new UnusableMailSettings(
                    "The file " + file + " that DAYBOOK_MAIL_PASSWORD_FILE names cannot be read.", unreadable);
        }
    }

    String address() {
        return host + ":" + port;
    }
}
