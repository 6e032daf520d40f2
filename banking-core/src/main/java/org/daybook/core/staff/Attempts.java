package org.daybook.core.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.daybook.core.staff.StaffQueries.Login;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds a password against a login. An attempt is counted as failed before the password is looked at, and taken back if it
 * was right: guesses sent side by side are counted like guesses one after the other, and no row stays locked while the hash
 * is worked out.
 */
@Component
class Attempts {

    /** Whatever was typed as a name may have been a password: what is not on file is not written down. */
    private static final AuditSubject UNKNOWN = AuditSubject.staff("(unknown)");

    private static final Actor SIGN_IN = Actor.system("sign-in");

    private final StaffQueries queries;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Attempts(
            StaffQueries queries,
            Passwords passwords,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.queries = queries;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // Or looking for an unknown name would lock the gap where it would stand.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** The login, if the password is its own and it may be used now. Its failures are forgotten then. */
    Optional<Login> authentic(String name, String password) {
        String typed = name.strip().toLowerCase(Locale.ROOT);
        String known = Staff.isName(typed) ? typed : "";
        Optional<Counted> counted =
                transaction.execute(status -> queries.lock(known).map(this::count));
        boolean right = passwords.matches(password, counted.map(attempt -> attempt.login.passwordHash()));
        Optional<Counted> welcome = counted.filter(attempt -> right && attempt.usable);
        transaction.executeWithoutResult(status -> {
            if (welcome.isPresent()) {
                queries.setAttempts(welcome.get().login.name(), 0, null);
            } else {
                refuse(counted);
            }
        });
        return welcome.map(Counted::login);
    }

    private Counted count(Login login) {
        Instant now = clock.instant();
        Instant lockedUntil = login.lockedUntil();
        if (login.disabled() || (lockedUntil != null && now.isBefore(lockedUntil))) {
            return new Counted(login, false, false);
        }
        int failures = lockedUntil == null ? login.failedAttempts() + 1 : 1;
        boolean last = failures >= Staff.FAILURES_TO_LOCKOUT;
        queries.setAttempts(login.name(), failures, last ? now.plus(Staff.LOCKOUT) : null);
        return new Counted(login, true, last);
    }

    private void refuse(Optional<Counted> attempt) {
        AuditSubject subject =
                attempt.map(counted -> AuditSubject.staff(counted.login.name())).orElse(UNKNOWN);
        audit.record(SIGN_IN, StaffAction.SIGN_IN_REFUSED, subject, AuditDetails.NONE);
        if (attempt.filter(counted -> counted.last).isPresent()) {
            audit.record(
                    SIGN_IN,
                    StaffAction.LOGIN_LOCKED_OUT,
                    subject,
                    AuditDetails.of("minutes", Staff.LOCKOUT.toMinutes()));
        }
    }

    /** @param last whether it is the failure that locks the login out, should it be one */
    private record Counted(Login login, boolean usable, boolean last) {}
}
