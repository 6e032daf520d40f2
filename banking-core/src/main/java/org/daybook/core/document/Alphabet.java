package org.daybook.core.document;

import java.text.Normalizer;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Which characters are printed as they are, and what stands for those that cannot be. */
final class Alphabet {

    /** Stands, as a box, for each character that cannot be printed: nothing a customer was told vanishes silently. */
    static final int REPLACEMENT = 0xFFFD;

    private static final int SOFT_HYPHEN = 0x00AD;

    private static final int[][] ASCII = {{0x0020, 0x007E}, {REPLACEMENT, REPLACEMENT}};

    /** Of the languages spoken here and of Slovak, and the signs their texts are set with. */
    private static final String COMMON =
            "áäčďéěíĺľňóôöřŕšťúůüýž" + "ÁÄČĎÉĚÍĹĽŇÓÔÖŘŔŠŤÚŮÜÝŽ" + "ß§€£°·×–—…−‘’‚“”„\u00a0";

    private static final int[][] LATIN = {
        {0x00A0, 0x017F}, // Latin-1 Supplement, Latin Extended-A
        {0x0218, 0x021B}, // Romanian comma below
        {0x2010, 0x2027}, // dashes, quotes, bullet, ellipsis
        {0x2030, 0x203A}, // per mille, primes, guillemets
        {0x20AC, 0x20AC}, // euro
        {0x2122, 0x2122}, // trade mark
        {0x2212, 0x2212} // minus
    };

    private Alphabet() {}

    /** What nearly all statements in the languages spoken here are made of. */
    static NavigableSet<Integer> common() {
        NavigableSet<Integer> characters = new TreeSet<>();
        addRanges(characters, ASCII);
        COMMON.codePoints().forEach(characters::add);
        return characters;
    }

    /** What names and places anywhere in Europe's Latin scripts are made of. */
    static NavigableSet<Integer> latin() {
        NavigableSet<Integer> characters = common();
        addRanges(characters, LATIN);
        return characters;
    }

    private static void addRanges(NavigableSet<Integer> characters, int[][] ranges) {
        for (int[] range : ranges) {
            for (int c = range[0]; c <= range[1]; c++) {
                characters.add(c);
            }
        }
    }

    /**
     * The text with composed letters and with a blank for each kind of white space.
     *
     * <p>A letter written as base and accent becomes the one character a font has a glyph for.
     */
    static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x0300) {
                return withBlanks(Normalizer.normalize(text, Normalizer.Form.NFC));
            }
        }
        return text;
    }

    private static String withBlanks(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    /** Whether a character is one that nobody can see, or that changes the order of others: it is shown as a box. */
    static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> codePoint != SOFT_HYPHEN;
            default -> false;
        };
    }
}
