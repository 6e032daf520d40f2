package org.daybook.core.delivery;

/** Somebody else has ended this attempt while its process stood still: its message must not be handed over any more. */
final class ClaimLost extends RuntimeException {

    ClaimLost(Claim claim) {
        super("Attempt " + claim.number() + " at message " + claim.message().id() + " was taken over");
    }
}
