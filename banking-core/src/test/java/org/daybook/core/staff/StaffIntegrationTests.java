package org.daybook.core.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.security.Role.ADMINISTRATOR;
import static org.daybook.core.security.Role.ANALYST;
import static org.daybook.core.security.Role.VIEWER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.security.Authority;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Permission;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.staff.StaffChange.DoneWithPassword;
import org.daybook.core.staff.StaffChange.Reason;
import org.daybook.core.test.AdjustableClock;
import org.daybook.core.test.Books;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

class StaffIntegrationTests {

    private static final Principal ADA = Principal.staff("ada", Set.of(ADMINISTRATOR));
    private static final String GOOD = "correct horse battery";

    private Books books;
    private Staff staff;

    /** No stereotype: the core's component scan would find it in every other test. */
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @Import(CoreConfiguration.class)
    static class WithStandingClock {

        @Bean
        @Primary
        AdjustableClock adjustableClock() {
            return new AdjustableClock();
        }
    }

    @BeforeEach
    void openBooks() {
        books = Books.open(WithStandingClock.class);
        staff = books.bean(Staff.class);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void firstStartMakesOneAdministratorWhoMustChooseAPassword() {
        DoneWithPassword first = staff.createFirstAdministrator().orElseThrow();

        assertThat(first.member().name()).isEqualTo("administrator");
        assertThat(first.member().roles()).containsExactly(ADMINISTRATOR);
        assertThat(first.oneTimePassword()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        assertThat(first).hasToString("DoneWithPassword[administrator]");
        assertThat(staff.createFirstAdministrator()).isEmpty();
        assertThat(staff.signIn("administrator", first.oneTimePassword()))
                .isEqualTo(new SignIn.PasswordChangeNeeded("administrator"));
        assertThat(staff.changePassword("administrator", first.oneTimePassword(), GOOD))
                .isInstanceOf(PasswordChange.Changed.class);
        assertThat(staff.signIn("administrator", first.oneTimePassword())).isEqualTo(new SignIn.Refused());
        assertThat(staff.signIn(" Administrator ", GOOD))
                .isInstanceOfSatisfying(
                        SignIn.SignedIn.class,
                        in -> assertThat(in.member().mustChangePassword()).isFalse());
        assertThat(actions())
                .containsExactly(
                        "SYSTEM first-start STAFF_CREATED administrator roles=ADMINISTRATOR",
                        "STAFF administrator SIGNED_IN administrator password_change_needed=true",
                        "STAFF administrator PASSWORD_CHANGED administrator ",
                        "SYSTEM sign-in SIGN_IN_REFUSED administrator ",
                        "STAFF administrator SIGNED_IN administrator password_change_needed=false");
    }

    @Test
    void bankMayBeginWithSeveralPeople() {
        SortedMap<String, Role> logins = new TreeMap<>(Map.of("administrator", ADMINISTRATOR, "analyst", ANALYST));

        List<DoneWithPassword> first = staff.createFirstStaff(logins);

        assertThat(first)
                .extracting(done -> done.member().name() + " " + done.member().roles())
                .containsExactly("administrator [ADMINISTRATOR]", "analyst [ANALYST]");
        assertThat(staff.createFirstStaff(logins)).isEmpty();
        staff.changePassword("analyst", first.getLast().oneTimePassword(), GOOD);
        List<DoneWithPassword> renewed = staff.renewFirstPasswords(new TreeSet<>(logins.keySet()));
        assertThat(renewed).extracting(done -> done.member().name()).containsExactly("administrator");
        assertThat(staff.signIn("administrator", first.getFirst().oneTimePassword()))
                .isEqualTo(new SignIn.Refused());
        assertThat(staff.signIn("administrator", renewed.getFirst().oneTimePassword()))
                .isEqualTo(new SignIn.PasswordChangeNeeded("administrator"));
        assertThat(staff.signIn("analyst", GOOD)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void ofManyFirstStartsOneMakesTheAdministrator() throws Exception {
        List<Boolean> made = Together.run(
                8, thread -> List.of(staff.createFirstAdministrator().isPresent()));

        assertThat(made).hasSize(8).containsOnlyOnce(true);
        assertThat(as(ADA, staff::list)).hasSize(1);
    }

    @Test
    void passwordIsKeptAsArgon2id() {
        String password = staff.createFirstAdministrator().orElseThrow().oneTimePassword();

        String row = books.asRoot()
                .sql("SELECT CONCAT_WS('|', name, password_hash) FROM staff")
                .query(String.class)
                .single();
        assertThat(row)
                .startsWith("administrator|$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(password);
    }

    @Test
    void nobodyLearnsWhyASignInIsRefused() {
        member("anna", VIEWER);
        member("otto", VIEWER);
        as(ADA, () -> staff.setDisabled("otto", true));

        assertThat(List.of(
                        staff.signIn("anna", "wrong"),
                        staff.signIn("otto", GOOD),
                        staff.signIn("nobody", GOOD),
                        staff.signIn("änna", GOOD),
                        staff.signIn("anna' OR 1=1 -- ", GOOD),
                        staff.signIn("anna", "x".repeat(100_000))))
                .containsOnly(new SignIn.Refused());
        assertThat(new SignIn.Refused().sentence())
                .isEqualTo("Name or password is wrong. After 5 failures a login is locked for 30 minutes.");
        assertThat(actions().stream().filter(action -> action.contains("SIGN_IN_REFUSED")))
                .containsExactlyInAnyOrder(
                        "SYSTEM sign-in SIGN_IN_REFUSED anna ",
                        "SYSTEM sign-in SIGN_IN_REFUSED otto ",
                        "SYSTEM sign-in SIGN_IN_REFUSED (unknown) ",
                        "SYSTEM sign-in SIGN_IN_REFUSED anna ");
    }

    /** Names are many, and a lockout does not stop whoever goes on: the trail holds one entry a minute, with the count. */
    @Test
    void refusalsThatNoLockoutEndsAreCountedByTheMinute() {
        member("anna", VIEWER);
        fail("anna", 5);
        for (int i = 0; i < 20; i++) {
            staff.signIn("nobody-" + i, GOOD);
            staff.signIn("anna", GOOD);
        }
        books.bean(AdjustableClock.class).advance(Duration.ofMinutes(1));
        staff.signIn("nobody", GOOD);

        assertThat(actions().stream()
                        .filter(action -> action.contains("SIGN_IN_REFUSED"))
                        .skip(5))
                .containsExactly(
                        "SYSTEM sign-in SIGN_IN_REFUSED (unknown) ",
                        "SYSTEM sign-in SIGN_IN_REFUSED anna ",
                        "SYSTEM sign-in SIGN_IN_REFUSED (unknown) attempts=20",
                        "SYSTEM sign-in SIGN_IN_REFUSED anna attempts=19");
    }

    /** Each hash takes 19 MiB: 64 at once would take 1.2 GiB. */
    @Test
    void neverWorksOutMoreThanFourHashesAtOnce() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Passwords passwords = new Passwords();

        Together.run(
                64,
                thread -> List.of(passwords.inTurn(() -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    boolean right = passwords.matches("wrong", Optional.empty());
                    inside.decrementAndGet();
                    return right;
                })));

        assertThat(most.get()).isLessThanOrEqualTo(4);
    }

    @Test
    void answersBusyWithoutCountingWhereTooManyWait() throws Exception {
        member("anna", VIEWER);
        Passwords passwords = books.bean(Passwords.class);
        CountDownLatch full = new CountDownLatch(4);
        CountDownLatch tried = new CountDownLatch(1);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                others.execute(() -> passwords.inTurn(() -> {
                    full.countDown();
                    return await(tried);
                }));
            }
            full.await();

            assertThat(staff.signIn("anna", "wrong")).isEqualTo(new SignIn.Busy());
            assertThat(staff.changePassword("anna", "wrong", "another good one"))
                    .isEqualTo(new PasswordChange.Busy());
            tried.countDown();
        }

        fail("anna", 4);
        assertThat(staff.signIn("anna", GOOD)).isInstanceOf(SignIn.SignedIn.class);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void fiveFailuresLockTheLoginOutForHalfAnHour() {
        member("anna", VIEWER);
        for (int i = 0; i < 5; i++) {
            staff.signIn("anna", "wrong " + i);
        }

        assertThat(staff.signIn("anna", GOOD)).isEqualTo(new SignIn.Refused());
        assertThat(staff.changePassword("anna", GOOD, "another good one")).isEqualTo(new PasswordChange.Refused());
        books.bean(AdjustableClock.class).advance(Duration.ofMinutes(30).minusMillis(1));
        assertThat(staff.signIn("anna", GOOD)).isEqualTo(new SignIn.Refused());
        books.bean(AdjustableClock.class).advance(Duration.ofMillis(1));
        assertThat(staff.signIn("anna", GOOD)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(actions()).containsOnlyOnce("SYSTEM sign-in LOGIN_LOCKED_OUT anna minutes=30");
    }

    @Test
    void lockoutCountsAnewAfterItsEnd() {
        member("anna", VIEWER);
        fail("anna", 5);
        books.bean(AdjustableClock.class).advance(Duration.ofMinutes(30));

        fail("anna", 4);

        assertThat(staff.signIn("anna", GOOD)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void rightPasswordForgetsFailures() {
        member("anna", VIEWER);
        for (int round = 0; round < 3; round++) {
            fail("anna", 4);
            assertThat(staff.signIn("anna", GOOD)).isInstanceOf(SignIn.SignedIn.class);
        }
    }

    /** 16 guesses at once, the right one among them at the end: five are looked at, like five in a row. */
    @Test
    void guessesSideBySideAreCountedToo() throws Exception {
        member("anna", VIEWER);

        Together.run(16, thread -> List.of(staff.signIn("anna", "wrong " + thread)));

        assertThat(staff.signIn("anna", GOOD)).isEqualTo(new SignIn.Refused());
        assertThat(actions()).containsOnlyOnce("SYSTEM sign-in LOGIN_LOCKED_OUT anna minutes=30");
    }

    @Test
    void unfitPasswordIsRefusedByTheFirstReason() {
        member("anna", VIEWER);

        assertThat(staff.changePassword("anna", GOOD, "anna")).isEqualTo(unfit(PasswordChange.Reason.TOO_SHORT));
        assertThat(staff.changePassword("anna", GOOD, "anna".repeat(33)))
                .isEqualTo(unfit(PasswordChange.Reason.TOO_LONG));
        assertThat(staff.changePassword("anna", GOOD, "I am ANNA, open up"))
                .isEqualTo(unfit(PasswordChange.Reason.HOLDS_NAME));
        assertThat(staff.changePassword("anna", GOOD, GOOD)).isEqualTo(unfit(PasswordChange.Reason.SAME_AS_BEFORE));
        assertThat(staff.signIn("anna", GOOD)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void staffChangesAreRefusedByTheFirstReason() {
        member("anna", VIEWER);

        for (String name : List.of("", "a", "Anna", "anna k", "1anna", "x".repeat(41))) {
            assertThat(as(ADA, () -> staff.create(name, Set.of()))).isEqualTo(refused(Reason.NAME_UNFIT));
        }
        assertThat(as(ADA, () -> staff.create("anna", Set.of()))).isEqualTo(refused(Reason.NAME_TAKEN));
        assertThat(as(ADA, () -> staff.create("anna", Set.of(VIEWER)))).isEqualTo(refused(Reason.NAME_TAKEN));
        assertThat(as(ADA, () -> staff.create("otto", Set.of()))).isEqualTo(refused(Reason.NO_ROLE));
        assertThat(as(ADA, () -> staff.setRoles("ada", Set.of(), ""))).isEqualTo(refused(Reason.NAME_UNKNOWN));
        member("ada", ADMINISTRATOR);
        assertThat(as(ADA, () -> staff.setDisabled("ada", true))).isEqualTo(refused(Reason.OWN_LOGIN));
        assertThat(as(ADA, () -> staff.setRoles("ada", Set.of(ANALYST), ""))).isEqualTo(refused(Reason.OWN_LOGIN));
        assertThat(as(ADA, () -> staff.setRoles("anna", Set.of(), ""))).isEqualTo(refused(Reason.NO_ROLE));
    }

    @Test
    void rolesAndAccessChangeAtOnce() {
        member("anna", VIEWER);

        as(ADA, () -> staff.setRoles("anna", Set.of(ANALYST), ""));
        StaffMember anna = staff.onFile("anna").orElseThrow();

        assertThat(anna.principal().may(Permission.WORK_ALERTS)).isTrue();
        assertThat(as(ADA, () -> staff.setDisabled("anna", true)))
                .isInstanceOfSatisfying(
                        StaffChange.Done.class,
                        done -> assertThat(done.member().disabled()).isTrue());
        assertThat(staff.onFile("nobody")).isEqualTo(Optional.empty());
    }

    @Test
    void resetEndsLockoutWithOneTimePassword() {
        member("anna", VIEWER);
        fail("anna", 5);

        DoneWithPassword reset = (DoneWithPassword) as(ADA, () -> staff.resetPassword("anna"));

        assertThat(staff.signIn("anna", GOOD)).isEqualTo(new SignIn.Refused());
        assertThat(staff.signIn("anna", reset.oneTimePassword())).isEqualTo(new SignIn.PasswordChangeNeeded("anna"));
    }

    @Test
    void onlyAdministratorsManageStaff() {
        Principal anna = Principal.staff("anna", Set.of(VIEWER, Role.OPERATIONS, ANALYST));
        List<Supplier<Object>> ways = List.of(
                () -> staff.create("otto", Set.of(VIEWER)),
                () -> staff.resetPassword("ada"),
                () -> staff.setDisabled("ada", true),
                () -> staff.setRoles("ada", Set.of(VIEWER), ""),
                staff::list);

        for (Supplier<Object> way : ways) {
            assertThatThrownBy(() -> as(anna, way)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(way::get).isInstanceOf(NotPermitted.class);
        }
        assertThat(actions()).isEmpty();
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            staff.signIn(name, "wrong");
        }
    }

    /** A member of staff with a password of their own. */
    private void member(String name, Role role) {
        DoneWithPassword created = (DoneWithPassword) as(ADA, () -> staff.create(name, Set.of(role)));
        assertThat(staff.changePassword(name, created.oneTimePassword(), GOOD))
                .isInstanceOf(PasswordChange.Changed.class);
    }

    private <T> T as(Principal who, Supplier<T> work) {
        return books.bean(Authority.class).actingAs(who, work);
    }

    private static PasswordChange unfit(PasswordChange.Reason reason) {
        return new PasswordChange.Unfit(reason);
    }

    private static StaffChange refused(Reason reason) {
        return new StaffChange.Refused(reason);
    }

    private List<String> actions() {
        return books.asRoot()
                .sql("SELECT CONCAT(actor_kind, ' ', actor_name, ' ', action, ' ', subject_reference, ' ',"
                        + " TRIM(TRAILING '\\n' FROM details)) FROM audit_entry ORDER BY sequence")
                .query(String.class)
                .list();
    }
}
