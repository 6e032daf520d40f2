package org.daybook.core.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.core.approval.Proposal;
import org.daybook.core.approval.Proposing;
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
    private final RoleChanges roleChanges;
    private final AuditTrail audit;
    private final Authority authority;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Staff(
            StaffQueries queries,
            Passwords passwords,
            Attempts attempts,
            RoleChanges roleChanges,
            AuditTrail audit,
            Authority authority,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.queries = queries;
        this.passwords = passwords;
        this.attempts = attempts;
        this.roleChanges = roleChanges;
        this.audit = audit;
        this.authority = authority;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Holds a name, in whatever case, and a password against what is on file. Open to everybody. */
    public SignIn signIn(String name, String password) {
        Optional<Login> login = attempts.authentic(name, password);
        if (login.isEmpty()) {
            return new SignIn.Refused();
        }
        return transaction.execute(status -> {
            StaffMember member = queries.find(login.get().name()).orElseThrow();
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
        Optional<Login> login = attempts.authentic(name, current);
        if (login.isEmpty()) {
            return new PasswordChange.Refused();
        }
        String member = login.get().name();
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
     */
    public Optional<StaffChange.DoneWithPassword> createFirstAdministrator() {
        return createFirstStaff(new TreeMap<>(Map.of(FIRST_ADMINISTRATOR, Role.ADMINISTRATOR))).stream()
                .findFirst();
    }

    /** As {@link #createFirstAdministrator}, for a bank that begins with more people than one; by the order of their names. */
    public List<StaffChange.DoneWithPassword> createFirstStaff(SortedMap<String, Role> logins) {
        if (!queries.isEmpty()) {
            return List.of();
        }
        try {
            return transaction.execute(status -> logins.entrySet().stream()
                    .map(login -> {
                        String password = passwords.oneTime();
                        return enter(BEGINNING, login.getKey(), Set.of(login.getValue()), password);
                    })
                    .toList());
        } catch (DuplicateKeyException elsewhere) {
            return List.of();
        }
    }

    /**
     * Gives those of these logins another one-time password that were never used: the first one was shown once, to somebody
     * who may have closed the window. Open to whoever starts the bank, like their creation.
     */
    public List<StaffChange.DoneWithPassword> renewFirstPasswords(SortedSet<String> names) {
        return names.stream()
                .filter(name -> queries.find(name)
                        .filter(member -> member.mustChangePassword() && !member.disabled())
                        .isPresent())
                .flatMap(name -> reset(BEGINNING, name) instanceof StaffChange.DoneWithPassword renewed
                        ? Stream.of(renewed)
                        : Stream.empty())
                .toList();
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
        if (Role.conflict(roles)) {
            return new StaffChange.Refused(queries.find(name).isPresent() ? Reason.NAME_TAKEN : Reason.ROLES_CONFLICT);
        }
        String password = passwords.oneTime();
        try {
            return transaction.execute(
                    status -> takesTwo() ? propose(actor, name, roles, password) : enter(actor, name, roles, password));
        } catch (DuplicateKeyException taken) {
            return new StaffChange.Refused(Reason.NAME_TAKEN);
        }
    }

    private StaffChange.DoneWithPassword enter(Actor actor, String name, Set<Role> roles, String password) {
        queries.enter(name, passwords.hash(password), clock.instant());
        queries.setRoles(name, roles);
        record(actor, StaffAction.STAFF_CREATED, name, rolesOf(roles));
        return new StaffChange.DoneWithPassword(queries.find(name).orElseThrow(), password);
    }

    private StaffChange propose(Actor actor, String name, Set<Role> roles, String password) {
        StaffMember member = enter(actor, name, Set.of(), password).member();
        return switch (roleChanges.propose(member, roles, "A new login")) {
            case Proposing.Proposed(Proposal proposal) ->
                new StaffChange.CreatedWithoutRoles(member, password, proposal);
            case Proposing.ReasonUnfit unfit -> throw new IllegalStateException("The reason is our own");
            case Proposing.AlreadyProposed already ->
                throw new IllegalStateException("Roles of a login that was not there: " + already);
        };
    }

    /** A bank of one administrator could never begin. */
    private boolean takesTwo() {
        return queries.administrators() >= 2;
    }

    /** Gives a login a one-time password and ends its lockout. */
    public StaffChange resetPassword(String name) {
        return reset(authority.require(Permission.MANAGE_STAFF), name);
    }

    private StaffChange reset(Actor actor, String name) {
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

    /**
     * Replaces all roles of a login; proposes it, once there are two administrators.
     *
     * @param reason for whoever approves
     */
    public StaffChange setRoles(String name, Set<Role> roles, String reason) {
        Actor actor = authority.require(Permission.MANAGE_STAFF);
        return change(actor, name, () -> {
            if (roles.isEmpty()) {
                return new StaffChange.Refused(Reason.NO_ROLE);
            }
            if (Role.conflict(roles)) {
                return new StaffChange.Refused(Reason.ROLES_CONFLICT);
            }
            if (takesTwo()) {
                return switch (roleChanges.propose(queries.find(name).orElseThrow(), roles, reason)) {
                    case Proposing.Proposed(Proposal proposal) -> new StaffChange.Proposed(proposal);
                    case Proposing.ReasonUnfit unfit -> new StaffChange.Refused(Reason.REASON_UNFIT);
                    case Proposing.AlreadyProposed already -> new StaffChange.Refused(Reason.PROPOSED_ALREADY);
                };
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
        return AuditDetails.of("roles", RoleChanges.text(roles));
    }

    @FunctionalInterface
    private interface Change {
        StaffChange make();
    }
}
