package org.daybook.console.mandate;

import java.time.LocalDate;
import org.daybook.console.shared.Badge;
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
        HOLDS,
        TO_COME,
        OVER
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

    static Badge badge(State state) {
        return switch (state) {
            case HOLDS -> new Badge("Holds", Badge.Tone.GOOD);
            case TO_COME -> new Badge("To come", Badge.Tone.LIVE);
            case OVER -> new Badge("Over", Badge.Tone.QUIET);
        };
    }
}
