package org.daybook.console.shell;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.core.security.Permission;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.staff.StaffMember;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is signed in, as their session keeps it.
 *
 * @param mustChangePassword whether they came with a one-time password; then they may do nothing else before
 */
public record StaffLogin(String name, Set<Role> roles, boolean mustChangePassword)
        implements AuthenticatedPrincipal, Serializable {

    public StaffLogin {
        roles = Set.copyOf(roles);
    }

    static StaffLogin of(StaffMember member) {
        return new StaffLogin(member.name(), member.roles(), member.mustChangePassword());
    }

    @Override
    public String getName() {
        return name;
    }

    Principal principal() {
        return Principal.staff(name, mustChangePassword ? Set.of() : roles);
    }

    /** What the framework knows of it: each permission is a role of its own there, by which routes are opened. */
    Authentication authentication() {
        Stream<Permission> permissions = principal().permissions().stream();
        return UsernamePasswordAuthenticationToken.authenticated(
                this,
                null,
                permissions
                        .map(permission -> new SimpleGrantedAuthority("ROLE_" + permission.name()))
                        .collect(Collectors.toSet()));
    }
}
