package org.daybook.console.shared;

import org.daybook.core.security.Principal;

/** What became of somebody's login since they signed in. */
@FunctionalInterface
public interface Logins {

    /** Whether the login is on file, may be used, and may do what it could when they signed in. */
    boolean stillHolds(Principal who);
}
