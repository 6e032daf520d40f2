package org.daybook.core.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.core.approval.ApprovalOutcome;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposal;
import org.daybook.core.security.Authority;
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
import org.springframework.dao.DataAccessException;

/** The second factor at the sign-in and for step-up; the app is played with the secret that {@code begin} shows. */
class SecondFactorsIntegrationTests {

    private static final Principal ADA = Principal.staff("ada", Set.of(Role.ADMINISTRATOR));
    private static final Principal ANNA = Principal.staff("anna", Set.of(Role.ANALYST));
    private static final String GOOD = "correct horse battery";
    private static final SignIn REFUSED = new SignIn.Refused();

    private Books books;
    private Staff staff;
    private SecondFactors factors;

    @BeforeEach
    void openBooks() {
        open();
        member("anna", Role.ANALYST);
    }

    private void open(String... properties) {
        books = Books.open(StaffIntegrationTests.WithStandingClock.class, properties);
        staff = books.bean(Staff.class);
        factors = books.bean(SecondFactors.class);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void enrolledLoginIsAskedForItsCode() {
        Enrolment.Begun begun = (Enrolment.Begun) as(ANNA, factors::begin);

        assertThat(begun.secret()).matches("[A-Z2-7]{32}");
        assertThat(begun.uri()).isEqualTo("otpauth://totp/Daybook:anna?secret=" + begun.secret() + "&issuer=Daybook");
        assertThat(begun).hasToString("Begun[]");
        assertThat(staff.signIn("anna", GOOD)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(as(ANNA, () -> factors.confirm("000000"))).isEqualTo(new Enrolment.CodeWrong());
        Enrolment.Done done = (Enrolment.Done) as(ANNA, () -> factors.confirm(code(begun.secret())));
        assertThat(done.recoveryCodes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        assertThat(as(ANNA, factors::begin)).isEqualTo(new Enrolment.EnrolledAlready());

        assertThat(staff.signIn("anna", GOOD)).isEqualTo(new SignIn.SecondFactorNeeded("anna"));
        assertThat(staff.signInByCode("anna", code(begun.secret())))
                .as("a code is taken once")
                .isEqualTo(REFUSED);
        advance(Duration.ofSeconds(30));
        String code = code(begun.secret());
        assertThat(staff.signInByCode("anna", " " + code.substring(0, 3) + " " + code.substring(3)))
                .isInstanceOf(SignIn.SignedIn.class);
        assertThat(staff.signInByCode("anna", code)).isEqualTo(REFUSED);
        assertThat(actions())
                .contains("STAFF anna SECOND_FACTOR_ENROLLED anna recovery_codes=10")
                .contains("SYSTEM sign-in SECOND_FACTOR_REFUSED anna ")
                .contains("STAFF anna SIGNED_IN anna password_change_needed=false second_factor=true");
    }

    @Test
    void recoveryCodeServesOnce() {
        List<String> codes = enrol(ANNA).recoveryCodes();

        assertThat(staff.signInByCode("anna", codes.get(3).toUpperCase(Locale.ROOT)))
                .isInstanceOf(SignIn.SignedIn.class);
        assertThat(staff.signInByCode("anna", codes.get(3))).isEqualTo(REFUSED);
        assertThat(staff.signInByCode("anna", codes.get(4))).isInstanceOf(SignIn.SignedIn.class);
        assertThat(actions()).contains("STAFF anna RECOVERY_CODE_USED anna left=8");
    }

    @Test
    void recoveryCodeIsItsOwnersAlone() {
        List<String> codes = enrol(ANNA).recoveryCodes();
        member("zoe", Role.ANALYST);
        enrol(Principal.staff("zoe", Set.of(Role.ANALYST)));

        assertThat(staff.signInByCode("zoe", codes.getFirst())).isEqualTo(REFUSED);
    }

    @Test
    void sameCodeSideBySideIsTakenOnce() throws Exception {
        List<String> codes = enrol(ANNA).recoveryCodes();

        List<SignIn> answers = Together.run(8, thread -> List.of(staff.signInByCode("anna", codes.getFirst())));

        assertThat(answers.stream().filter(SignIn.SignedIn.class::isInstance)).hasSize(1);
        // Of the seven others five were failures and locked the factor out.
        assertThat(answers.stream().filter(REFUSED::equals)).hasSize(7);
    }

    /** The right password, given again and again, buys no more guesses. */
    @Test
    void fiveWrongCodesLockTheFactorOut() {
        List<String> codes = enrol(ANNA).recoveryCodes();
        for (int i = 0; i < 5; i++) {
            assertThat(staff.signIn("anna", GOOD)).isInstanceOf(SignIn.SecondFactorNeeded.class);
            assertThat(staff.signInByCode("anna", "00000" + i)).isEqualTo(REFUSED);
        }

        assertThat(staff.signInByCode("anna", codes.getFirst())).isEqualTo(REFUSED);
        advance(Staff.LOCKOUT.minusMillis(1));
        assertThat(staff.signInByCode("anna", codes.getFirst())).isEqualTo(REFUSED);
        advance(Duration.ofMillis(1));
        assertThat(staff.signInByCode("anna", codes.getFirst())).isInstanceOf(SignIn.SignedIn.class);
        assertThat(actions()).containsOnlyOnce("SYSTEM sign-in SECOND_FACTOR_LOCKED_OUT anna minutes=30");
    }

    @Test
    void passwordResetLeavesTheSecondFactor() {
        enrol(ANNA);

        DoneWithPassword reset = (DoneWithPassword) as(ADA, () -> staff.resetPassword("anna"));

        assertThat(staff.signIn("anna", reset.oneTimePassword())).isEqualTo(new SignIn.SecondFactorNeeded("anna"));
    }

    @Test
    void administratorRemovesALostOne() {
        enrol(ANNA);

        assertThat(as(ADA, () -> factors.remove("nobody"))).isEqualTo(refused(Reason.NAME_UNKNOWN));
        assertThat(as(ADA, () -> factors.remove("anna"))).isInstanceOf(StaffChange.Done.class);
        assertThat(as(ADA, () -> factors.remove("anna"))).isEqualTo(refused(Reason.NO_SECOND_FACTOR));
        member("ada", Role.ADMINISTRATOR);
        assertThat(as(ADA, () -> factors.remove("ada"))).isEqualTo(refused(Reason.OWN_LOGIN));
        assertThat(staff.signIn("anna", GOOD)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(books.asRoot()
                        .sql(
                                "SELECT (SELECT COUNT(*) FROM staff_recovery_code) + (SELECT COUNT(*) FROM staff_second_factor)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void stepUpTakesTheCodeOrWhereNoneIsThePassword() {
        assertThat(as(ANNA, factors::means)).isEqualTo(Proof.Means.PASSWORD);
        assertThat(as(ANNA, () -> factors.prove("wrong"))).isEqualTo(Proof.REFUSED);
        assertThat(as(ANNA, () -> factors.prove(GOOD))).isEqualTo(Proof.PROVED);

        List<String> codes = enrol(ANNA).recoveryCodes();

        assertThat(as(ANNA, factors::means)).isEqualTo(Proof.Means.CODE);
        assertThat(as(ANNA, () -> factors.prove(GOOD))).isEqualTo(Proof.REFUSED);
        assertThat(as(ANNA, () -> factors.prove(codes.getFirst()))).isEqualTo(Proof.PROVED);
    }

    @Test
    void secretIsCiphertextAndCodesAreDigests() {
        Enrolment.Begun begun = (Enrolment.Begun) as(ANNA, factors::begin);
        Enrolment.Done done = (Enrolment.Done) as(ANNA, () -> factors.confirm(code(begun.secret())));

        String rows = books.asRoot()
                .sql("SELECT CONCAT((SELECT GROUP_CONCAT(HEX(secret), ' ', secret) FROM staff_second_factor), ' ',"
                        + " (SELECT GROUP_CONCAT(HEX(code_sha256)) FROM staff_recovery_code))")
                .query(String.class)
                .single();
        assertThat(rows).doesNotContain(begun.secret()).hasSizeGreaterThan(600);
        assertThat(done.recoveryCodes()).noneMatch(rows::contains);
    }

    @Test
    void bankThatRequiresOneAsksForItsEnrolment() {
        books.close();
        open("daybook.second-factor=required");
        member("anna", Role.ANALYST);

        assertThat(staff.signIn("anna", GOOD)).isInstanceOf(SignIn.EnrolmentNeeded.class);
        enrol(ANNA);
        assertThat(staff.signIn("anna", GOOD)).isEqualTo(new SignIn.SecondFactorNeeded("anna"));
        assertThatThrownBy(() ->
                        Books.open(StaffIntegrationTests.WithStandingClock.class, "daybook.second-factor=perhaps"))
                .rootCause()
                .hasMessage("DAYBOOK_SECOND_FACTOR must be required or offered, not \"perhaps\".");
    }

    @Test
    void nobodyApprovesForWhomTheyWereGivenAccessAnew() {
        member("ada", Role.ADMINISTRATOR);
        member("adele", Role.ADMINISTRATOR);
        Principal adele = Principal.staff("adele", Set.of(Role.ADMINISTRATOR));
        as(ADA, () -> staff.resetPassword("adele"));
        Proposal proposal = ((StaffChange.Proposed)
                        as(ADA, () -> staff.setRoles("anna", Set.of(Role.OPERATIONS), "Back office")))
                .proposal();

        assertThat(approve(adele, proposal)).isInstanceOf(ApprovalOutcome.NotDone.class);
        advance(Duration.ofDays(3));
        assertThat(approve(adele, proposal)).isInstanceOf(ApprovalOutcome.Executed.class);
    }

    @Test
    void disablingTheOtherAdministratorLeavesNobodyAlone() {
        member("ada", Role.ADMINISTRATOR);
        member("adele", Role.ADMINISTRATOR);

        as(ADA, () -> staff.setDisabled("adele", true));

        assertThat(as(ADA, () -> staff.setRoles("anna", Set.of(Role.OPERATIONS), "Alone")))
                .isInstanceOf(StaffChange.Proposed.class);
        advance(Duration.ofDays(3).plusSeconds(1));
        assertThat(as(ADA, () -> staff.setRoles("anna", Set.of(Role.VIEWER), "Alone")))
                .isInstanceOf(StaffChange.Done.class);
    }

    @Test
    void databaseRefusesRolesThatConflictToo() {
        for (String role : List.of("ADMINISTRATOR", "AUDITOR")) {
            assertThatThrownBy(() -> books.asRoot()
                            .sql("INSERT INTO staff_role (staff_id, role) SELECT id, ? FROM staff WHERE name = 'anna'")
                            .param(role)
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("ROLES_CONFLICT");
        }
    }

    @Test
    void databaseRefusesThemInASessionThatFindsNothing() throws SQLException {
        assertThat(books.schema()
                        .refusal(
                                books.schema().runtime(),
                                "SET sql_select_limit = 0",
                                "INSERT IGNORE INTO staff_role (staff_id, role) VALUES ("
                                        + books.asRoot()
                                                .sql("SELECT id FROM staff WHERE name = 'anna'")
                                                .query(Long.class)
                                                .single()
                                        + ", 'AUDITOR')")
                        .getMessage())
                .contains("ROLES_CONFLICT");
    }

    @Test
    void providersPeopleHaveTheRolesOfTheirGroups() {
        ProviderStaff provider = books.bean(ProviderStaff.class);

        assertThat(provider.arrive("Olga K", Set.of(Role.VIEWER))).isEqualTo(refusal(ProviderStaff.Reason.NAME_UNFIT));
        assertThat(provider.arrive("olga", Set.of())).isEqualTo(refusal(ProviderStaff.Reason.NO_ROLE));
        assertThat(provider.arrive("olga", Set.of(Role.ADMINISTRATOR, Role.TELLER)))
                .isEqualTo(refusal(ProviderStaff.Reason.ROLES_CONFLICT));
        assertThat(provider.arrive("anna", Set.of(Role.VIEWER))).isEqualTo(refusal(ProviderStaff.Reason.NAME_TAKEN));
        assertThat(staff.onFile("olga")).isEmpty();
        assertThat(provider.arrive("olga", Set.of(Role.TELLER)))
                .isInstanceOfSatisfying(ProviderStaff.Arrival.SignedIn.class, in -> {
                    assertThat(in.member().roles()).containsExactly(Role.TELLER);
                    assertThat(in.member().fromProvider()).isTrue();
                });
        provider.arrive("olga", Set.of(Role.AUDITOR));
        assertThat(staff.onFile("olga").orElseThrow().roles()).containsExactly(Role.AUDITOR);
        assertThat(as(ADA, () -> staff.resetPassword("olga"))).isEqualTo(refused(Reason.PROVIDERS_LOGIN));
        assertThat(as(ADA, () -> staff.setRoles("olga", Set.of(Role.VIEWER), "")))
                .isEqualTo(refused(Reason.PROVIDERS_LOGIN));
        as(ADA, () -> staff.setDisabled("olga", true));
        assertThat(provider.arrive("olga", Set.of(Role.AUDITOR))).isEqualTo(refusal(ProviderStaff.Reason.DISABLED));
        assertThat(actions())
                .contains("SYSTEM identity-provider STAFF_CREATED olga from_provider=true")
                .contains("SYSTEM identity-provider ROLES_CHANGED olga roles=AUDITOR");
    }

    private Enrolment.Done enrol(Principal who) {
        Enrolment.Begun begun = (Enrolment.Begun) as(who, factors::begin);
        return (Enrolment.Done) as(who, () -> factors.confirm(code(begun.secret())));
    }

    /** What the app shows now. */
    private String code(String base32) {
        return Totp.code(
                TotpSecrets.bytes(base32), Totp.step(books.bean(Clock.class).instant()));
    }

    private void advance(Duration duration) {
        books.bean(AdjustableClock.class).advance(duration);
    }

    private void member(String name, Role role) {
        DoneWithPassword created = (DoneWithPassword) as(ADA, () -> staff.create(name, Set.of(role)));
        assertThat(staff.changePassword(name, created.oneTimePassword(), GOOD))
                .isInstanceOf(PasswordChange.Changed.class);
    }

    private ApprovalOutcome approve(Principal who, Proposal proposal) {
        return as(who, () -> books.bean(Approvals.class).approve(proposal.id(), proposal.hash()));
    }

    private <T> T as(Principal who, Supplier<T> work) {
        return books.bean(Authority.class).actingAs(who, work);
    }

    private static StaffChange refused(Reason reason) {
        return new StaffChange.Refused(reason);
    }

    private static ProviderStaff.Arrival refusal(ProviderStaff.Reason reason) {
        return new ProviderStaff.Arrival.Refused(reason);
    }

    private List<String> actions() {
        return books.asRoot()
                .sql("SELECT CONCAT(actor_kind, ' ', actor_name, ' ', action, ' ', subject_reference, ' ',"
                        + " REPLACE(TRIM(TRAILING '\\n' FROM details), '\\n', ' ')) FROM audit_entry ORDER BY sequence")
                .query(String.class)
                .list();
    }
}
