package org.daybook.core.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTests {

    @ParameterizedTest
    @CsvSource({
        "0, 2, 0",
        "5, 2, 500",
        "5.1, 2, 510",
        "1234.50, 2, 123450",
        "007.00, 2, 700",
        "-1234.50, 2, -123450",
        "-0.00, 2, 0",
        "12, 0, 12",
        "1.234, 3, 1234",
        "1.2345, 4, 12345",
        "9999999999999.99, 2, 999999999999999",
        "-9999999999999.99, 2, -999999999999999",
        "99999999999.9999, 4, 999999999999999",
        "0000000000000000000000000001.00, 2, 100"
    })
    void readsMinorUnits(String text, int decimals, long minor) {
        assertThat(Decimals.parse(text, decimals, true)).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", ".", "-.", "5.", ".5", "1.234", "1..2", "1.2.", "--1", "1-", "1e3", " 1", "1 ", "１"})
    void rejectsWhatIsNotAnAmount(String text) {
        assertThat(Decimals.parse(text, 2, true)).isEqualTo(Decimals.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000000000.00", "-10000000000000.00", "10000000000000", "18446744073709551616.01"})
    void rejectsMoreThanFifteenDigits(String text) {
        assertThat(Decimals.parse(text, 2, true)).isEqualTo(Decimals.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.00", "-0"})
    void rejectsMinusSignWhereNoBalanceIsMeant(String text) {
        assertThat(Decimals.parse(text, 2, false)).isEqualTo(Decimals.MALFORMED);
    }
}
