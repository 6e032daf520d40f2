package org.daybook.core.delivery;

/** What came of queueing a message again. */
public sealed interface ResendOutcome {

    /** It is queued, under the Message-ID it always had. */
    record Queued() implements ResendOutcome {}

    /** There is no such message. */
    record MessageUnknown() implements ResendOutcome {}

    /** It waits, is being sent or was accepted: nothing was changed. */
    record NotResendable(MessageState state) implements ResendOutcome {}
}
