package org.daybook.core.delivery;

/** What came of queueing a message again. */
public sealed interface ResendOutcome {

    /** It is queued, under the Message-ID it always had. */
    record Queued() implements ResendOutcome {}

    /** There is no such message. */
    record MessageUnknown() implements ResendOutcome {}

    /** It waits, is being sent or was accepted: nothing was changed. */
    record NotResendable(MessageState state) implements ResendOutcome {}

    /** One sentence for the person who asked. */
    default String sentence() {
        return switch (this) {
            case Queued queued -> "The message is queued again and leaves with the next delivery.";
            case MessageUnknown unknown -> "There is no such message.";
            case NotResendable not ->
                switch (not.state) {
                    case NEW -> "The message is in the queue already.";
                    case SENDING -> "The message is being sent at this moment. Wait for the answer.";
                    case ACCEPTED -> "The mail server has accepted this message; it is not sent twice.";
                    case LAPSED -> "What this message was to bring is over; ask for it again.";
                    case UNKNOWN, REFUSED, PARKED -> "Somebody else has changed the message. Look at it again.";
                };
        };
    }
}
