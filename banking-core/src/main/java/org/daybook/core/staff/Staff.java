package org.daybook.core.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.daybook.core.security.Role;
import org.daybook.core.staff.StaffChange.Reason;
import org.daybook.core.staff.StaffQueries.Login;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The bank's own users. Everything done here is audited, refused sign-ins too. */
@Service
public class Staff {

    /** So many wrong passwords in a row lock a login out. */
    public static final int FAILURES_TO_LOCKOUT = 5;

    /** For so long; the right password is refused too meanwhile, or it could be guessed on. */
    public static final Duration LOCKOUT = Duration.ofMinutes(30);

    /** The login that {@link #createFirstAdministrator} makes. */
    public static final String FIRST_ADMINISTRATOR = "administrator";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final Actor BEGINNING = Actor.system("first-start");

    private final StaffQueries queries;
    private final Passwords passwords;
    private final Attempts attempts;
    private final AuditTrail audit;
    private final Authority authority;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Staff(
            StaffQueries queries,
            Passwords passwords,
            Attempts attempts,
            AuditTrail audit,
            Authority authority,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.queries = queries;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
        this.authority = authority;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Holds a name, in whatever case, and a password against what is on file. Open to everybody. */
    public SignIn signIn(String name, String password) {
        return switch (attempts.authentic(name, password)) {
            case Attempt.Right(Login login) -> welcome(login);
            case Attempt.Wrong wrong -> new SignIn.Refused();
            case Attempt.Busy busy -> new SignIn.Busy();
        };
    }

    private SignIn welcome(Login login) {
        return transaction.execute(status -> {
            StaffMember member = queries.find(login.name()).orElseThrow();
            audit.record(
                    Actor.staff(member.name()),
                    StaffAction.SIGNED_IN,
                    AuditSubject.staff(member.name()),
                    AuditDetails.of("password_change_needed", member.mustChangePassword()));
            return member.mustChangePassword()
                    ? new SignIn.PasswordChangeNeeded(member.name())
                    : new SignIn.SignedIn(member);
        });
    }

    /** Replaces a password by one of the user's own choice; the current one counts as in {@link #signIn}. */
    public PasswordChange changePassword(String name, String current, String wanted) {
        return switch (attempts.authentic(name, current)) {
            case Attempt.Right(Login login) -> replacePassword(login.name(), current, wanted);
            case Attempt.Wrong wrong -> new PasswordChange.Refused();
            case Attempt.Busy busy -> new PasswordChange.Busy();
        };
    }

    private PasswordChange replacePassword(String member, String current, String wanted) {
        Optional<PasswordChange.Reason> unfit = passwords.unfit(member, current, wanted);
        if (unfit.isPresent()) {
            return new PasswordChange.Unfit(unfit.get());
        }
        String hash = passwords.hash(wanted);
        return transaction.execute(status -> {
            queries.setPassword(member, hash, false);
            record(Actor.staff(member), StaffAction.PASSWORD_CHANGED, member, AuditDetails.NONE);
            return new PasswordChange.Changed(queries.find(member).orElseThrow());
        });
    }

    /**
     * Creates the login {@link #FIRST_ADMINISTRATOR} if nobody is on file, with a random one-time password for the caller to
     * show once. Of two processes that do so at the same moment, one is answered with nothing.
     *
     * @param roles besides {@link Role#ADMINISTRATOR}, for a bank that begins with one person
     */
    public Optional<StaffChange.DoneWithPassword> createFirstAdministrator(Role... roles) {
        if (!queries.isEmpty()) {
            return Optional.empty();
        }
        Set<Role> all = new TreeSet<>(Set.of(roles));
        all.add(Role.ADMINISTRATOR);
        return create(BEGINNING, FIRST_ADMINISTRATOR, all) instanceof StaffChange.DoneWithPassword created
                ? Optional.of(created)
                : Optional.empty();
    }

    /**
     * Gives the first administrator another one-time password while the first one was never used and nobody else is on file:
     * it was shown once, to somebody who may have closed the window. Open to whoever starts the bank, like its creation.
     */
    public Optional<StaffChange.DoneWithPassword> renewFirstPassword() {
        boolean alone = queries.all().stream()
                .allMatch(member -> member.name().equals(FIRST_ADMINISTRATOR) && member.mustChangePassword());
        if (!alone || queries.isEmpty()) {
            return Optional.empty();
        }
        String password = passwords.oneTime();
        String hash = passwords.hash(password);
        return change(BEGINNING, FIRST_ADMINISTRATOR, () -> {
                            queries.setPassword(FIRST_ADMINISTRATOR, hash, true);
                            record(BEGINNING, StaffAction.PASSWORD_RESET, FIRST_ADMINISTRATOR, AuditDetails.NONE);
                            return new StaffChange.DoneWithPassword(
                                    queries.find(FIRST_ADMINISTRATOR).orElseThrow(), password);
                        })
                        instanceof StaffChange.DoneWithPassword renewed
                ? Optional.of(renewed)
                : Optional.empty();
    }

    /** Creates a login with a one-time password. Asks for {@link Permission#MANAGE_STAFF}, like all below. */
    public StaffChange create(String name, Set<Role> roles) {
        Actor actor = authority.require(Permission.MANAGE_STAFF);
        if (!isName(name)) {
            return new StaffChange.Refused(Reason.NAME_UNFIT);
        }
        return create(actor, name, roles);
    }

    private StaffChange create(Actor actor, String name, Set<Role> roles) {
        if (roles.isEmpty()) {
            return new StaffChange.Refused(queries.find(name).isPresent() ? Reason.NAME_TAKEN : Reason.NO_ROLE);
        }
        String password = passwords.oneTime();
        String hash = passwords.hash(password);
        try {
            return transaction.execute(status -> {
                queries.enter(name, hash, clock.instant());
                queries.setRoles(name, roles);
                record(actor, StaffAction.STAFF_CREATED, name, rolesOf(roles));
                return new StaffChange.DoneWithPassword(queries.find(name).orElseThrow(), password);
            });
        } catch (DuplicateKeyException taken) {
            return new StaffChange.Refused(Reason.NAME_TAKEN);
        }
    }

    /** Gives a login a one-time password and ends its lockout. */
    public StaffChange resetPassword(String name) {
        Actor actor = authority.require(Permission.MANAGE_STAFF);
        String password = passwords.oneTime();
        String hash = passwords.hash(password);
        return change(actor, name, () -> {
            queries.setPassword(name, hash, true);
            queries.setAttempts(name, 0, null);
            record(actor, StaffAction.PASSWORD_RESET, name, AuditDetails.NONE);
            return new StaffChange.DoneWithPassword(queries.find(name).orElseThrow(), password);
        });
    }

    /** A disabled login cannot be used; what its owner did stays on record. */
    public StaffChange setDisabled(String name, boolean disabled) {
        Actor actor = authority.require(Permission.MANAGE_STAFF);
        return change(actor, name, () -> {
            queries.setDisabled(name, disabled);
            record(actor, disabled ? StaffAction.STAFF_DISABLED : StaffAction.STAFF_ENABLED, name, AuditDetails.NONE);
            return new StaffChange.Done(queries.find(name).orElseThrow());
        });
    }

    /** Replaces all roles of a login. */
    public StaffChange setRoles(String name, Set<Role> roles) {
        Actor actor = authority.require(Permission.MANAGE_STAFF);
        return change(actor, name, () -> {
            if (roles.isEmpty()) {
                return new StaffChange.Refused(Reason.NO_ROLE);
            }
            queries.setRoles(name, roles);
            record(actor, StaffAction.ROLES_CHANGED, name, rolesOf(roles));
            return new StaffChange.Done(queries.find(name).orElseThrow());
        });
    }

    /** All of the bank's users, by name. */
    public List<StaffMember> list() {
        authority.require(Permission.MANAGE_STAFF);
        return queries.all();
    }

    /** A user as on file, for whoever keeps a session: roles and access may have changed since the sign-in. */
    public Optional<StaffMember> onFile(String name) {
        return isName(name) ? queries.find(name) : Optional.empty();
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private StaffChange change(Actor actor, String name, Change change) {
        return transaction.execute(status -> {
            if (!isName(name) || queries.lock(name).isEmpty()) {
                return new StaffChange.Refused(Reason.NAME_UNKNOWN);
            }
            if (actor.equals(Actor.staff(name))) {
                return new StaffChange.Refused(Reason.OWN_LOGIN);
            }
            return change.make();
        });
    }

    private void record(Actor actor, StaffAction action, String name, AuditDetails details) {
        audit.record(actor, action, AuditSubject.staff(name), details);
    }

    private static AuditDetails rolesOf(Set<Role> roles) {
        return AuditDetails.of(
                "roles",
                String.join(" ", roles.stream().sorted().map(Role::name).toList()));
    }

    @FunctionalInterface
    private interface Change {
        StaffChange make();
    }
}
