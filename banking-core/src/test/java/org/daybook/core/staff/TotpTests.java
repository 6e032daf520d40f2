package org.daybook.core.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, for SHA-1: eight digits there, of which the last six are ours. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        long step = Totp.step(Instant.ofEpochSecond(second));

        assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
    }

    /** RFC 4648, section 10, without padding. */
    @Test
    void writesBase32AsTheStandardDoes() {
        Map<String, String> vectors = Map.of(
                "",
                "",
                "f",
                "MY",
                "fo",
                "MZXQ",
                "foo",
                "MZXW6",
                "foob",
                "MZXW6YQ",
                "fooba",
                "MZXW6YTB",
                "foobar",
                "MZXW6YTBOI");

        vectors.forEach((text, base32) -> assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(base32));
    }

    @Test
    void toleratesOneStepOfDriftAndTakesNoCodeTwice() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);

        assertThat(Totp.stepOf(Totp.code(SECRET, step - 2), SECRET, now, 0)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, step - 1), SECRET, now, 0)).isEqualTo(OptionalLong.of(step - 1));
        assertThat(Totp.stepOf(Totp.code(SECRET, step), SECRET, now, 0)).isEqualTo(OptionalLong.of(step));
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 1), SECRET, now, 0)).isEqualTo(OptionalLong.of(step + 1));
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 2), SECRET, now, 0)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, step), SECRET, now, step)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, step - 1), SECRET, now, step)).isEmpty();
        assertThat(Totp.stepOf("", SECRET, now, 0)).isEmpty();
        assertThat(Totp.stepOf("٠٠٥٩٢٤", SECRET, now, 0)).isEmpty();
    }
}
