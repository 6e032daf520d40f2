package org.daybook.core.credential;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.credential.CodeQueries.OpenCode;
import org.daybook.core.credential.CredentialChanged.Way;
import org.daybook.core.credential.SecretHashes.Hashed;
import org.daybook.core.customer.CustomerFile;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PINs, passwords and codes of customers, for channels. Asks for no permission: what counts is what the customer knows. Staff
 * come through {@link CredentialDesk}. Each method is transactions of its own; do not call it within one.
 */
@Service
public class Credentials {

    private final CredentialQueries queries;
    private final SecretHashes hashes;
    private final Logins logins;
    private final OneTimeCodes codes;
    private final CredentialSettings settings;
    private final Customers customers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Credentials(
            CredentialQueries queries,
            SecretHashes hashes,
            Logins logins,
            OneTimeCodes codes,
            CredentialSettings settings,
            Customers customers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.queries = queries;
        this.hashes = hashes;
        this.logins = logins;
        this.codes = codes;
        this.settings = settings;
        this.customers = customers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Holds a PIN or password against what is on file. */
    public Authentication authenticate(Actor by, SecretKind kind, String reference, String secret) {
        return logins.authentic(by, kind, reference, secret)
                .<Authentication>map(Authentication.Authentic::new)
                .orElseGet(() -> new Authentication.Refused(wrong(kind)));
    }

    /** Sets the first one of a customer, keyed twice. The caller has made sure who the customer is. */
    public SecretChange set(Actor by, SecretKind kind, String reference, String secret, String repeated) {
        Optional<SecretFault> unfit = SecretRules.fault(kind, secret, repeated);
        if (unfit.isPresent()) {
            return new SecretChange.Unfit(unfit.get());
        }
        Optional<CustomerFile> file = customers.file(reference);
        if (file.isEmpty()) {
            return new SecretChange.CustomerUnknown();
        }
        Optional<SecretFault> personal = SecretRules.fault(kind, secret, file.get());
        if (personal.isPresent()) {
            return new SecretChange.Unfit(personal.get());
        }
        CustomerId customer = file.get().id();
        Hashed hashed = hashes.hash(Optional.of(customer), kind, secret);
        return alone(customer, () -> {
            if (queries.find(customer, kind).isPresent()) {
                return new SecretChange.AlreadySet();
            }
            return put(by, file.get(), kind, hashed, Way.SET);
        });
    }

    /** Replaces it by another one, keyed twice; the current one counts as in {@link #authenticate}. */
    public SecretChange change(
            Actor by, SecretKind kind, String reference, String current, String secret, String repeated) {
        Optional<SecretFault> unfit = SecretRules.fault(kind, secret, repeated);
        if (unfit.isPresent()) {
            return new SecretChange.Unfit(unfit.get());
        }
        Optional<CustomerId> customer = logins.authentic(by, kind, reference, current);
        if (customer.isEmpty()) {
            return new SecretChange.Refused(wrong(kind));
        }
        CustomerFile file = customers.file(customer.get());
        Optional<SecretFault> personal = SecretRules.fault(kind, secret, file)
                .or(() -> secret.equals(current) ? Optional.of(SecretFault.SAME_AS_BEFORE) : Optional.empty());
        if (personal.isPresent()) {
            return new SecretChange.Unfit(personal.get());
        }
        Hashed hashed = hashes.hash(customer, kind, secret);
        return alone(customer.get(), () -> put(by, file, kind, hashed, Way.CHANGED));
    }

    /** Sends a code to the address that was proved last. A lockout does not stand in its way. */
    public CodeRequest askForReset(Actor by, SecretKind kind, String reference) {
        codes.sweep();
        Optional<CustomerFile> file = customers.file(reference);
        if (file.isEmpty()) {
            return new CodeRequest.CustomerUnknown();
        }
        CustomerId customer = file.get().id();
        return alone(customer, () -> customers
                .verifiedEmail(customer)
                .map(email -> issue(by, file.get(), kind.reset(), email))
                .orElseGet(CodeRequest.NoAddress::new));
    }

    /** Sets one anew by a code, keyed twice. The login is open afterwards, whatever locked it. */
    public SecretChange reset(
            Actor by, SecretKind kind, String reference, String code, String secret, String repeated) {
        codes.sweep();
        Optional<SecretFault> unfit = SecretRules.fault(kind, secret, repeated);
        if (unfit.isPresent()) {
            return new SecretChange.Unfit(unfit.get());
        }
        Optional<CustomerFile> file = customers.file(reference);
        // Before the code is looked at, so that a wrong one and an unknown customer cost the same.
        Hashed hashed = hashes.hash(file.map(CustomerFile::id), kind, secret);
        if (file.isEmpty()) {
            return new SecretChange.Refused(CodeCheck.WRONG);
        }
        CustomerId customer = file.get().id();
        return alone(customer, () -> {
            Optional<OpenCode> right = codes.right(customer, kind.reset(), code);
            if (right.isEmpty()) {
                refuseCode(by, file.get(), kind.reset());
                return new SecretChange.Refused(CodeCheck.WRONG);
            }
            Optional<SecretFault> personal = SecretRules.fault(kind, secret, file.get());
            if (personal.isPresent()) {
                return new SecretChange.Unfit(personal.get());
            }
            codes.use(right.get());
            return put(by, file.get(), kind, hashed, Way.RESET);
        });
    }

    /** Sends another code to an address that is still to be proved. */
    public CodeRequest askToProveEmail(Actor by, String reference) {
        codes.sweep();
        Optional<CustomerFile> found = customers.file(reference);
        if (found.isEmpty()) {
            return new CodeRequest.CustomerUnknown();
        }
        CustomerId customer = found.get().id();
        return alone(customer, () -> {
            CustomerFile file = customers.file(customer);
            if (file.email().isEmpty()) {
                return new CodeRequest.NoAddress();
            }
            return switch (file.emailStanding()) {
                case VERIFIED -> new CodeRequest.AlreadyProved();
                case UNVERIFIED, ON_FILE -> issue(by, file, CodePurpose.EMAIL, file.email());
            };
        });
    }

    /** A code has come back from the address on file: it counts as proved. */
    public CodeCheck proveEmail(Actor by, String reference, String code) {
        codes.sweep();
        Optional<CustomerFile> file = customers.file(reference);
        if (file.isEmpty()) {
            return new CodeCheck.Refused();
        }
        CustomerId customer = file.get().id();
        return alone(customer, () -> {
            Optional<OpenCode> right = codes.right(customer, CodePurpose.EMAIL, code);
            if (right.isPresent()
                    && customers.emailVerified(customer, right.get().email(), by)) {
                codes.use(right.get());
                return new CodeCheck.Right();
            }
            refuseCode(by, file.get(), CodePurpose.EMAIL);
            return new CodeCheck.Refused();
        });
    }

    /** How it stands, for staff. */
    CredentialStanding standing(SecretKind kind, String reference) {
        return customers
                .file(reference)
                .flatMap(file -> queries.find(file.id(), kind))
                .map(login -> login.lockedAt(clock.instant())
                        ? new CredentialStanding(true, Optional.ofNullable(login.lockedUntil()), 0)
                        : new CredentialStanding(
                                true, Optional.empty(), settings.failures(kind) - login.failuresThatCount()))
                .orElse(CredentialStanding.NONE);
    }

    /** Until when the code is good that was sent, for staff. */
    Optional<Instant> codeGoodUntil(CodePurpose purpose, String reference) {
        return customers.file(reference).flatMap(file -> codes.goodUntil(file.id(), purpose));
    }

    private <T> T alone(CustomerId customer, Supplier<T> work) {
        return transaction.execute(status -> {
            customers.lock(customer);
            return work.get();
        });
    }

    private SecretChange put(Actor by, CustomerFile file, SecretKind kind, Hashed hashed, Way way) {
        queries.put(file.id(), kind, hashed);
        long change = queries.enterChange(file.id(), kind, way, clock.instant());
        CredentialAction action =
                switch (way) {
                    case SET -> CredentialAction.CREDENTIAL_SET;
                    case CHANGED -> CredentialAction.CREDENTIAL_CHANGED;
                    case RESET -> CredentialAction.CREDENTIAL_RESET;
                };
        audit.record(by, action, AuditSubject.customer(file.reference()), AuditDetails.of("kind", kind));
        events.publishEvent(new CredentialChanged(change, file.id(), kind, way));
        return new SecretChange.Changed();
    }

    private CodeRequest issue(Actor by, CustomerFile file, CodePurpose purpose, String email) {
        CodeRequest request = codes.issue(file.id(), purpose, email);
        if (request instanceof CodeRequest.Sent) {
            audit.record(
                    by,
                    CredentialAction.CODE_SENT,
                    AuditSubject.customer(file.reference()),
                    AuditDetails.of("purpose", purpose));
        }
        return request;
    }

    private void refuseCode(Actor by, CustomerFile file, CodePurpose purpose) {
        audit.record(
                by,
                CredentialAction.CODE_REFUSED,
                AuditSubject.customer(file.reference()),
                AuditDetails.of("purpose", purpose));
    }

    private String wrong(SecretKind kind) {
        return "Customer or " + kind.words() + " is wrong. After " + settings.failures(kind)
                + " failures it is refused for " + settings.lockout().toMinutes() + " minutes.";
    }
}
