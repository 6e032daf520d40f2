package org.daybook.core.delivery.letter;

import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * A message ready to be handed over. Holds personal data: it is never logged, kept or compared.
 *
 * @param messageId in angle brackets; the same whenever the message is written anew
 * @param writtenAt when the message was caused, not when it is sent
 */
public record Letter(
        String messageId,
        ZonedDateTime writtenAt,
        Locale language,
        Correspondent sender,
        Correspondent recipient,
        String subject,
        String text,
        String html,
        Optional<Attachment> attachment) {

    /** Somebody with an e-mail address. */
    public record Correspondent(String name, String email) {

        @Override
        public String toString() {
            return "somebody";
        }
    }

    @Override
    public String toString() {
        return "letter " + messageId;
    }
}
