package org.daybook.core.security;

import java.util.Optional;

/** Port: who is signed in where this thread works. A screen or a channel implements it; without one, nobody is. */
@FunctionalInterface
public interface CurrentStaff {

    Optional<Principal> current();
}
