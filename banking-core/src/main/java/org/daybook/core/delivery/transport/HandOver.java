package org.daybook.core.delivery.transport;

/** How handing a letter over ended. Each carries the other side's words, or ours, without personal data. */
public sealed interface HandOver {

    String answer();

    /** The other side has taken it, and answers for it from here on. */
    record Accepted(String answer) implements HandOver {}

    /** Not now (4xx): the same may go well later. */
    record PutOff(String answer) implements HandOver {}

    /** Not at all (5xx). */
    record Refused(String answer) implements HandOver {}

    /** The other side could not be used, or was lost before it had any of the letter. Says nothing about this letter. */
    record Unreachable(String answer) implements HandOver {}

    /** Lost after the letter's content had begun: it cannot be told from success (RFC 1047). */
    record Unknown(String answer) implements HandOver {}
}
