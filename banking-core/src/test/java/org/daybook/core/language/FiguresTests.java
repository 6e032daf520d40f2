package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.daybook.core.money.Money;
import org.junit.jupiter.api.Test;

class FiguresTests {

    private static final Currency CZK = Currency.getInstance("CZK");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");

    @Test
    void writesEachLanguageItsWay() {
        Money overdrawn = Money.ofMinor(-1_234_567_05, CZK);

        assertThat(Wording.in(Language.ENGLISH).figures().amount(overdrawn)).isEqualTo("−1,234,567.05");
        assertThat(Wording.in(Language.GERMAN).figures().amount(overdrawn)).isEqualTo("−1.234.567,05");
        assertThat(Wording.in(Language.CZECH).figures().amount(overdrawn)).isEqualTo("−1\u00a0234\u00a0567,05");
    }

    @Test
    void keepsTheCurrencysDecimals() {
        Figures figures = new Figures('.', ',', '-');

        assertThat(figures.amount(Money.ofMinor(0, CZK))).isEqualTo("0.00");
        assertThat(figures.amount(Money.ofMinor(7, CZK))).isEqualTo("0.07");
        assertThat(figures.amount(Money.ofMinor(1234, JPY))).isEqualTo("1,234");
        assertThat(figures.amount(Money.ofMinor(-1_000_001, KWD))).isEqualTo("-1,000.001");
    }

    @Test
    void writesBothEndsOfTheRange() {
        Figures figures = new Figures('.', ',', '-');

        assertThat(figures.amount(Money.ofMinor(Long.MAX_VALUE, CZK))).isEqualTo("92,233,720,368,547,758.07");
        assertThat(figures.amount(Money.ofMinor(Long.MIN_VALUE, CZK))).isEqualTo("-92,233,720,368,547,758.08");
    }

    @Test
    void agreesWithTheJdkOnAnyAmount() {
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Figures figures = new Figures('.', ',', '-');
        DecimalFormat reference = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));

        for (int i = 0; i < 10_000; i++) {
            Money money = Money.ofMinor(random.nextLong() >> random.nextInt(63), CZK);

            assertThat(figures.amount(money)).as("-Ddaybook.seed=%d", seed).isEqualTo(reference.format(money.amount()));
        }
    }
}
