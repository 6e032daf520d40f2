package org.daybook.core.setting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daybook.core.test.Books;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each setting that has a form of its own is refused at the start, by its name. */
class SettingsIntegrationTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "daybook.credential.pin-failures",
                "daybook.credential.password-failures",
                "daybook.credential.lockout",
                "daybook.credential.code-failures",
                "daybook.credential.reset-validity",
                "daybook.credential.email-validity",
                "daybook.credential.codes-per-hour",
                "daybook.credential.argon2-kib",
                "daybook.credential.argon2-passes",
                "daybook.counter.idle",
                "daybook.counter.longest",
                "daybook.mail.in-flight",
                "daybook.second-factor",
                "daybook.reversals.alone-up-to"
            })
    void refuseTheStartByName(String property) {
        assertThatThrownBy(() -> Books.open(property + "=foo"))
                .rootCause()
                .isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith(Settings.variable(property) + " must be ")
                .hasMessageEndingWith(", not \"foo\".");
    }
}
