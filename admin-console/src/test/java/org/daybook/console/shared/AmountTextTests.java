package org.daybook.console.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.daybook.core.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTests {

    private static final Currency CZK = Currency.getInstance("CZK");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5    | 123450",
                "1,234.50  | 123450",
                "1.234,50  | 123450",
                "1 234,50  | 123450",
                "1'234.50  | 123450",
                "1\u00a0234,5 | 123450",
                "0,01      | 1",
                "12        | 1200",
                "1,234,567.89 | 123456789"
            })
    void readsAmountsAsPeopleTypeThem(String text, long minor) {
        assertThat(AmountText.read(text, CZK)).hasValue(Money.ofMinor(minor, CZK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "1,234", "1.234", "12.345", "1e3", "1,23,456.00", "5 Kč", "."})
    void readsNothingThatIsDoubtful(String text) {
        assertThat(AmountText.read(text, CZK)).isEmpty();
    }
}
