package org.daybook.core.fraud;

/**
 * What became of the wish to change an alert. Refusals in this order: assignee unfit, note unfit, unknown, closed, changed
 * meanwhile.
 */
public sealed interface AlertChange {

    record Changed(Alert alert) implements AlertChange {}

    /** Nobody of this name may work alerts. */
    record AssigneeUnfit(String name) implements AlertChange {}

    /** A note is needed, of at most {@link Alerts#LONGEST_NOTE} characters. */
    record NoteUnfit() implements AlertChange {}

    record AlertUnknown(AlertId id) implements AlertChange {}

    /** It has an outcome, and that stands. */
    record AlertClosed(Alert alert) implements AlertChange {}

    /** Somebody else was faster; this is how it stands now. */
    record ChangedMeanwhile(Alert alert) implements AlertChange {}

    /** One sentence for the person who asked. */
    default String sentence() {
        return switch (this) {
            case Changed changed ->
                changed.alert.state() == AlertState.CLOSED
                        ? "Alert " + changed.alert.id().value() + " is closed."
                        : "Alert " + changed.alert.id().value() + " is assigned to " + changed.alert.assignee() + ".";
            case AssigneeUnfit unfit -> unfit.name + " may not work alerts; choose an analyst.";
            case NoteUnfit unfit -> "Give a note of 1 to " + Alerts.LONGEST_NOTE + " characters.";
            case AlertUnknown unknown -> "There is no alert " + unknown.id.value() + ".";
            case AlertClosed closed -> "This alert was closed by " + closed.alert.assignee() + ", and stays so.";
            case ChangedMeanwhile changed ->
                "Somebody has changed this alert since you opened it. Look at it again, then decide.";
        };
    }
}
