package org.daybook.core.credential;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.credential.CredentialQueries.Login;
import org.daybook.core.credential.SecretHashes.Hashed;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds a secret against a login. A try is counted as failed before the secret is looked at, and taken back if it was right:
 * guesses sent side by side are counted like guesses one after the other, and no row stays locked while the hash is worked out.
 */
@Component
class Logins {

    /** Whatever was typed as a reference may have been a PIN: what is not on file is not written down. */
    private static final AuditSubject UNKNOWN = AuditSubject.customer("(unknown)");

    private final CredentialQueries queries;
    private final SecretHashes hashes;
    private final CredentialSettings settings;
    private final Customers customers;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Logins(
            CredentialQueries queries,
            SecretHashes hashes,
            CredentialSettings settings,
            Customers customers,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.queries = queries;
        this.hashes = hashes;
        this.settings = settings;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // Or looking for a login that is not there would lock the gap where it would stand.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** @param last whether it is the failure that locks the login out, should it be one */
    private record Counted(Login login, boolean usable, boolean last) {}

    /** The customer, if the secret is theirs and the login may be used now. Its failures are forgotten then. */
    Optional<CustomerId> authentic(Actor by, SecretKind kind, String reference, String secret) {
        Optional<CustomerId> customer = customer(reference);
        Optional<Counted> counted = transaction.execute(
                status -> customer.flatMap(id -> queries.lock(id, kind)).map(this::count));
        boolean right = matches(kind, secret, counted.map(Counted::login));
        Optional<Login> welcome =
                counted.filter(attempt -> right && attempt.usable).map(Counted::login);
        @Nullable Hashed kept = welcome.map(login -> kept(login, secret)).orElse(null);
        boolean in = Boolean.TRUE.equals(transaction.execute(status -> {
            if (welcome.isPresent() && kept != null && queries.succeed(welcome.get(), kept)) {
                return true;
            }
            refuse(by, kind, customer.isPresent() ? reference : null, counted);
            return false;
        }));
        return in ? customer : Optional.empty();
    }

    private Optional<CustomerId> customer(String reference) {
        return reference.chars().allMatch(character -> character < 128)
                ? Optional.ofNullable(customers.ids(List.of(reference)).get(reference))
                : Optional.empty();
    }

    private boolean matches(SecretKind kind, String secret, Optional<Login> login) {
        if (login.isEmpty()) {
            hashes.matchNobodys(kind, secret);
            return false;
        }
        return hashes.matches(login.get().customer(), kind, secret, login.get().hashed());
    }

    /** As the secret is to be kept from now on: better, if it was kept by weaker parameters or an older key. */
    private Hashed kept(Login login, String secret) {
        return hashes.isDated(login.hashed())
                ? hashes.hash(Optional.of(login.customer()), login.kind(), secret)
                : login.hashed();
    }

    private Counted count(Login login) {
        Instant now = clock.instant();
        if (login.lockedAt(now)) {
            return new Counted(login, false, false);
        }
        int failures = login.failuresThatCount() + 1;
        boolean last = failures >= settings.failures(login.kind());
        queries.setAttempts(login, failures, last ? now.plus(settings.lockout()) : null);
        return new Counted(login, true, last);
    }

    private void refuse(Actor by, SecretKind kind, @Nullable String reference, Optional<Counted> attempt) {
        AuditSubject subject = reference == null ? UNKNOWN : AuditSubject.customer(reference);
        audit.record(by, CredentialAction.CREDENTIAL_REFUSED, subject, AuditDetails.of("kind", kind));
        if (attempt.filter(counted -> counted.last).isPresent()) {
            audit.record(
                    by,
                    CredentialAction.LOGIN_LOCKED_OUT,
                    subject,
                    AuditDetails.of("kind", kind)
                            .with("minutes", settings.lockout().toMinutes()));
        }
    }
}
