package org.daybook.core.intake.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.core.intake.Counterparty;
import org.iban4j.IbanUtil;
import org.junit.jupiter.api.Test;

class RegionTests {

    private static final List<Region> ALL = List.of(Region.CZECH, Region.GERMAN, Region.IRISH);
    private static final Pattern PLACEHOLDER = Pattern.compile("%[a-z]");

    @Test
    void saysTheSameThingsInEachLanguage() {
        for (Region region : ALL) {
            assertThat(region.keys()).as(region.language()).isEqualTo(Region.CZECH.keys());
        }
    }

    @Test
    void leavesOutNoPartOfAPhrase() {
        for (String key : Region.CZECH.keys()) {
            if (key.startsWith("phrase.")) {
                List<String> expected = placeholders(Region.CZECH.text(key));
                for (Region region : ALL) {
                    assertThat(region.list(key))
                            .as(region.language() + " " + key)
                            .allSatisfy(
                                    phrase -> assertThat(placeholders(phrase)).isEqualTo(expected));
                }
            }
        }
    }

    @Test
    void pricesByThingsOfThePlace() {
        assertThat(Region.CZECH.price(1_234)).hasToString("CZK 246.80");
        assertThat(Region.CZECH.bill(1_234)).hasToString("CZK 200.00");
        assertThat(Region.CZECH.notes(1_234)).hasToString("CZK 200.00");
        assertThat(Region.IRISH.price(1_234)).hasToString("EUR 12.34");
        assertThat(Region.IRISH.bill(1_234)).hasToString("EUR 10.00");
        assertThat(Region.IRISH.notes(1_234)).hasToString("EUR 10.00");
        assertThat(Region.IRISH.notes(1)).as("never nothing").hasToString("EUR 10.00");
    }

    @Test
    void findsAFirmAlwaysAtTheSameAccount() {
        Counterparty mills = Region.GERMAN.elsewhere("Mühlenwerke Goldbach");

        assertThat(mills).isEqualTo(Region.GERMAN.elsewhere("Mühlenwerke Goldbach"));
        assertThat(mills.country()).isEqualTo("DE");
        assertThat(Region.GERMAN.list("banks")).contains(mills.bank());
        assertThat(mills.account())
                .isNotEqualTo(Region.GERMAN.elsewhere("Brauerei Weißer Rabe").account());
    }

    @Test
    void givesAccountNumbersThatPassTheirCheck() {
        for (Region region : List.of(Region.GERMAN, Region.IRISH)) {
            Stream.of("suppliers", "clients", "employers", "landlords")
                    .flatMap(key -> region.list(key).stream())
                    .map(firm -> region.elsewhere(firm).account())
                    .forEach(iban -> assertThatCode(() -> IbanUtil.validate(iban))
                            .as(iban)
                            .doesNotThrowAnyException());
        }
        assertThat(Region.CZECH.elsewhere("Pivovar Bílý havran").account()).matches("[1-9][0-9]{1,9}");
    }

    private static List<String> placeholders(String phrase) {
        return PLACEHOLDER.matcher(phrase).results().map(found -> found.group()).toList();
    }
}
