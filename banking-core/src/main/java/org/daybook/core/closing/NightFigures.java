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
 * @param exceptions each statement that was not handed over: it waits to be tried again, or somebody has to look at it
 * @param alertsByTypology raised by this night's scan
 * @param proofs of the books, each of one claim
 */
public record NightFigures(
        long entries,
        long statementsDue,
        long statementsMade,
        long messagesAccepted,
        List<NightException> exceptions,
        List<NightAlerts> alertsByTypology,
        List<Proof> proofs) {

    public NightFigures {
        exceptions = List.copyOf(exceptions);
        alertsByTypology = List.copyOf(alertsByTypology);
        proofs = List.copyOf(proofs);
    }

    /** Whether every statement due was made, and each of them was handed over or is named. */
    public boolean addsUp() {
        return statementsDue == statementsMade
                && statementsMade == messagesAccepted + exceptions.size()
                && claimsBroken() == 0;
    }

    /** Put off by the mail server, or it could not be reached. */
    public long messagesWaiting() {
        return exceptions.stream().filter(NightException::waits).count();
    }

    /** Refused, parked, or nobody knows: they are not tried again by themselves. */
    public long messagesExcepted() {
        return exceptions.size() - messagesWaiting();
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
