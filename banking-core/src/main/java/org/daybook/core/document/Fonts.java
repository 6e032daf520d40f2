package org.daybook.core.document;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;

/**
 * The two faces documents are set in: Liberation Sans, whose digits all have one width.
 *
 * @param regular for text and figures
 * @param bold for what the eye should find first
 */
public record Fonts(FontSubset regular, FontSubset bold) {

    /**
     * The faces for a document with these texts: the smallest of the shared ones that has all their characters, or, when
     * a text needs more, ones made for this document that hold whatever the font has.
     */
    public static Fonts covering(Collection<String> texts) {
        for (Fonts shared : Shared.ALL) {
            if (shared.coverAll(texts)) {
                return shared;
            }
        }
        return withRareCharacters(texts);
    }

    private boolean coverAll(Collection<String> texts) {
        for (String text : texts) {
            if (!regular.covers(text)) {
                return false;
            }
        }
        return true;
    }

    private static Fonts withRareCharacters(Collection<String> texts) {
        NavigableSet<Integer> alphabet = Alphabet.latin();
        int usual = alphabet.size();
        for (String text : texts) {
            Alphabet.printable(text)
                    .codePoints()
                    .filter(c -> !Alphabet.isInvisible(c) && Shared.REGULAR.hasGlyphFor(c))
                    .forEach(alphabet::add);
        }
        return alphabet.size() == usual ? Shared.ALL.getLast() : of(alphabet);
    }

    private static Fonts of(NavigableSet<Integer> alphabet) {
        return new Fonts(
                FontSubset.of(Shared.REGULAR, "LiberationSans", alphabet),
                FontSubset.of(Shared.BOLD, "LiberationSans-Bold", alphabet));
    }

    /** Read on first use and kept for the life of the process. */
    private static final class Shared {
        static final FontProgram REGULAR = FontProgram.ofResource("/liberation/LiberationSans-Regular.ttf");
        static final FontProgram BOLD = FontProgram.ofResource("/liberation/LiberationSans-Bold.ttf");
        static final List<Fonts> ALL = List.of(of(Alphabet.common()), of(Alphabet.latin()));
    }
}
