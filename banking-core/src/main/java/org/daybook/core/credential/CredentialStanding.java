package org.daybook.core.credential;

import java.time.Instant;
import java.util.Optional;

/**
 * How a customer's PIN or password stands, for staff.
 *
 * @param lockedUntil if its login is locked out now
 */
public record CredentialStanding(boolean set, Optional<Instant> lockedUntil) {

    static final CredentialStanding NONE = new CredentialStanding(false, Optional.empty());
}
