package org.daybook.core.staff;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Those of the bank's users whom its identity provider vouches for, and whose roles come from their groups there. */
@Service
public class ProviderStaff {

    private static final Actor PROVIDER = Actor.system("identity-provider");

    private final StaffQueries queries;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ProviderStaff(
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
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** What becomes of somebody who comes from the provider. */
    public sealed interface Arrival {

        record SignedIn(StaffMember member) implements Arrival {}

        record Refused(Reason reason) implements Arrival {}
    }

    /** Why somebody whom the provider knows does not get in; the precedence is the order declared. */
    public enum Reason {
        NAME_UNFIT("The identity provider gives you a name that Daybook cannot take as a login."),
        NO_ROLE("None of your groups has a role in Daybook; ask an administrator."),
        ROLES_CONFLICT("Your groups give you roles in Daybook that do not go together; ask an administrator."),
        NAME_TAKEN("Your name is that of a login with a password of its own; sign in with that."),
        DISABLED("Your login is disabled; ask an administrator.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /**
     * Signs in whom the provider vouches for. Called once its answer has been verified; the login is created when it is seen
     * first, and has the roles of this sign-in from now on.
     *
     * @param roles those that the person's groups are mapped to
     */
    public Arrival arrive(String name, Set<Role> roles) {
        if (!Staff.isName(name)) {
            return new Arrival.Refused(Reason.NAME_UNFIT);
        }
        if (roles.isEmpty()) {
            return new Arrival.Refused(Reason.NO_ROLE);
        }
        if (Role.conflict(roles)) {
            return new Arrival.Refused(Reason.ROLES_CONFLICT);
        }
        return transaction.execute(status -> {
            if (queries.lock(name).isEmpty()) {
                queries.enterFromProvider(name, passwords.hash(passwords.oneTime()), clock.instant());
                record(PROVIDER, StaffAction.STAFF_CREATED, name, AuditDetails.of("from_provider", true));
            }
            StaffMember before = queries.find(name).orElseThrow();
            Optional<Reason> refusal = refusal(before);
            if (refusal.isPresent()) {
                return new Arrival.Refused(refusal.get());
            }
            if (!before.roles().equals(roles)) {
                queries.setRoles(name, roles);
                record(PROVIDER, StaffAction.ROLES_CHANGED, name, AuditDetails.of("roles", RoleChanges.text(roles)));
            }
            record(Actor.staff(name), StaffAction.SIGNED_IN, name, AuditDetails.of("from_provider", true));
            return new Arrival.SignedIn(queries.find(name).orElseThrow());
        });
    }

    private static Optional<Reason> refusal(StaffMember member) {
        if (!member.fromProvider()) {
            return Optional.of(Reason.NAME_TAKEN);
        }
        return member.disabled() ? Optional.of(Reason.DISABLED) : Optional.empty();
    }

    private void record(Actor actor, StaffAction action, String name, AuditDetails details) {
        audit.record(actor, action, AuditSubject.staff(name), details);
    }
}
