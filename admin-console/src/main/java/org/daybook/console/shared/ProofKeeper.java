package org.daybook.console.shared;

/** Port: remembers for the session that whoever is signed in has just shown that it is they. */
@FunctionalInterface
public interface ProofKeeper {

    void proved();
}
