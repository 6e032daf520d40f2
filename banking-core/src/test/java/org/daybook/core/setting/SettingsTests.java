package org.daybook.core.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTests {

    private static Settings with(String variable, String text) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("test", Map.of(variable, text)));
        return new Settings(environment);
    }

    @Test
    void areReadFromTheEnvironment() {
        assertThat(with("DAYBOOK_A_FEW", "1000").number("daybook.a-few", 3, 1, 1_000))
                .isEqualTo(1_000);
        assertThat(with("DAYBOOK_A_WHILE", "PT5M").duration("daybook.a-while", Duration.ofHours(1)))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(with("DAYBOOK_A_WHILE", " 90s ").duration("daybook.a-while", Duration.ofHours(1)))
                .isEqualTo(Duration.ofSeconds(90));
        assertThat(with("DAYBOOK_A_WORD", "yes").text("daybook.a-word")).contains("yes");
    }

    @Test
    void meanTheirDefaultWhereNothingIsSet() {
        for (Settings settings : new Settings[] {with("DAYBOOK_X", " "), with("DAYBOOK_Y", "7")}) {
            assertThat(settings.number("daybook.x", 3, 1, 9)).isEqualTo(3);
            assertThat(settings.duration("daybook.x", Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
            assertThat(settings.text("daybook.x")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"foo", "0", "-1", "1.5", "1001", "99999999999"})
    void refuseANumberInWords(String text) {
        assertThatThrownBy(() -> with("DAYBOOK_A_FEW", text).number("daybook.a-few", 3, 1, 1_000))
                .isInstanceOfSatisfying(UnusableSetting.class, refused -> assertThat(refused.getExitCode())
                        .isEqualTo(1))
                .hasMessage("DAYBOOK_A_FEW must be a whole number from 1 to 1000, not \"" + text + "\".");
    }

    @ParameterizedTest
    @CsvSource({"foo", "0", "PT0S", "-PT5M", "PT0.5S", "P366D", "PT99999999999999999999H", "99999999999999999d"})
    void refuseATimeInWords(String text) {
        assertThatThrownBy(() -> with("DAYBOOK_A_WHILE", text).duration("daybook.a-while", Duration.ofHours(1)))
                .isInstanceOf(UnusableSetting.class)
                .hasMessage("DAYBOOK_A_WHILE must be a time from one second to 365 days, such as PT30M, not \"" + text
                        + "\".");
    }
}
