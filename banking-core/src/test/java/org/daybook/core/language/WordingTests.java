package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}|&[PN]");

    /** The kinds a bank file may name, and those the bank books itself. */
    private static final List<String> KINDS = List.of(
            "OPENING_BALANCE",
            "CASH_DEPOSIT",
            "CASH_WITHDRAWAL",
            "CARD_WITHDRAWAL",
            "CARD_PAYMENT",
            "TRANSFER",
            "REMITTANCE_IN",
            "REMITTANCE_OUT",
            "INTEREST_CREDIT",
            "INTEREST_DEBIT",
            "PENALTY_INTEREST",
            "STATEMENT_FEE",
            "ROUNDING",
            "DEPOSIT",
            "WITHDRAWAL",
            "FEE",
            "REVERSAL");

    @ParameterizedTest
    @EnumSource
    void saysTheSameThingsInEachLanguage(Language language) {
        Set<String> english = new TreeSet<>(Wording.in(Language.ENGLISH).keys());

        assertThat(new TreeSet<>(Wording.in(language).keys())).isEqualTo(english);
    }

    /** After a greeting that ends with a comma, German and Czech letters go on in small letters; English ones do not. */
    @ParameterizedTest
    @EnumSource
    void goesOnAfterTheGreetingAsItsLanguageDoes(Language language) {
        Wording wording = Wording.in(language);
        List<String> intros = wording.keys().stream()
                .filter(key -> key.matches("mail\\.\\w+\\.intro"))
                .map(key -> wording.text(key))
                .toList();

        assertThat(intros).hasSize(9);
        assertThat(wording.text("mail.greeting")).endsWith(",");
        assertThat(intros)
                .allMatch(intro -> intro.startsWith("Sie ")
                        || Character.isUpperCase(intro.charAt(0)) == (language == Language.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoTextEmpty(Language language) {
        Wording wording = Wording.in(language);

        assertThat(wording.keys()).noneMatch(key -> wording.text(key).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void fillsTheSamePlaceholdersInEachLanguage(Language language) {
        Wording wording = Wording.in(language);
        Wording english = Wording.in(Language.ENGLISH);

        for (String key : english.keys()) {
            assertThat(placeholders(wording.text(key)))
                    .as("%s in %s", key, language)
                    .isEqualTo(placeholders(english.text(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesEachKind(Language language) {
        Wording wording = Wording.in(language);

        assertThat(KINDS).allMatch(kind -> wording.keys().contains("kind." + kind));
    }

    @Test
    void readsAnUnnamedKindAsItsWords() {
        Wording wording = Wording.in(Language.GERMAN);

        assertThat(wording.kind("FOO_BAR")).isEqualTo("Foo bar");
        assertThat(wording.kind("X")).isEqualTo("X");
        assertThat(wording.kind("_")).isEqualTo("_");
        assertThat(wording.product("GOLD_PLUS")).isEqualTo("Gold plus");
    }

    @Test
    void countsAsEachLanguageDoes() {
        Wording czech = Wording.in(Language.CZECH);

        assertThat(czech.counted("statement.entries", 1)).isEqualTo("1 pohyb");
        assertThat(czech.counted("statement.entries", 3)).isEqualTo("3 pohyby");
        assertThat(czech.counted("statement.entries", 5)).isEqualTo("5 pohybů");
        assertThat(Wording.in(Language.GERMAN).counted("statement.entries", 1_000))
                .isEqualTo("1.000 Buchungen");
    }

    @Test
    void writesToAReaderInTheBanksLanguageIfItDoesNotSpeakTheReaders() {
        Locale french = Locale.FRENCH;

        assertThat(Wording.forReader(Locale.of("de", "AT"), french).language()).isEqualTo(Language.GERMAN);
        assertThat(Wording.forReader(french, Locale.of("cs")).language()).isEqualTo(Language.CZECH);
        assertThat(Wording.forReader(french, french).language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void rejectsAnUnknownKey() {
        assertThatThrownBy(() -> Wording.in(Language.CZECH).text("statement.nonsense"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No text statement.nonsense in CZECH");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
