package org.daybook.core.delivery.transport;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The real transports, with what a test has to set. */
public final class TestTransports {

    private TestTransports() {}

    /** A server on this machine, in the clear, that has to answer within two seconds. */
    public static MailTransport smtp(int port) {
        return smtp(port, "off", new Properties());
    }

    public static MailTransport smtp(int port, String tls, Properties extra) {
        return new SmtpTransport(
                new SmtpSettings(
                        "localhost",
                        port,
                        SmtpSettings.Tls.valueOf(tls.toUpperCase(Locale.ROOT)),
                        Optional.empty(),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2)),
                extra);
    }

    public static MailTransport maildir(Path root) {
        return new Maildir(root);
    }

    /** The name of a message's file. */
    public static String fileName(String messageId) {
        return Maildir.fileName(messageId);
    }
}
