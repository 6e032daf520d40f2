package org.daybook.core.fraud;

/** How far an alert has come. */
public enum AlertState {
    NEW,
    /** An analyst has taken it. */
    ASSIGNED,
    /** It has an outcome, and is not opened again. */
    CLOSED
}
