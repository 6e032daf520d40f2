package org.daybook.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.document.Length.pt;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GlyphRunTests {

    private static final FontSubset FONT = Fonts.covering(List.of()).regular();
    private static final int SIZE = pt(10);

    @Test
    void measuresInUnitsOfLength() {
        assertThat(FONT.shape("0").width(SIZE)).isEqualTo(56);
        assertThat(FONT.shape("").width(SIZE)).isZero();
    }

    @Test
    void setsAllDigitsInOneWidth() {
        assertThat("0123456789".chars().map(digit -> FONT.shape(Character.toString(digit))
                        .width(SIZE)))
                .containsOnly(56);
    }

    @Test
    void breaksBetweenWords() {
        List<GlyphRun> lines = FONT.shape("one two three four")
                .wrap(SIZE, FONT.shape("three four").width(SIZE));

        assertThat(lines).hasToString("[one two, three four]");
    }

    @Test
    void breaksInsideAWordThatIsWiderThanALine() {
        List<GlyphRun> lines =
                FONT.shape("a wwwwwwww b").wrap(SIZE, FONT.shape("wwww").width(SIZE));

        assertThat(lines).hasToString("[a, wwww, wwww, b]");
    }

    @Test
    void setsAtLeastOneGlyphOnALine() {
        assertThat(FONT.shape("wide").wrap(SIZE, 1)).hasToString("[w, i, d, e]");
    }

    @Test
    void keepsAnEmptyTextAsOneLine() {
        assertThat(FONT.shape("").wrap(SIZE, 100)).hasSize(1);
    }

    @Test
    void shrinksUntilItFitsOrIsTooSmallToRead() {
        GlyphRun run = FONT.shape("0000000000");

        assertThat(run.fittingSize(pt(10), pt(5), run.width(pt(10)))).isEqualTo(pt(10));
        assertThat(run.fittingSize(pt(10), pt(5), run.width(pt(8)))).isEqualTo(pt(8));
        assertThat(run.fittingSize(pt(10), pt(5), 1)).isEqualTo(pt(5));
    }

    @Test
    void losesNothingButBlanksWhenWrapped() {
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(200), 0, 6)
                    .mapToObj(letter -> letter < 2 ? " " : "wi.Ž".substring(letter - 2, letter - 1))
                    .collect(Collectors.joining());
            int width = 1 + random.nextInt(800);
            List<GlyphRun> lines = FONT.shape(text).wrap(SIZE, width);

            assertThat(lines.stream()
                            .map(GlyphRun::toString)
                            .collect(Collectors.joining())
                            .replace(" ", ""))
                    .as("-Ddaybook.seed=%d", seed)
                    .isEqualTo(text.replace(" ", ""));
            assertThat(lines)
                    .as("-Ddaybook.seed=%d", seed)
                    .allMatch(
                            line -> line.width(SIZE) <= width || line.toString().length() == 1);
        }
    }
}
