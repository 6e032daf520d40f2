package org.daybook.core.closing;

import java.util.List;

/**
 * What a night came to.
 *
 * @param entries booked on the date
 * @param statementsDue by the accounts' cycles
 * @param statementsMade registered, with their files
 * @param messagesAccepted handed to the mail server
 * @param messagesWaiting put off by the mail server, or it could not be reached; they are tried again
 * @param exceptions of messages that will not be sent by themselves
 * @param alerts raised by this night's scan
 * @param claimsProved of the books
 * @param claimsBroken of the books
 */
public record NightFigures(
        long entries,
        long statementsDue,
        long statementsMade,
        long messagesAccepted,
        long messagesWaiting,
        List<NightException> exceptions,
        long alerts,
        long claimsProved,
        long claimsBroken) {

    public NightFigures {
        exceptions = List.copyOf(exceptions);
    }

    /** Whether every statement due was made, and each of them was sent, waits, or is named. */
    public boolean addsUp() {
        return statementsDue == statementsMade
                && statementsMade == messagesAccepted + messagesWaiting + exceptions.size()
                && claimsBroken == 0;
    }
}
