package org.daybook.console.mandate;

import java.time.LocalDate;
import org.daybook.console.shared.Badge.Tone;
import org.daybook.core.account.Mandate;
import org.daybook.core.account.MandateScope;

/** How a mandate reads. */
final class MandateText {

    private MandateText() {}

    static String words(MandateScope scope) {
        return switch (scope) {
            case VIEW -> "See the account";
            case ACT -> "See and use the account";
        };
    }

    /** Where a mandate stands on a day. */
    enum State {
        HOLDS("Holds", Tone.GOOD),
        TO_COME("To come", Tone.LIVE),
        OVER("Over", Tone.QUIET);

        private final String words;
        private final Tone tone;

        State(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        String words() {
            return words;
        }

        Tone tone() {
            return tone;
        }
    }

    static State state(Mandate mandate, LocalDate date) {
        if (mandate.holdsOn(date)) {
            return State.HOLDS;
        }
        boolean over = mandate.validTo()
                .filter(last -> last.isBefore(date) || last.isBefore(mandate.validFrom()))
                .isPresent();
        return over ? State.OVER : State.TO_COME;
    }
}
