package org.daybook.core.security;

import static org.daybook.core.security.Permission.RUN_JOBS;
import static org.daybook.core.security.Permission.SEE_ACCOUNTS;
import static org.daybook.core.security.Permission.SEE_ANALYTICS;
import static org.daybook.core.security.Permission.SEE_AUDIT;
import static org.daybook.core.security.Permission.SEE_JOBS;
import static org.daybook.core.security.Permission.SEE_MAIL;
import static org.daybook.core.security.Permission.SEE_STATEMENTS;

import java.util.EnumSet;
import java.util.Set;

/** An actor with what it may do. */
public record Principal(Actor actor, Set<Permission> permissions) {

    private static final Set<Permission> JOBS = Set.of(SEE_ACCOUNTS, SEE_STATEMENTS, SEE_ANALYTICS, SEE_MAIL);

    /** Whoever has a shell and the database's password is the bank's operator; staff are still made by staff alone. */
    private static final Set<Permission> COMMAND_LINE =
            Set.of(SEE_ACCOUNTS, SEE_STATEMENTS, SEE_ANALYTICS, SEE_JOBS, RUN_JOBS, SEE_MAIL, SEE_AUDIT);

    public Principal {
        permissions = Set.copyOf(permissions);
    }

    /** A member of staff, signed in. */
    public static Principal staff(String name, Set<Role> roles) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> permissions.addAll(role.permissions()));
        return new Principal(Actor.staff(name), permissions);
    }

    public static Principal job(String name) {
        return new Principal(Actor.job(name), JOBS);
    }

    public static Principal commandLine() {
        return new Principal(Actor.system("command-line"), COMMAND_LINE);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
