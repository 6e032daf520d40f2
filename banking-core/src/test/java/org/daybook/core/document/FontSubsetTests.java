package org.daybook.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FontSubsetTests {

    private static final FontSubset COMMON = Fonts.covering(List.of()).regular();

    @Test
    void printsTheLanguagesSpokenHere() {
        String text = "Příliš žluťoučký kůň; Zwölf Boxkämpfer jagen ßig; −1 234,50 €";

        assertThat(COMMON.covers(text)).isTrue();
        assertThat(COMMON.shape(text)).hasToString(text);
    }

    @Test
    void showsABoxForWhatTheFontLacks() {
        assertThat(COMMON.shape("a漢b\ud83d\ude00c")).hasToString("a\ufffdb\ufffdc");
    }

    @Test
    void showsABoxForWhatNobodyCouldSee() {
        assertThat(COMMON.shape("a\u202eb\u0007c\u200b")).hasToString("a\ufffdb\ufffdc\ufffd");
    }

    @Test
    void setsABlankForEachKindOfWhiteSpace() {
        assertThat(COMMON.shape("a\tb\nc\u2009d\u00a0e")).hasToString("a b c d e");
    }

    @Test
    void composesLetterAndAccent() {
        assertThat(COMMON.shape("e\u0301c\u030c")).hasToString("éč");
    }

    @Test
    void takesTheSmallestSharedFontThatHasAllCharacters() {
        Fonts common = Fonts.covering(List.of("Nováková"));
        Fonts latin = Fonts.covering(List.of("Nováková", "Łódź"));

        assertThat(common.regular()).isSameAs(COMMON);
        assertThat(latin.regular())
                .isNotSameAs(COMMON)
                .isSameAs(Fonts.covering(List.of("Ærøskøbing")).regular());
    }

    @Test
    void makesAFontForRareCharacters() {
        FontSubset font = Fonts.covering(List.of("Ωμέγα, Привет")).regular();

        assertThat(font.shape("Ωμέγα, Привет")).hasToString("Ωμέγα, Привет");
    }

    @Test
    void makesNoFontForWhatNoFontHas() {
        Fonts fonts = Fonts.covering(List.of("漢字\u202e"));

        assertThat(fonts).isEqualTo(Fonts.covering(List.of("Łódź")));
    }

    @Test
    void usesNoGlyphNumberThatAPageWouldHaveToEscape() {
        FontSubset font = Fonts.covering(List.of("Łódź", "Ωμέγα, Привет")).regular();
        ByteSink page = new ByteSink(16);

        for (int c = 0x20; c < 0x500; c++) {
            font.shape(Character.toString(c)).writeTo(page);
        }

        assertThat(page.buffer()).startsWith(0, 1).doesNotContain('(', ')', '\\', '\r');
    }
}
