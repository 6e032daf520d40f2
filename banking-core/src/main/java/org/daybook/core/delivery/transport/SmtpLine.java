package org.daybook.core.delivery.transport;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.core.delivery.letter.Letter;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters over to a mail server, as many as it takes on one connection. */
final class SmtpLine implements MailTransport.Line {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpLine.class);
    private static final int CLOSING = 421;

    /** The server wants a login, another login or TLS: that is about us, not about a letter. */
    private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538);

    private final SmtpSettings settings;
    private final Session session;
    private @Nullable SmtpConversation conversation;

    SmtpLine(SmtpSettings settings, Session session) {
        this.settings = settings;
        this.session = session;
    }

    /** How a server's answer or a loss is to be read. */
    private record Failure(int code, String words, boolean aboutSender) {}

    @Override
    public HandOver handOver(Letter letter, Runnable beforeData) {
        MimeLetter mime = MimeLetter.of(letter, session);
        boolean used = conversation != null;
        HandOver first = once(letter, mime, beforeData);
        // Servers close a connection after so many letters, or when it was silent: nothing is wrong with the next one.
        return first instanceof HandOver.Unreachable && used ? once(letter, mime, beforeData) : first;
    }

    private HandOver once(Letter letter, MimeLetter mime, Runnable beforeData) {
        SmtpConversation current;
        try {
            current = connected();
        } catch (MessagingException failed) {
            return unreachable(" cannot be used: " + connectFailure(failed), letter);
        }
        boolean usable = false;
        try {
            current.begin(beforeData);
            current.sendMessage(mime, new Address[] {MimeLetter.address(letter.recipient())});
            usable = true;
            return new HandOver.Accepted(AnswerText.of(current.getLastServerResponse(), letter));
        } catch (MessagingException failed) {
            HandOver ended = ended(failed, current.contentBegun(), letter);
            // The library closes the connection after some answers, and so do servers.
            usable = (ended instanceof HandOver.PutOff || ended instanceof HandOver.Refused) && current.isConnected();
            return ended;
        } finally {
            if (!usable) {
                hangUp();
            }
        }
    }

    private SmtpConversation connected() throws MessagingException {
        if (conversation == null) {
            SmtpConversation fresh = new SmtpConversation(session);
            SmtpSettings.Login login = settings.login().orElse(null);
            fresh.connect(
                    settings.host(),
                    settings.port(),
                    login == null ? null : login.user(),
                    login == null ? null : login.password());
            conversation = fresh;
        }
        return conversation;
    }

    private HandOver ended(MessagingException failed, boolean contentBegun, Letter letter) {
        Failure failure = failure(failed);
        String words = AnswerText.of(failure.words(), letter);
        boolean later = failure.code() / 100 == 4;
        boolean never = failure.code() / 100 == 5;
        if (contentBegun) {
            return afterContent(failure, words);
        }
        if (later && failure.code() != CLOSING) {
            return new HandOver.PutOff(words);
        }
        if (never && !failure.aboutSender() && !ABOUT_US.contains(failure.code())) {
            return new HandOver.Refused(words);
        }
        return unreachable(" takes nothing from us: " + failure.words(), letter);
    }

    private static HandOver afterContent(Failure failure, String words) {
        return switch (failure.code() / 100) {
            // Any 2xx is a yes, though the library takes only 250 for one.
            case 2 -> new HandOver.Accepted(words);
            case 4 -> new HandOver.PutOff(words);
            case 5 -> new HandOver.Refused(words);
            default -> new HandOver.Unknown("no answer after the content: " + words);
        };
    }

    /** The server's answer where there was one: about the recipient first, which the library wraps. */
    private static Failure failure(MessagingException failed) {
        int code = -1;
        String words = firstLine(failed);
        for (Exception cause : chain(failed)) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return new Failure(address.getReturnCode(), String.valueOf(address.getMessage()), false);
                }
                case SMTPSenderFailedException sender -> {
                    return new Failure(sender.getReturnCode(), String.valueOf(sender.getMessage()), true);
                }
                case SMTPSendFailedException message -> {
                    code = message.getReturnCode();
                    words = code < 0 ? "the connection was lost" : String.valueOf(message.getMessage());
                }
                default -> {
                    if (code < 0) {
                        words = firstLine(cause);
                    }
                }
            }
        }
        return new Failure(code, words, false);
    }

    private HandOver unreachable(String why, Letter letter) {
        return new HandOver.Unreachable(AnswerText.of("The mail server " + settings.address() + why, letter));
    }

    private static String connectFailure(MessagingException failed) {
        String words = failed instanceof AuthenticationFailedException ? "it refuses our login: " : "";
        return words + firstLine(chain(failed).getLast());
    }

    private static List<Exception> chain(MessagingException failed) {
        List<Exception> chain = new ArrayList<>();
        Exception cause = failed;
        while (cause != null && !chain.contains(cause)) {
            chain.add(cause);
            cause = cause instanceof MessagingException more
                    ? more.getNextException()
                    : cause.getCause() instanceof Exception deeper ? deeper : null;
        }
        return chain;
    }

    private static String firstLine(Exception failed) {
        String message = failed.getMessage();
        return message == null || message.isBlank()
                ? failed.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private void hangUp() {
        SmtpConversation last = conversation;
        conversation = null;
        if (last != null) {
            try {
                last.close();
            } catch (MessagingException alreadyGone) {
                LOG.debug(
                        "The mail server had hung up before: {}",
                        alreadyGone.getClass().getSimpleName());
            }
        }
    }

    @Override
    public void close() {
        hangUp();
    }
}
