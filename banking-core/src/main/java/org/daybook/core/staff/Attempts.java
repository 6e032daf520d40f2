package org.daybook.core.staff;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
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
    private static final String UNKNOWN = "(unknown)";

    private static final Actor SIGN_IN = Actor.system("sign-in");

    private final StaffQueries queries;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Refusals refusals = new Refusals();

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

    /** A right password makes the login's failures forgotten. */
    Attempt authentic(String name, String password) {
        return passwords.inTurn(() -> attempt(name, password)).orElseGet(Attempt.Busy::new);
    }

    private Attempt attempt(String name, String password) {
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
            refusals.due(clock.instant()).forEach(this::writeDown);
        });
        return welcome.<Attempt>map(attempt -> new Attempt.Right(attempt.login)).orElseGet(Attempt.Wrong::new);
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
        if (attempt.filter(counted -> counted.usable).isEmpty()) {
            refusals.count(attempt.map(counted -> counted.login.name()).orElse(UNKNOWN));
            return;
        }
        AuditSubject subject = AuditSubject.staff(attempt.get().login.name());
        audit.record(SIGN_IN, StaffAction.SIGN_IN_REFUSED, subject, AuditDetails.NONE);
        if (attempt.get().last) {
            audit.record(
                    SIGN_IN,
                    StaffAction.LOGIN_LOCKED_OUT,
                    subject,
                    AuditDetails.of("minutes", Staff.LOCKOUT.toMinutes()));
        }
    }

    private void writeDown(String subject, long times) {
        AuditDetails details = times == 1 ? AuditDetails.NONE : AuditDetails.of("attempts", times);
        audit.record(SIGN_IN, StaffAction.SIGN_IN_REFUSED, AuditSubject.staff(subject), details);
    }

    /** What was counted and not yet written is not forgotten when the process ends. */
    @PreDestroy
    void writeDownTheRest() {
        SortedMap<String, Long> rest = refusals.due(Instant.MAX);
        if (!rest.isEmpty()) {
            transaction.executeWithoutResult(status -> rest.forEach(this::writeDown));
        }
    }

    /** @param last whether it is the failure that locks the login out, should it be one */
    private record Counted(Login login, boolean usable, boolean last) {}
}
