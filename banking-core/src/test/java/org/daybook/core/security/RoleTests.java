package org.daybook.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.security.Role.ADMINISTRATOR;
import static org.daybook.core.security.Role.ANALYST;
import static org.daybook.core.security.Role.OPERATIONS;
import static org.daybook.core.security.Role.TELLER;
import static org.daybook.core.security.Role.VIEWER;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTests {

    /** The other way round than the table in {@link Role}: who may do it. A new permission has to be thought of here. */
    @ParameterizedTest
    @EnumSource
    void permissionBelongsToItsRolesAlone(Permission permission) {
        Set<Role> meant =
                switch (permission) {
                    case SEE_ACCOUNTS, SEE_STATEMENTS -> Set.of(VIEWER, TELLER, OPERATIONS, ANALYST);
                    case SEE_ANALYTICS -> Set.of(VIEWER, OPERATIONS, ANALYST);
                    case SEE_JOBS -> Set.of(VIEWER, TELLER, OPERATIONS, ANALYST, ADMINISTRATOR);
                    case POST_ENTRIES, SEE_CUSTOMERS, REGISTER_CUSTOMERS, CHANGE_CUSTOMERS ->
                        Set.of(TELLER, OPERATIONS);
                    case RUN_JOBS, SEE_MAIL, RESEND_MAIL -> Set.of(OPERATIONS);
                    case FREEZE -> Set.of(OPERATIONS, ANALYST);
                    case UNFREEZE, SEE_FREEZE_REASON, WORK_ALERTS -> Set.of(ANALYST);
                    case SEE_AUDIT, MANAGE_STAFF -> Set.of(ADMINISTRATOR);
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
                        Permission.SEE_ANALYTICS,
                        Permission.SEE_JOBS,
                        Permission.SEE_AUDIT,
                        Permission.MANAGE_STAFF);
    }

    /** What needs a person: neither a job nor the command line moves money, freezes, works alerts or makes staff. */
    @Test
    void jobsAndCommandLineDoNoStaffWork() {
        Set<Permission> forPeople = Set.of(
                Permission.POST_ENTRIES,
                Permission.SEE_CUSTOMERS,
                Permission.REGISTER_CUSTOMERS,
                Permission.CHANGE_CUSTOMERS,
                Permission.FREEZE,
                Permission.UNFREEZE,
                Permission.SEE_FREEZE_REASON,
                Permission.WORK_ALERTS,
                Permission.RESEND_MAIL,
                Permission.MANAGE_STAFF);

        assertThat(Principal.job("night").permissions()).doesNotContainAnyElementsOf(forPeople);
        assertThat(Principal.commandLine().permissions()).doesNotContainAnyElementsOf(forPeople);
    }
}
