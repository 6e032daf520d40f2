package org.daybook.core.delivery;

/** How a message stands. */
public enum MessageState {
    /** Waits to be sent, for the first time or again. */
    NEW,
    /** A process has it in hand; or had, and died. */
    SENDING,
    /** The other side has taken it. The end of it here: whether it is read, nobody knows. */
    ACCEPTED,
    /** Lost after its content had begun: sent, or not. It is not sent again by itself. */
    UNKNOWN,
    /** The mail server will not have it. */
    REFUSED,
    /** Not sent, for a reason that staff have to see to. */
    PARKED,
    /** Not sent, and not worth sending any more: the code it was to bring is over. */
    LAPSED
}
