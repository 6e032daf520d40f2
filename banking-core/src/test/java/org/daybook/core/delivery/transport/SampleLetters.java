package org.daybook.core.delivery.transport;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.delivery.letter.Attachment;
import org.daybook.core.delivery.letter.Letter;
import org.springframework.core.io.ByteArrayResource;

/** Short letters to made-up people. */
final class SampleLetters {

    static final String MESSAGE_ID = "<statement.0123abcd@bank.example>";

    private SampleLetters() {}

    static Letter to(String name, String email) {
        byte[] file = "%PDF- not really".getBytes(StandardCharsets.US_ASCII);
        return new Letter(
                MESSAGE_ID,
                ZonedDateTime.parse("2026-11-21T19:00:00+01:00"),
                Locale.ENGLISH,
                new Letter.Correspondent("Bank", "service@bank.example"),
                new Letter.Correspondent(name, email),
                "subject",
                "text",
                "<p>html</p>",
                Optional.of(new Attachment("a.pdf", "application/pdf", file.length, new ByteArrayResource(file))));
    }
}
