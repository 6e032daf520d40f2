package org.daybook.core.security;

import java.util.Optional;

/** Port: who is signed in where this thread works. A screen or a channel implements it; without one, nobody is. */
public interface CurrentStaff {

    Optional<Principal> current();

    /** Whether they have shown within {@link Authority#FRESH} who they are: by a second factor, or a password where none is. */
    default boolean provedLately() {
        return false;
    }
}
