package org.daybook.core.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.security.Role.ADMINISTRATOR;
import static org.daybook.core.security.Role.ANALYST;
import static org.daybook.core.security.Role.AUDITOR;
import static org.daybook.core.security.Role.OPERATIONS;
import static org.daybook.core.security.Role.VIEWER;

import java.util.List;
import java.util.Map;
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
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which roles are given, and by how many people. */
class StaffRolesIntegrationTests {

    private static final Principal ADA = Principal.staff("ada", Set.of(ADMINISTRATOR));
    private static final Principal ADELE = Principal.staff("adele", Set.of(ADMINISTRATOR));
    private static final String GOOD = "correct horse battery";

    private Books books;
    private Staff staff;

    @BeforeEach
    void openBooks() {
        books = Books.open();
        staff = books.bean(Staff.class);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void rolesThatConflictAreNotGiven() {
        assertThat(as(ADA, () -> staff.create("otto", Set.of(ADMINISTRATOR, OPERATIONS))))
                .isEqualTo(refused(Reason.ROLES_CONFLICT));
        member("anna", VIEWER);
        assertThat(as(ADA, () -> staff.setRoles("anna", Set.of(AUDITOR, ANALYST), "")))
                .isEqualTo(refused(Reason.ROLES_CONFLICT));
        assertThat(as(ADA, () -> staff.setRoles("anna", Set.of(AUDITOR, VIEWER), "")))
                .isInstanceOf(StaffChange.Done.class);
    }

    @Test
    void twoAdministratorsChangeRolesTogether() {
        member("ada", ADMINISTRATOR);
        member("anna", VIEWER);
        member("adele", ADMINISTRATOR);

        StaffChange wish = as(ADA, () -> staff.setRoles("anna", Set.of(ANALYST, VIEWER), "Joins the fraud desk"));

        Proposal proposal = ((StaffChange.Proposed) wish).proposal();
        assertThat(proposal.content().values()).isEqualTo(Map.of("roles_before", "VIEWER", "roles", "VIEWER ANALYST"));
        assertThat(roles("anna")).containsExactly(VIEWER);
        assertThat(as(ADA, () -> staff.setRoles("anna", Set.of(ANALYST, VIEWER), "Again")))
                .isEqualTo(refused(Reason.PROPOSED_ALREADY));
        assertThat(as(ADA, () -> staff.setRoles("anna", Set.of(ANALYST), " "))).isEqualTo(refused(Reason.REASON_UNFIT));
        assertThat(approve(ADA, proposal)).isInstanceOf(ApprovalOutcome.Refused.class);
        assertThat(approve(ADELE, proposal)).isInstanceOf(ApprovalOutcome.Executed.class);
        assertThat(roles("anna")).containsExactlyInAnyOrder(VIEWER, ANALYST);
        assertThat(actions()).endsWith("STAFF adele ROLES_CHANGED anna proposal=1\nroles=VIEWER ANALYST");
    }

    @Test
    void newLoginOfTwoAdministratorsWaitsForItsRoles() {
        member("ada", ADMINISTRATOR);
        member("adele", ADMINISTRATOR);

        StaffChange.CreatedWithoutRoles created =
                (StaffChange.CreatedWithoutRoles) as(ADA, () -> staff.create("anna", Set.of(ANALYST)));

        assertThat(roles("anna")).isEmpty();
        assertThat(created).hasToString("CreatedWithoutRoles[anna]");
        assertThat(staff.signIn("anna", created.oneTimePassword())).isEqualTo(new SignIn.PasswordChangeNeeded("anna"));
        assertThat(approve(ADELE, created.proposal())).isInstanceOf(ApprovalOutcome.Executed.class);
        assertThat(roles("anna")).containsExactly(ANALYST);
    }

    @Test
    void roleChangeIsNotDoneOnChangedRolesNorByItsOwner() {
        member("ada", ADMINISTRATOR);
        member("anna", VIEWER);
        member("adele", ADMINISTRATOR);
        Proposal first = proposal(as(ADA, () -> staff.setRoles("anna", Set.of(ANALYST), "Fraud desk")));
        Proposal second = proposal(as(ADA, () -> staff.setRoles("anna", Set.of(OPERATIONS), "Back office")));
        Proposal own = proposal(as(ADA, () -> staff.setRoles("adele", Set.of(AUDITOR), "Internal audit")));

        assertThat(approve(ADELE, first)).isInstanceOf(ApprovalOutcome.Executed.class);

        assertThat(approve(ADELE, second))
                .isEqualTo(new ApprovalOutcome.NotDone("The roles of anna have changed since; propose it anew."));
        assertThat(approve(ADELE, own))
                .isEqualTo(new ApprovalOutcome.NotDone("Nobody approves a change of their own roles."));
        assertThat(roles("anna")).containsExactly(ANALYST);
        assertThat(roles("adele")).containsExactly(ADMINISTRATOR);
    }

    private static Proposal proposal(StaffChange change) {
        return ((StaffChange.Proposed) change).proposal();
    }

    private ApprovalOutcome approve(Principal who, Proposal proposal) {
        return as(who, () -> books.bean(Approvals.class).approve(proposal.id(), proposal.hash()));
    }

    private Set<Role> roles(String name) {
        return staff.onFile(name).orElseThrow().roles();
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
