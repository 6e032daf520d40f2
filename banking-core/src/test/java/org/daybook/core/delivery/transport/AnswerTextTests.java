package org.daybook.core.delivery.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Locale;
import org.daybook.core.delivery.letter.Attachment;
import org.daybook.core.delivery.letter.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

class AnswerTextTests {

    private static Letter to(String name, String email) {
        return new Letter(
                "<a@bank.example>",
                ZonedDateTime.parse("2026-11-21T19:00:00+01:00"),
                Locale.ENGLISH,
                new Letter.Correspondent("Bank", "service@bank.example"),
                new Letter.Correspondent(name, email),
                "subject",
                "text",
                "html",
                new Attachment("a.pdf", "application/pdf", 0, new ByteArrayResource(new byte[0])));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "250 2.0.0 Ok: queued as 4XyZ1  | 250 2.0.0 Ok: queued as 4XyZ1",
                "550 5.1.1 <jana.novakova@mailbox.example>: Recipient address rejected | 550 5.1.1 […]: Recipient address rejected",
                "550 5.1.1 JANA.NOVAKOVA@MAILBOX.EXAMPLE unknown | 550 5.1.1 […] unknown",
                "550 5.1.1 user jana.novakova unknown | 550 5.1.1 user […] unknown",
                "550 Jana Nováková moved | 550 […] […] moved",
                "550 see mailto:other.person@elsewhere.example | 550 see mailto:[…]",
                "550 https://x.example/?r=jana.novakova%40mailbox.example | 550 https://x.example/?r=[…]",
                "550 a=b=40c.example | 550 a=[…]",
                "452 janitor is full | 452 janitor is full"
            })
    void keepsTheWordsAndTakesOutWhoIsMeant(String said, String kept) {
        assertThat(AnswerText.of(said, to("Jana Nováková", "jana.novakova@mailbox.example")))
                .isEqualTo(kept);
    }

    @Test
    void takesOutAShortNameOnlyAsAWord() {
        assertThat(AnswerText.of("550 a mailbox: a@b.example, a", to("A B", "a@b.example")))
                .isEqualTo("550 […] mailbox: […], […]");
    }

    @Test
    void becomesOneLineOfALengthThatCanBeKept() {
        String kept = AnswerText.of("550-first\r\n550\tsecond\u0000 " + "x".repeat(1_000), to("A", "a@b.example"));

        assertThat(kept).startsWith("550-first 550 second x").hasSize(401).endsWith("…");
        assertThat(AnswerText.of(null, to("A", "a@b.example"))).isEmpty();
    }
}
