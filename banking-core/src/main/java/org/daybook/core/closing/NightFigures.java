package org.daybook.core.closing;

import java.util.List;
import org.daybook.core.ledger.Proof;

/**
 * What a night came to.
 *
 * @param entries booked on the date
 * @param statementsDue by the accounts' cycles
 * @param statementsMade registered, with their files
 * @param messagesAccepted handed to the mail server
 * @param messagesWaiting put off by the mail server, or it could not be reached; they are tried again
 * @param exceptions of messages that will not be sent by themselves
 * @param alertsByTypology raised by this night's scan
 * @param proofs of the books, each of one claim
 */
public record NightFigures(
        long entries,
        long statementsDue,
        long statementsMade,
        long messagesAccepted,
        long messagesWaiting,
        List<NightException> exceptions,
        List<NightAlerts> alertsByTypology,
        List<Proof> proofs) {

    public NightFigures {
        exceptions = List.copyOf(exceptions);
        alertsByTypology = List.copyOf(alertsByTypology);
        proofs = List.copyOf(proofs);
    }

    /** Whether every statement due was made, and each of them was sent, waits, or is named. */
    public boolean addsUp() {
        return statementsDue == statementsMade
                && statementsMade == messagesAccepted + messagesWaiting + exceptions.size()
                && claimsBroken() == 0;
    }

    public long alerts() {
        return alertsByTypology.stream().mapToLong(NightAlerts::raised).sum();
    }

    public long claimsProved() {
        return proofs.size() - claimsBroken();
    }

    public long claimsBroken() {
        return proofs.stream().filter(proof -> !proof.holds()).count();
    }
}
