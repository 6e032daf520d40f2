package org.daybook.core.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.daybook.core.security.PersonalData;
import org.daybook.core.security.Sha256;
import org.daybook.core.setting.Settings;
import org.daybook.core.setting.UnusableSetting;
import org.daybook.core.staff.SecondFactorQueries.Factor;
import org.daybook.core.staff.SecondFactorQueries.Sealed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second factor of the bank's own users: codes of an authenticator app, and recovery codes for whoever has lost it.
 *
 * <p>A code is taken once. {@link Staff#FAILURES_TO_LOCKOUT} wrong ones in a row lock the factor for {@link Staff#LOCKOUT},
 * whatever the password: the right one must not buy more guesses.
 */
@Service
public class SecondFactors {

    private static final String PURPOSE = "second factor";
    private static final String SETTING = "daybook.second-factor";
    private static final String OFFERED = "offered";
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_CODE_LENGTH = 16;

    private final SecondFactorQueries queries;
    private final StaffQueries staff;
    private final Attempts attempts;
    private final Passwords passwords;
    private final PersonalData secrets;
    private final AuditTrail audit;
    private final Authority authority;
    private final Clock clock;
    private final boolean required;
    private final SecureRandom random = new SecureRandom();
    private final TransactionTemplate transaction;

    SecondFactors(
            SecondFactorQueries queries,
            StaffQueries staff,
            Attempts attempts,
            Passwords passwords,
            PersonalData secrets,
            AuditTrail audit,
            Authority authority,
            Clock clock,
            Settings settings,
            PlatformTransactionManager transactions) {
        this.queries = queries;
        this.staff = staff;
        this.attempts = attempts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.audit = audit;
        this.authority = authority;
        this.clock = clock;
        this.required = isRequired(settings.text(SETTING).orElse(OFFERED));
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    private static boolean isRequired(String setting) {
        return switch (setting) {
            case "required" -> true;
            case OFFERED -> false;
            default -> throw new UnusableSetting(SETTING, "required or offered", setting);
        };
    }

    /** Whether this login's codes are asked at its sign-in. */
    public boolean isEnrolled(String name) {
        return Staff.isName(name) && queries.isEnrolled(name);
    }

    /** Whether this login has to enrol one before it may do anything; the identity provider asks its own people. */
    public boolean isDue(StaffMember member) {
        return required && !member.fromProvider() && !isEnrolled(member.name());
    }

    /**
     * Makes a secret for whoever is signed in. It counts once {@link #confirm} has been called; another one takes its place
     * until then.
     *
     * @throws org.daybook.core.security.FreshProofNeeded since it is how a stranger at an open screen would stay
     */
    public Enrolment begin() {
        String name = authority.requireFresh().name();
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        return transaction.execute(status -> {
            Optional<Factor> before = queries.lock(name);
            if (before.filter(Factor::confirmed).isPresent()) {
                return new Enrolment.EnrolledAlready();
            }
            queries.remove(name);
            queries.begin(
                    name,
                    new Sealed(
                            secrets.currentKeyId(),
                            secrets.seal(PURPOSE, Base64.getEncoder().encodeToString(secret))));
            String base32 = Totp.base32(secret);
            return new Enrolment.Begun(
                    base32,
                    "otpauth://totp/Daybook:" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "?secret=" + base32
                            + "&issuer=Daybook");
        });
    }

    /** Ends what {@link #begin} began, by the first code of the app. */
    public Enrolment confirm(String code) {
        Actor actor = authority.requireFresh();
        String name = actor.name();
        List<String> codes = Stream.generate(() -> passwords.random(RECOVERY_CODE_LENGTH, 4))
                .limit(RECOVERY_CODES)
                .toList();
        return transaction.execute(status -> {
            Optional<Factor> begun = queries.lock(name);
            if (begun.filter(Factor::confirmed).isPresent()) {
                return new Enrolment.EnrolledAlready();
            }
            OptionalLong step = begun.map(factor -> stepOf(plain(code), factor)).orElse(OptionalLong.empty());
            if (step.isEmpty()) {
                return new Enrolment.CodeWrong();
            }
            queries.setTaken(name, step.getAsLong());
            queries.enterCodes(
                    name, codes.stream().map(text -> digest(name, plain(text))).toList());
            record(actor, StaffAction.SECOND_FACTOR_ENROLLED, name, AuditDetails.of("recovery_codes", codes.size()));
            return new Enrolment.Done(codes);
        });
    }

    /**
     * Removes the second factor of somebody who has lost it, and signs them out.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#MANAGE_STAFF}
     */
    public StaffChange remove(String name) {
        Actor actor = authority.requireFresh(Permission.MANAGE_STAFF);
        return transaction.execute(status -> {
            if (!Staff.isName(name) || staff.lock(name).isEmpty()) {
                return new StaffChange.Refused(StaffChange.Reason.NAME_UNKNOWN);
            }
            if (actor.equals(Actor.staff(name))) {
                return new StaffChange.Refused(StaffChange.Reason.OWN_LOGIN);
            }
            if (!queries.remove(name)) {
                return new StaffChange.Refused(StaffChange.Reason.NO_SECOND_FACTOR);
            }
            staff.setReset(name, actor, clock.instant());
            record(actor, StaffAction.SECOND_FACTOR_REMOVED, name, AuditDetails.NONE);
            return new StaffChange.Done(staff.find(name).orElseThrow());
        });
    }

    /** By what whoever is signed in shows that it is they. */
    public Proof.Means means() {
        String name = authority.requireStaff().name();
        if (isEnrolled(name)) {
            return Proof.Means.CODE;
        }
        return staff.find(name).filter(StaffMember::fromProvider).isPresent()
                ? Proof.Means.PROVIDER
                : Proof.Means.PASSWORD;
    }

    /** Holds what whoever is signed in typed against their second factor, or where there is none their password. */
    public Proof prove(String typed) {
        String name = authority.requireStaff().name();
        boolean proved =
                switch (means()) {
                    case CODE -> isRight(name, typed);
                    case PASSWORD -> attempts.authentic(name, typed) instanceof Attempt.Right;
                    case PROVIDER -> false;
                };
        return proved ? Proof.PROVED : Proof.REFUSED;
    }

    /** Takes a code of the app or a recovery code, once. */
    boolean isRight(String name, String typed) {
        String code = plain(typed);
        return transaction.execute(status -> {
            Optional<Factor> found = queries.lock(name).filter(Factor::confirmed);
            Instant now = clock.instant();
            Instant lockedUntil = found.map(Factor::lockedUntil).orElse(null);
            if (found.isEmpty() || (lockedUntil != null && now.isBefore(lockedUntil))) {
                refused(name, false);
                return false;
            }
            OptionalLong step = stepOf(code, found.get());
            if (step.isPresent()) {
                queries.setTaken(name, step.getAsLong());
                queries.setAttempts(name, 0, null);
                return true;
            }
            if (queries.useCode(name, digest(name, code))) {
                queries.setAttempts(name, 0, null);
                record(
                        Actor.staff(name),
                        StaffAction.RECOVERY_CODE_USED,
                        name,
                        AuditDetails.of("left", queries.codesLeft(name)));
                return true;
            }
            int failures = lockedUntil == null ? found.get().failedAttempts() + 1 : 1;
            boolean last = failures >= Staff.FAILURES_TO_LOCKOUT;
            queries.setAttempts(name, failures, last ? now.plus(Staff.LOCKOUT) : null);
            refused(name, last);
            return false;
        });
    }

    private OptionalLong stepOf(String code, Factor factor) {
        byte[] secret = Base64.getDecoder()
                .decode(secrets.open(
                        PURPOSE, factor.secret().keyId(), factor.secret().ciphertext()));
        return Totp.stepOf(code, secret, clock.instant(), factor.lastStep());
    }

    private void refused(String name, boolean lockedOut) {
        record(Actor.system("sign-in"), StaffAction.SECOND_FACTOR_REFUSED, name, AuditDetails.NONE);
        if (lockedOut) {
            record(
                    Actor.system("sign-in"),
                    StaffAction.SECOND_FACTOR_LOCKED_OUT,
                    name,
                    AuditDetails.of("minutes", Staff.LOCKOUT.toMinutes()));
        }
    }

    private void record(Actor actor, StaffAction action, String name, AuditDetails details) {
        audit.record(actor, action, AuditSubject.staff(name), details);
    }

    /** Random enough, 79 bits, not to need a slow hash. */
    private static Sha256 digest(String name, String code) {
        return Sha256.ofFields("recovery code", name, code);
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
