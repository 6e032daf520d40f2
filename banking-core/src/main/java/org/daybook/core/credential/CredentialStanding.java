package org.daybook.core.credential;

import java.time.Instant;
import java.util.Optional;

/**
 * How a customer's PIN or password stands, for staff.
 *
 * @param lockedUntil if its login is locked out now
 * @param triesLeft how many wrong ones there can be before it is; none while it is, or while nothing is set
 */
public record CredentialStanding(boolean set, Optional<Instant> lockedUntil, int triesLeft) {

    static final CredentialStanding NONE = new CredentialStanding(false, Optional.empty(), 0);
}
