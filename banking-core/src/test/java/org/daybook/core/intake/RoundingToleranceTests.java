package org.daybook.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import org.daybook.core.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingToleranceTests {

    @ParameterizedTest
    @CsvSource({
        "0, CZK, 0",
        "0.10, CZK, 10",
        "0.1, CZK, 10",
        "1.00, CZK, 100",
        "0.129, CZK, 12",
        "0.10, JPY, 0",
        "1, JPY, 1",
        "0.10, KWD, 100"
    })
    void countsInMinorUnitsAndNeverAllowsMoreThanWasSaid(String text, String currency, long minor) {
        Currency of = Currency.getInstance(currency);

        assertThat(RoundingTolerance.parse(text).in(of)).isEqualTo(Money.ofMinor(minor, of));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-0.10", "+0.1", ".1", "0,10", "1e-1", "ten", "0.10 CZK", "00.10", "0.12345"})
    void rejectsWhatIsNotAPlainDecimal(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoundingTolerance.parse(text))
                .withMessage("The rounding tolerance is a plain decimal between 0 and 1.00 such as 0.10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "9"})
    void rejectsMoreThanOne(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoundingTolerance.parse(text))
                .withMessage("The rounding tolerance lies between 0 and 1.00, not at " + text);
    }
}
