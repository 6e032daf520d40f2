package org.daybook.core.counter;

import java.time.Instant;

/** What becomes of a PIN that the customer keys at the counter. Where several reasons hold, the one declared first is given. */
public sealed interface Identification {

    /** It is they, until the service ends. */
    record Identified() implements Identification {}

    /** There is no such service, or no longer. */
    record Over() implements Identification {}

    /** The customer has no PIN yet. */
    record NoPin() implements Identification {}

    /** Too many wrong ones: the right PIN is refused too until then. */
    record LockedOut(Instant until) implements Identification {}

    /**
     * It is not the customer's PIN.
     *
     * @param triesLeft before the login is locked out; at least one
     */
    record Wrong(int triesLeft) implements Identification {}
}
