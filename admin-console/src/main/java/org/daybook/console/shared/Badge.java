package org.daybook.console.shared;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state in a word or two. Colour only underlines what the word says. */
public final class Badge extends Span {

    /** What a state means to whoever looks. */
    public enum Tone {
        /** As it should be. */
        GOOD,
        /** Under way. */
        LIVE,
        /** Nothing to do. */
        QUIET,
        /** To be looked at. */
        WARNING,
        /** Somebody has to act. */
        BAD
    }

    public Badge(String words, Tone tone) {
        super(words);
        addClassNames("badge", tone.name().toLowerCase(Locale.ROOT));
    }
}
