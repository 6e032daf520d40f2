package org.daybook.console.alert;

import org.daybook.console.shared.Badge;
import org.daybook.core.fraud.Alert;
import org.daybook.core.fraud.AlertOutcome;

/** How far an alert has come, in a word or two. */
final class AlertBadges {

    private AlertBadges() {}

    static Badge state(Alert alert) {
        return switch (alert.state()) {
            case NEW -> new Badge("New", Badge.Tone.BAD);
            case ASSIGNED -> new Badge("With " + alert.assignee(), Badge.Tone.LIVE);
            case CLOSED ->
                new Badge(
                        alert.outcome() == null ? "Closed" : words(alert.outcome()),
                        alert.outcome() == AlertOutcome.CONFIRMED ? Badge.Tone.WARNING : Badge.Tone.QUIET);
        };
    }

    static String words(AlertOutcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> "Confirmed";
            case FALSE_ALARM -> "False alarm";
            case INCONCLUSIVE -> "Inconclusive";
        };
    }
}
