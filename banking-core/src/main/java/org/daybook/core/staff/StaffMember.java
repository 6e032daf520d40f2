package org.daybook.core.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;

/**
 * A user of the bank's own as on file.
 *
 * @param name of the login; 2 to 40 of lower-case letters, digits and {@code . _ -}
 * @param mustChangePassword whether the password is a one-time one
 * @param fromProvider whether the identity provider signs them in and gives the roles
 * @param secondFactor whether one is enrolled
 * @param accessVersion another one than at the sign-in ends a session: roles, password or access have changed since
 * @param lockedUntil the end of a lockout, if one was set; it may have passed
 */
public record StaffMember(
        String name,
        Set<Role> roles,
        boolean mustChangePassword,
        boolean disabled,
        boolean fromProvider,
        boolean secondFactor,
        int accessVersion,
        Optional<Instant> lockedUntil,
        Instant createdAt) {

    public StaffMember {
        roles = Set.copyOf(roles);
    }

    /** With the permissions of all roles. */
    public Principal principal() {
        return Principal.staff(name, roles);
    }
}
