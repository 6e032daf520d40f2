package org.daybook.console.alert;

import java.time.LocalDate;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Words;
import org.daybook.core.fraud.Alert;
import org.daybook.core.fraud.AlertOutcome;
import org.daybook.core.fraud.AlertState;

/** Alerts in words. */
final class AlertText {

    private AlertText() {}

    static Badge state(Alert alert) {
        return switch (alert.state()) {
            case NEW -> new Badge("New", Badge.Tone.BAD);
            case ASSIGNED -> new Badge("Assigned", Badge.Tone.WARNING);
            case CLOSED -> new Badge(alert.outcome() == null ? "Closed" : words(alert.outcome()), Badge.Tone.QUIET);
        };
    }

    static String words(AlertOutcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> "Confirmed";
            case FALSE_ALARM -> "False alarm";
            case INCONCLUSIVE -> "Inconclusive";
        };
    }

    /** What an outcome means, for whoever has to choose one. */
    static String meaning(AlertOutcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> "It is what it looks like. Report it to the authority as your rules say.";
            case FALSE_ALARM -> "There is an innocent explanation.";
            case INCONCLUSIVE -> "It cannot be told from what is known.";
        };
    }

    static String words(AlertState state) {
        return switch (state) {
            case NEW -> "New";
            case ASSIGNED -> "Assigned";
            case CLOSED -> "Closed";
        };
    }

    /** One day, or from which to which. */
    static String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? Words.date(from) : Words.date(from) + " – " + Words.date(to);
    }

}
