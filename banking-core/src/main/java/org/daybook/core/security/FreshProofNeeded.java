package org.daybook.core.security;

/** Somebody may do it, and has to show first that it is still they. The message is one sentence, fit to be shown to them. */
public final class FreshProofNeeded extends RuntimeException {

    FreshProofNeeded() {
        super("Confirm that it is you, and try again.");
    }
}
