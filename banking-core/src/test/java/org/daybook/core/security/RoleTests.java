package org.daybook.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.security.Role.ADMINISTRATOR;
import static org.daybook.core.security.Role.ANALYST;
import static org.daybook.core.security.Role.AUDITOR;
import static org.daybook.core.security.Role.OPERATIONS;
import static org.daybook.core.security.Role.TELLER;
import static org.daybook.core.security.Role.VIEWER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTests {

    private static final Set<Permission> FOR_PEOPLE = EnumSet.of(
            Permission.POST_ENTRIES,
            Permission.PAY_WITHOUT_PIN,
            Permission.SEE_CUSTOMERS,
            Permission.REGISTER_CUSTOMERS,
            Permission.CHANGE_CUSTOMERS,
            Permission.MANAGE_HOLDS,
            Permission.MANAGE_STANDING_ORDERS,
            Permission.OPEN_ACCOUNTS,
            Permission.CLOSE_ACCOUNTS,
            Permission.SET_TERMS,
            Permission.SET_CATEGORIES,
            Permission.SET_CALENDAR,
            Permission.CHANGE_LIMITS,
            Permission.APPROVE_LIMITS,
            Permission.REVERSE_ENTRIES,
            Permission.APPROVE_REVERSALS,
            Permission.FREEZE,
            Permission.UNFREEZE,
            Permission.SEE_FREEZE_REASON,
            Permission.WORK_ALERTS,
            Permission.RESEND_MAIL,
            Permission.MANAGE_STAFF);

    /** The other way round than the table in {@link Role}: who may do it. A new permission has to be thought of here. */
    @ParameterizedTest
    @EnumSource
    void permissionBelongsToItsRolesAlone(Permission permission) {
        Set<Role> meant =
                switch (permission) {
                    case SEE_ACCOUNTS -> Set.of(VIEWER, TELLER, OPERATIONS, ANALYST, AUDITOR);
                    case SEE_STATEMENTS -> Set.of(VIEWER, TELLER, OPERATIONS, ANALYST, AUDITOR);
                    case MAKE_STATEMENTS -> Set.of(VIEWER, TELLER, OPERATIONS, ANALYST);
                    case SEE_ANALYTICS -> Set.of(VIEWER, OPERATIONS, ANALYST, AUDITOR);
                    case SEE_JOBS -> Set.of(Role.values());
                    case SEE_APPROVALS -> Set.of(TELLER, OPERATIONS, ANALYST, ADMINISTRATOR, AUDITOR);
                    case POST_ENTRIES,
                            OPEN_ACCOUNTS,
                            CLOSE_ACCOUNTS,
                            CHANGE_LIMITS,
                            REVERSE_ENTRIES,
                            SEE_CUSTOMERS,
                            REGISTER_CUSTOMERS,
                            CHANGE_CUSTOMERS -> Set.of(TELLER, OPERATIONS);
                    case PAY_WITHOUT_PIN,
                            MANAGE_HOLDS,
                            MANAGE_STANDING_ORDERS,
                            SET_TERMS,
                            SET_CATEGORIES,
                            SET_CALENDAR -> Set.of(OPERATIONS);
                    case APPROVE_LIMITS, APPROVE_REVERSALS, RUN_JOBS, SEE_MAIL, RESEND_MAIL -> Set.of(OPERATIONS);
                    case FREEZE -> Set.of(OPERATIONS, ANALYST);
                    case UNFREEZE, SEE_FREEZE_REASON, WORK_ALERTS -> Set.of(ANALYST);
                    case SEE_AUDIT -> Set.of(ADMINISTRATOR, AUDITOR);
                    case MANAGE_STAFF -> Set.of(ADMINISTRATOR);
                };

        assertThat(Arrays.stream(Role.values())
                        .filter(role -> role.permissions().contains(permission))
                        .collect(Collectors.toSet()))
                .isEqualTo(meant);
    }

    @Test
    void rolesAddUp() {
        Principal both = Principal.staff("anna", Set.of(VIEWER, ADMINISTRATOR));

        assertThat(both.permissions())
                .containsExactlyInAnyOrder(
                        Permission.SEE_ACCOUNTS,
                        Permission.SEE_STATEMENTS,
                        Permission.MAKE_STATEMENTS,
                        Permission.SEE_ANALYTICS,
                        Permission.SEE_JOBS,
                        Permission.SEE_APPROVALS,
                        Permission.SEE_AUDIT,
                        Permission.MANAGE_STAFF);
    }

    /** By what the permissions are, and so by another way than {@link Role#conflict} takes; all 64 sets of roles. */
    @Test
    void administratorNeitherBooksNorApprovesAndAuditorChangesNothing() {
        int conflicting = 0;
        for (int set = 0; set < 1 << Role.values().length; set++) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if ((set & 1 << role.ordinal()) != 0) {
                    roles.add(role);
                }
            }
            Set<Permission> changing = EnumSet.copyOf(FOR_PEOPLE);
            changing.add(Permission.RUN_JOBS);
            changing.remove(Permission.SEE_FREEZE_REASON);
            changing.retainAll(Principal.staff("somebody", roles).permissions());
            boolean auditorChanges = roles.contains(AUDITOR) && !changing.isEmpty();
            changing.remove(Permission.MANAGE_STAFF);
            boolean administratorWorks = roles.contains(ADMINISTRATOR) && !changing.isEmpty();

            assertThat(Role.conflict(roles)).as("%s", roles).isEqualTo(auditorChanges || administratorWorks);
            conflicting += Role.conflict(roles) ? 1 : 0;
        }
        // Of 32 sets with an administrator 28 work and 2 more audit; of 16 with an auditor alone 14 work.
        assertThat(conflicting).isEqualTo(28 + 2 + 14);
    }

    /** What needs a person: neither a job nor the command line moves money, freezes, works alerts or makes staff. */
    @Test
    void jobsAndCommandLineDoNoStaffWork() {
        assertThat(Principal.job("night").permissions()).doesNotContainAnyElementsOf(FOR_PEOPLE);
        assertThat(Principal.commandLine().permissions()).doesNotContainAnyElementsOf(FOR_PEOPLE);
    }
}
