package org.daybook.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleOptionsTests {

    @Test
    void takesAPort() {
        assertThat(ConsoleOptions.parse().port()).isEqualTo(8080);
        assertThat(ConsoleOptions.parse("--port", "0").port()).isZero();
        assertThat(ConsoleOptions.parse("--port=9001").port()).isEqualTo(9001);
        assertThat(ConsoleOptions.parse("--help").help()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=99999", "--port=x", "--port", "now"})
    void refusesInOneSentence(String argument) {
        assertThatThrownBy(() -> ConsoleOptions.parse(argument))
                .isInstanceOf(StartRefused.class)
                .hasMessageEndingWith("See ./daybook console --help.")
                .hasMessageContaining(argument.replace("--port=", ""));
    }

    @Test
    void wantsAUserForAServerOfOnesOwn() {
        assertThat(DatabaseServer.of(Map.of())).isEmpty();
        assertThatThrownBy(() -> DatabaseServer.of(Map.of("DAYBOOK_DB_URL", "jdbc:mariadb://db/daybook")))
                .hasMessage("DAYBOOK_DB_URL is set, so DAYBOOK_DB_USER must be set too.");
        assertThatThrownBy(() -> DatabaseServer.of(Map.of("DAYBOOK_DB_URL", "jdbc:mysql://db/daybook")))
                .hasMessageStartingWith("DAYBOOK_DB_URL must begin with jdbc:mariadb:");
    }
}
