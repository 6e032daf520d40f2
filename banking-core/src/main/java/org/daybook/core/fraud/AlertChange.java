package org.daybook.core.fraud;

/** What became of the wish to change an alert. Refusals in this order: unknown, closed, changed meanwhile. */
public sealed interface AlertChange {

    record Changed(Alert alert) implements AlertChange {}

    record AlertUnknown(AlertId id) implements AlertChange {}

    /** It has an outcome, and that stands. */
    record AlertClosed(Alert alert) implements AlertChange {}

    /** Somebody else was faster; this is how it stands now. */
    record ChangedMeanwhile(Alert alert) implements AlertChange {}
}
