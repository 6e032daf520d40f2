package org.daybook.core.delivery;

/** How an attempt to hand a message over ended. */
public enum AttemptOutcome {
    /** Taken by the other side. */
    ACCEPTED,
    /** Not now: the message waits, or is parked if that was once too often. */
    PUT_OFF,
    /** Not at all. */
    REFUSED,
    /** The other side could not be used, which says nothing about the message and does not count against it. */
    UNREACHABLE,
    /** Lost after the content had begun. */
    UNKNOWN,
    /** The letter could not be written: nobody to send it to, or nothing to send. */
    NOT_SENT,
    /** Its process ended before the content had begun. */
    ABANDONED
}
