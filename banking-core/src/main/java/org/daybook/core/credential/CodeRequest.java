package org.daybook.core.credential;

import java.time.Instant;

/**
 * What becomes of asking for a code. For staff, who see the customer's file anyway; a channel that strangers can reach says the
 * same whichever it is.
 */
public sealed interface CodeRequest {

    /** It leaves with the next mail; whatever was sent before for the same purpose is void. */
    record Sent(Instant expiresAt) implements CodeRequest {}

    record CustomerUnknown() implements CodeRequest {}

    /** There is no address to send it to: none at all, or for a reset, none that was proved. */
    record NoAddress() implements CodeRequest {}

    /** The address on file was proved before. */
    record AlreadyProved() implements CodeRequest {}

    /** So many were sent within an hour that the next has to wait. */
    record TooMany(Instant nextAt) implements CodeRequest {}

    /** What to tell whoever asked. */
    default String sentence() {
        return switch (this) {
            case Sent _ -> "A code is on its way to the address on file.";
            case CustomerUnknown _ -> "No customer of this reference is on file.";
            case NoAddress _ -> "There is no e-mail address on file that a code may go to.";
            case AlreadyProved _ -> "The e-mail address on file was proved before.";
            case TooMany _ -> "Too many codes were sent within an hour; wait, then ask again.";
        };
    }
}
