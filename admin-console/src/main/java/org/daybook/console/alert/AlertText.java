package org.daybook.console.alert;

import java.time.LocalDate;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Words;
import org.daybook.core.fraud.Alert;
import org.daybook.core.fraud.AlertOutcome;

/** Alerts in words. */
final class AlertText {

    private AlertText() {}

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

    /** An outcome and what it means, for whoever has to choose one. */
    static String choice(AlertOutcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> "Confirmed: suspicious activity";
            case FALSE_ALARM -> "False alarm: there is a legitimate explanation";
            case INCONCLUSIVE -> "Inconclusive: not enough is known";
        };
    }

    /** One day, or from which to which. */
    static String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? Words.date(from) : Words.date(from) + " – " + Words.date(to);
    }
}
