package org.daybook.console.shell;

import java.io.Serializable;
import java.time.Instant;
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
 * @param accessVersion as on file at the sign-in
 * @param provedAt when they last showed that it is they
 */
public record StaffLogin(
        String name, Set<Role> roles, Stage stage, int accessVersion, Instant signedInAt, Instant provedAt)
        implements AuthenticatedPrincipal, Serializable {

    /** How far the sign-in has come. Before {@link #IN} nothing is open but what leads there. */
    public enum Stage {
        SECOND_FACTOR,
        PASSWORD_CHANGE,
        ENROLMENT,
        IN
    }

    public StaffLogin {
        roles = Set.copyOf(roles);
    }

    static StaffLogin of(StaffMember member, Stage stage, Instant now) {
        return new StaffLogin(member.name(), member.roles(), stage, member.accessVersion(), now, now);
    }

    StaffLogin provedAt(Instant now) {
        return new StaffLogin(name, roles, stage, accessVersion, signedInAt, now);
    }

    StaffLogin at(Stage next) {
        return new StaffLogin(name, roles, next, accessVersion, signedInAt, provedAt);
    }

    boolean isIn() {
        return stage == Stage.IN;
    }

    @Override
    public String getName() {
        return name;
    }

    Principal principal() {
        return Principal.staff(name, isIn() ? roles : Set.of());
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
