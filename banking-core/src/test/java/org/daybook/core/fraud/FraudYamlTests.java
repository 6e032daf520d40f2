package org.daybook.core.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import org.daybook.core.bank.Bank;
import org.daybook.core.bank.UnusableBankYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FraudYamlTests {

    @TempDir
    private Path folder;

    @Test
    void isAsUsualWhereTheFileSaysNothing() throws IOException {
        assertThat(read("name: Some Bank\n")).isEqualTo(FraudSettings.usual());
    }

    @Test
    void changesWhatIsNamedAndNothingElse() throws IOException {
        FraudSettings settings = read("""
                fraud:
                  historyDays: 200
                  cashThresholds:
                    CZK: 100000
                    PLN: 60000.50
                  ring:
                    windowDays: 30
                """);

        assertThat(settings.historyDays()).isEqualTo(200);
        assertThat(settings.ring().windowDays()).isEqualTo(30);
        assertThat(settings.ring().mostChance()).isEqualTo(RingSettings.USUAL.mostChance());
        assertThat(settings.structuring()).isEqualTo(StructuringSettings.USUAL);
        assertThat(settings.cashThresholds().get(Currency.getInstance("CZK"))).hasToString("CZK 100000.00");
        assertThat(settings.cashThresholds().get(Currency.getInstance("PLN"))).hasToString("PLN 60000.50");
        assertThat(settings.cashThresholds().get(Currency.getInstance("EUR"))).hasToString("EUR 10000.00");
    }

    @Test
    void standsInTheFileOfTheBank() throws IOException {
        Path file = folder.resolve("bank.yaml");
        try (InputStream shipped = Bank.class.getResourceAsStream("bank.yaml")) {
            Files.writeString(
                    file, new String(shipped.readAllBytes(), StandardCharsets.UTF_8) + "fraud: {historyDays: 100}\n");
        }

        assertThat(Bank.read(file)).isEqualTo(Bank.shipped());
        assertThat(FraudYaml.read(file).historyDays()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fraud: {ring: {windowdays: 3}} | Not known: fraud.ring.windowdays.",
                "fraud: {rings: {}} | Not known: fraud.rings.",
                "fraud: {ring: {windowDays: many}} | The field fraud.ring.windowDays must be a whole number, not many.",
                "fraud: {ring: {windowDays: 0}} | The fraud setting windowDays must lie between 1 and 366, not 0.",
                "fraud: 7 | The field fraud must consist of fields.",
                "fraud: {cashThresholds: {XYZ: 7}} | The field fraud.cashThresholds must give an amount for each currency,"
                        + " such as EUR: 10000, not XYZ: 7."
            })
    void saysWhatIsWrong(String content, String sentence) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(UnusableBankYaml.class)
                .hasMessageEndingWith(sentence);
    }

    private FraudSettings read(String content) throws IOException {
        Path file = folder.resolve("bank.yaml");
        Files.writeString(file, content);
        return FraudYaml.read(file);
    }
}
