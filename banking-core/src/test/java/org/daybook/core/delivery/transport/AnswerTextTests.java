package org.daybook.core.delivery.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTextTests {

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
        assertThat(AnswerText.of(said, SampleLetters.to("Jana Nováková", "jana.novakova@mailbox.example")))
                .isEqualTo(kept);
    }

    @Test
    void takesOutAShortNameOnlyAsAWord() {
        assertThat(AnswerText.of("550 a mailbox: a@b.example, a", SampleLetters.to("A B", "a@b.example")))
                .isEqualTo("550 […] mailbox: […], […]");
    }

    @Test
    void becomesOneLineOfALengthThatCanBeKept() {
        String kept = AnswerText.of(
                "550-first\r\n550\tsecond\u0000 " + "x".repeat(1_000), SampleLetters.to("A", "a@b.example"));

        assertThat(kept).startsWith("550-first 550 second x").hasSize(401).endsWith("…");
        assertThat(AnswerText.of(null, SampleLetters.to("A", "a@b.example"))).isEmpty();
    }
}
