package org.daybook.core.staff;

import org.daybook.core.staff.StaffQueries.Login;

/** What a password held against a login came to. */
sealed interface Attempt {

    /** It is the login's own, and the login may be used now. */
    record Right(Login login) implements Attempt {}

    /** It is not, or there is no such login, or it may not be used now. */
    record Wrong() implements Attempt {}

    /** Nobody has looked. */
    record Busy() implements Attempt {}
}
