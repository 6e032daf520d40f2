package org.daybook.core.fraud;

/** What an analyst made of an alert. */
public enum AlertOutcome {
    /** It is what it looks like, and went on to whoever has to know. */
    CONFIRMED,
    /** There is an innocent explanation. */
    FALSE_ALARM,
    /** It could not be told. */
    INCONCLUSIVE
}
