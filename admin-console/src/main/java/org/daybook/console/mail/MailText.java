package org.daybook.console.mail;

import java.util.Locale;
import java.util.Optional;
import org.daybook.console.shared.Badge;
import org.daybook.core.delivery.AttemptOutcome;
import org.daybook.core.delivery.MessageKind;
import org.daybook.core.delivery.MessageState;
import org.daybook.core.delivery.OutboxMessage;

/** Mail in words. */
final class MailText {

    private MailText() {}

    static Badge state(MessageState state) {
        return switch (state) {
            case NEW -> new Badge("Waiting", Badge.Tone.QUIET);
            case SENDING -> new Badge("Being sent", Badge.Tone.LIVE);
            case ACCEPTED -> new Badge("Accepted", Badge.Tone.GOOD);
            case UNKNOWN -> new Badge("Outcome unknown", Badge.Tone.WARNING);
            case REFUSED -> new Badge("Refused", Badge.Tone.BAD);
            case PARKED -> new Badge("Parked", Badge.Tone.WARNING);
            case LAPSED -> new Badge("Lapsed", Badge.Tone.QUIET);
        };
    }

    /** What a state means, and what can be done. */
    static String meaning(MessageState state) {
        return switch (state) {
            case NEW -> "It will be sent with the next delivery.";
            case SENDING -> "It is being handed to the mail server.";
            case ACCEPTED -> "The mail server has accepted it. Whether it was read is not known.";
            case UNKNOWN ->
                "The customer may or may not have received it. It is not sent again automatically: ask the customer, or send it again.";
            case REFUSED -> "Check the address on file, then send it again.";
            case PARKED -> "It was not sent. Put the cause right, then send it again.";
            case LAPSED -> "It was not sent, and it is no longer needed.";
        };
    }

    /** Why a message stands as it does, as a sentence. */
    static Optional<String> reason(OutboxMessage message) {
        return Optional.ofNullable(message.reason())
                .filter(reason -> !reason.isBlank())
                .map(reason -> Character.toUpperCase(reason.charAt(0))
                        + reason.substring(1)
                        + (reason.endsWith(".") ? "" : "."));
    }

    static Badge outcome(AttemptOutcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> new Badge("Accepted", Badge.Tone.GOOD);
            case PUT_OFF -> new Badge("Deferred", Badge.Tone.WARNING);
            case REFUSED -> new Badge("Refused", Badge.Tone.BAD);
            case UNREACHABLE -> new Badge("Server not reached", Badge.Tone.WARNING);
            case UNKNOWN -> new Badge("Outcome unknown", Badge.Tone.WARNING);
            case NOT_SENT -> new Badge("Not sent", Badge.Tone.BAD);
            case ABANDONED -> new Badge("Interrupted", Badge.Tone.QUIET);
        };
    }

    static String kind(MessageKind kind) {
        return switch (kind) {
            case STATEMENT -> "Statement";
            case WELCOME -> "Welcome";
            case CODE -> "Code";
            case PIN_CHANGED -> "New PIN";
            case PASSWORD_CHANGED -> "New password";
            case MANDATE_GRANTED -> "Mandate granted";
            case MANDATE_ENDED -> "Mandate ended";
        };
    }

    static String transport(String transport) {
        return transport.equals("MAILDIR") ? "Mail folder" : "Mail server";
    }

    static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
