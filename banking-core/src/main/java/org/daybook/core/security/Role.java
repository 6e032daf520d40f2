package org.daybook.core.security;

import static org.daybook.core.security.Permission.CHANGE_CUSTOMERS;
import static org.daybook.core.security.Permission.FREEZE;
import static org.daybook.core.security.Permission.MANAGE_STAFF;
import static org.daybook.core.security.Permission.POST_ENTRIES;
import static org.daybook.core.security.Permission.REGISTER_CUSTOMERS;
import static org.daybook.core.security.Permission.RESEND_MAIL;
import static org.daybook.core.security.Permission.RUN_JOBS;
import static org.daybook.core.security.Permission.SEE_ACCOUNTS;
import static org.daybook.core.security.Permission.SEE_ANALYTICS;
import static org.daybook.core.security.Permission.SEE_AUDIT;
import static org.daybook.core.security.Permission.SEE_CUSTOMERS;
import static org.daybook.core.security.Permission.SEE_FREEZE_REASON;
import static org.daybook.core.security.Permission.SEE_JOBS;
import static org.daybook.core.security.Permission.SEE_MAIL;
import static org.daybook.core.security.Permission.SEE_STATEMENTS;
import static org.daybook.core.security.Permission.UNFREEZE;
import static org.daybook.core.security.Permission.WORK_ALERTS;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a member of staff is at the bank. Several roles add up.
 *
 * <p>Operations may freeze, since that takes one person at any hour, but not unfreeze: they cannot see why an account was
 * frozen.
 */
public enum Role {
    // spotless:off
    VIEWER        (SEE_ACCOUNTS, SEE_STATEMENTS, SEE_ANALYTICS, SEE_JOBS),
    TELLER        (SEE_ACCOUNTS, SEE_STATEMENTS, SEE_JOBS, POST_ENTRIES, SEE_CUSTOMERS, REGISTER_CUSTOMERS, CHANGE_CUSTOMERS),
    OPERATIONS    (SEE_ACCOUNTS, SEE_STATEMENTS, SEE_ANALYTICS, SEE_JOBS, RUN_JOBS, SEE_MAIL, RESEND_MAIL, POST_ENTRIES, FREEZE,
                   SEE_CUSTOMERS, REGISTER_CUSTOMERS, CHANGE_CUSTOMERS),
    ANALYST       (SEE_ACCOUNTS, SEE_STATEMENTS, SEE_ANALYTICS, SEE_JOBS, FREEZE, UNFREEZE, SEE_FREEZE_REASON, WORK_ALERTS),
    ADMINISTRATOR (SEE_JOBS, SEE_AUDIT, MANAGE_STAFF);
    // spotless:on

    /** A copy nobody can change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.copyOf(EnumSet.of(permissions[0], permissions));
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
