package org.daybook.core.delivery.transport;

import jakarta.mail.Session;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A mail server. What became of a letter once its content has begun, only the answer tells. */
final class SmtpTransport implements MailTransport {

    /**
     * The library logs each word of a conversation, addresses included, in the name of the package that extends it, which is ours:
     * whoever looked for an error of ours would get them. Kept in a field, because a logger that nobody keeps forgets its level.
     */
    private static final Logger CONVERSATION = Logger.getLogger(SmtpConversation.class.getPackageName());

    private final SmtpSettings settings;
    private final Session session;

    /**
     * Connects nothing yet.
     *
     * @param extra properties of the mail library beside those that follow from the settings
     */
    SmtpTransport(SmtpSettings settings, Properties extra) {
        CONVERSATION.setLevel(Level.OFF);
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, extra));
    }

    private static Properties properties(SmtpSettings settings, Properties extra) {
        Properties properties = new Properties();
        properties.putAll(extra);
        properties.setProperty(
                "mail.smtp.connectiontimeout",
                Long.toString(settings.connecting().toMillis()));
        properties.setProperty(
                "mail.smtp.timeout", Long.toString(settings.answering().toMillis()));
        properties.setProperty(
                "mail.smtp.writetimeout", Long.toString(settings.answering().toMillis()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
        // Another way to connect, tried silently, would be one that nobody configured.
        properties.setProperty("mail.smtp.ssl.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        // Said after the last letter; nobody needs the answer.
        properties.setProperty("mail.smtp.quitwait", "false");
        switch (settings.tls()) {
            case REQUIRED -> {
                properties.put("mail.smtp.socketFactory", new PromptSockets());
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case IMPLICIT -> {
                properties.setProperty("mail.smtp.ssl.enable", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case OFF -> {
                properties.put("mail.smtp.socketFactory", new PromptSockets());
                properties.setProperty("mail.smtp.starttls.enable", "false");
            }
        }
        return properties;
    }

    @Override
    public Kind kind() {
        return Kind.SMTP;
    }

    @Override
    public String description() {
        return "the mail server " + settings.address();
    }

    @Override
    public Line line() {
        return new SmtpLine(settings, session);
    }

    @Override
    public Trace trace(String messageId) {
        return Trace.CANNOT_TELL;
    }
}
