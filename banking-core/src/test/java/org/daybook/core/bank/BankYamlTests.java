package org.daybook.core.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankYamlTests {

    private static final String GOOD = """
            name: Small Bank
            address: [High Street 1, Anytown]
            phone: +420 1
            email: a@b.example
            web: b.example
            country: CZ
            bankCode: "1234"
            bic: ABCDCZPP
            zone: Europe/Prague
            currency: CZK
            language: cs
            accentColour: "#123456"
            logo: SB
            legalText: {cs: Text, en: Other text}
            """;

    private final Path folder;

    BankYamlTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void shipsABankThatCanBeRun() {
        Bank bank = Bank.shipped();

        assertThat(bank.name()).isEqualTo("Daybook Bank");
        assertThat(bank.country()).isEqualTo("CZ");
        assertThat(bank.bankCode()).matches("\\d{4}");
        assertThat(bank.zone()).isEqualTo(ZoneId.of("Europe/Prague"));
        assertThat(bank.currency()).isEqualTo(Currency.getInstance("CZK"));
        assertThat(bank.language()).isEqualTo(Locale.ENGLISH);
        assertThat(bank.legalText()).containsOnlyKeys("en", "de", "cs");
    }

    @Test
    void readsABanksOwnFile() throws IOException {
        Bank bank = Bank.read(file(GOOD));

        assertThat(bank.name()).isEqualTo("Small Bank");
        assertThat(bank.addressLines()).containsExactly("High Street 1", "Anytown");
        assertThat(bank.bankCode()).isEqualTo("1234");
        assertThat(bank.legalTextIn(Locale.ENGLISH)).isEqualTo("Other text");
        assertThat(bank.legalTextIn(Locale.GERMAN)).isEqualTo("Text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            name: Small Bank              |                       | The field name is missing.
            name: Small Bank              | name: ""              | The field name is empty.
            address: [High Street 1, Anytown] | address: High St  | The field address must be a list of one or more lines.
            address: [High Street 1, Anytown] | address: [1]      | The field address must be text; put 1 in quotes.
            email: a@b.example            | email: nobody         | The field email must be an e-mail address, not "nobody".
            country: CZ                   | country: XX           | The field country must be an ISO 3166 code of two capitals such as CZ, not "XX".
            country: CZ                   | country: NO           | The field country must be text; put false in quotes.
            bankCode: "1234"              | bankCode: 0100        | The field bankCode must be text; put 64 in quotes.
            bankCode: "1234"              | bankCode: "12"        | The field bankCode must be three to twelve digits or capitals, not "12".
            bankCode: "1234"              | bankCode: "12345"     | The field bankCode must have four digits in the Czech Republic, not "12345".
            bic: ABCDCZPP                 | bic: ABC              | The field bic must be an ISO 9362 identifier of 8 or 11 characters, not "ABC".
            bic: ABCDCZPP                 | bic: ABCDDEFF         | The field bic names the country DE, but the field country says CZ.
            zone: Europe/Prague           | zone: Prague          | The field zone must be a time zone such as Europe/Prague, not "Prague".
            currency: CZK                 | currency: Kcs         | The field currency must be an ISO 4217 code such as CZK, not "Kcs".
            language: cs                  | language: de          | The field legalText lacks a paragraph in the bank's own language, de.
            language: cs                  | language: czech       | The field language must be an ISO 639 code such as en, not "czech".
            accentColour: "#123456"       | accentColour: blue    | The field accentColour must be a colour written "#rrggbb", not "blue".
            logo: SB                      | logo: BANK            | The field logo must have one to three letters, not "BANK".
            legalText: {cs: Text, en: Other text} | legalText: no | The field legalText must give a paragraph for each language.
            legalText: {cs: Text, en: Other text} | legalText: {cs: Text, xyz: T} | The field legalText has a paragraph for "xyz", which is no ISO 639 code.
            logo: SB                      | logo: {a: 1}          | The field logo must be text; put {a=1} in quotes.
            """)
    void refusesABadFieldWithASentence(String good, String bad, String sentences) throws IOException {
        Path file = file(GOOD.replace(good, bad == null ? "" : bad));

        UnusableBankYaml refusal = catchThrowableOfType(UnusableBankYaml.class, () -> Bank.read(file));

        assertThat(refusal).hasMessage(file + ": " + sentences);
        assertThat(String.join(" ", refusal.faults())).isEqualTo(sentences);
    }

    @Test
    void namesAllFaultsAtOnce() throws IOException {
        Path file = file(GOOD.replace("web: b.example", "webb: b.example").replace("logo: SB", ""));

        UnusableBankYaml refusal = catchThrowableOfType(UnusableBankYaml.class, () -> Bank.read(file));

        assertThat(refusal.faults())
                .isEqualTo(List.of(
                        "The field webb is not known.", "The field web is missing.", "The field logo is missing."));
    }

    @Test
    void refusesWhatIsNoListOfFields() throws IOException {
        Path text = file("just words");

        assertThatThrownBy(() -> Bank.read(text))
                .isInstanceOf(UnusableBankYaml.class)
                .hasMessageStartingWith(text + ": The file must consist of fields such as \"name: …\".");
    }

    @Test
    void refusesBrokenYamlAndFieldsGivenTwice() throws IOException {
        Path broken = file("name: [");
        assertThatThrownBy(() -> Bank.read(broken)).hasMessageStartingWith(broken + ": The file is not valid YAML: ");

        Path twice = file(GOOD + "name: Another\n");
        assertThatThrownBy(() -> Bank.read(twice)).hasMessageStartingWith(twice + ": The file is not valid YAML: ");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path file = folder.resolve("bank.yaml");
        Files.write(file, "name: M\u00fcller".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Bank.read(file)).hasMessage(file + ": The file is not UTF-8.");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("bank.yaml"), content);
    }
}
