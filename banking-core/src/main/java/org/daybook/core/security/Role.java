package org.daybook.core.security;

import static org.daybook.core.security.Permission.APPROVE_LIMITS;
import static org.daybook.core.security.Permission.APPROVE_REVERSALS;
import static org.daybook.core.security.Permission.CHANGE_CUSTOMERS;
import static org.daybook.core.security.Permission.CHANGE_LIMITS;
import static org.daybook.core.security.Permission.CLOSE_ACCOUNTS;
import static org.daybook.core.security.Permission.FREEZE;
import static org.daybook.core.security.Permission.MAKE_STATEMENTS;
import static org.daybook.core.security.Permission.MANAGE_HOLDS;
import static org.daybook.core.security.Permission.MANAGE_STAFF;
import static org.daybook.core.security.Permission.MANAGE_STANDING_ORDERS;
import static org.daybook.core.security.Permission.OPEN_ACCOUNTS;
import static org.daybook.core.security.Permission.PAY_WITHOUT_PIN;
import static org.daybook.core.security.Permission.POST_ENTRIES;
import static org.daybook.core.security.Permission.REGISTER_CUSTOMERS;
import static org.daybook.core.security.Permission.RESEND_MAIL;
import static org.daybook.core.security.Permission.REVERSE_ENTRIES;
import static org.daybook.core.security.Permission.RUN_JOBS;
import static org.daybook.core.security.Permission.SEE_ACCOUNTS;
import static org.daybook.core.security.Permission.SEE_ANALYTICS;
import static org.daybook.core.security.Permission.SEE_APPROVALS;
import static org.daybook.core.security.Permission.SEE_AUDIT;
import static org.daybook.core.security.Permission.SEE_CUSTOMERS;
import static org.daybook.core.security.Permission.SEE_FREEZE_REASON;
import static org.daybook.core.security.Permission.SEE_JOBS;
import static org.daybook.core.security.Permission.SEE_MAIL;
import static org.daybook.core.security.Permission.SEE_STATEMENTS;
import static org.daybook.core.security.Permission.SET_CALENDAR;
import static org.daybook.core.security.Permission.SET_CATEGORIES;
import static org.daybook.core.security.Permission.SET_TERMS;
import static org.daybook.core.security.Permission.UNFREEZE;
import static org.daybook.core.security.Permission.WORK_ALERTS;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a member of staff is at the bank. Several roles add up, but not all go together:
 *
 * <pre>
 *                     VIEWER TELLER OPERATIONS ANALYST ADMINISTRATOR AUDITOR
 * see accounts          x      x        x         x                     x
 * see statements        x      x        x         x                     x
 * make statements       x      x        x         x
 * see analytics         x               x         x                     x
 * see jobs              x      x        x         x          x          x
 * see approvals                x        x         x          x          x
 * see mail                              x
 * see the audit trail                                        x          x
 * post entries                 x        x
 * pay without a PIN                     x
 * change limits                x        x
 * reverse entries              x        x
 * approve limits                        x
 * approve reversals                     x
 * run jobs, resend mail                 x
 * freeze                                x         x
 * unfreeze, see why,
 *   work alerts                                   x
 * manage staff                                               x
 * </pre>
 *
 * <p>Who administers users neither books, freezes nor approves, or one person could make the colleague that four eyes take;
 * an auditor changes nothing. Operations may freeze, since that takes one person at any hour, but not unfreeze: they cannot
 * see why an account was frozen. That nobody approves what they asked for themselves is a matter of people, not of roles: see
 * the approval feature.
 */
public enum Role {
    // spotless:off
    VIEWER        (SEE_ACCOUNTS, SEE_STATEMENTS, MAKE_STATEMENTS, SEE_ANALYTICS, SEE_JOBS),
    TELLER        (SEE_ACCOUNTS, SEE_STATEMENTS, MAKE_STATEMENTS, SEE_JOBS, SEE_APPROVALS, POST_ENTRIES, OPEN_ACCOUNTS,
                   CLOSE_ACCOUNTS, CHANGE_LIMITS, REVERSE_ENTRIES, SEE_CUSTOMERS, REGISTER_CUSTOMERS, CHANGE_CUSTOMERS),
    OPERATIONS    (SEE_ACCOUNTS, SEE_STATEMENTS, MAKE_STATEMENTS, SEE_ANALYTICS, SEE_JOBS, SEE_APPROVALS, SEE_MAIL, POST_ENTRIES, PAY_WITHOUT_PIN, MANAGE_HOLDS,
                   MANAGE_STANDING_ORDERS, OPEN_ACCOUNTS, CLOSE_ACCOUNTS, CHANGE_LIMITS, REVERSE_ENTRIES, SEE_CUSTOMERS,
                   REGISTER_CUSTOMERS, CHANGE_CUSTOMERS, SET_TERMS, SET_CATEGORIES, SET_CALENDAR, APPROVE_LIMITS, APPROVE_REVERSALS, RUN_JOBS,
                   RESEND_MAIL, FREEZE),
    ANALYST       (SEE_ACCOUNTS, SEE_STATEMENTS, MAKE_STATEMENTS, SEE_ANALYTICS, SEE_JOBS, SEE_APPROVALS, FREEZE, UNFREEZE, SEE_FREEZE_REASON, WORK_ALERTS),
    ADMINISTRATOR (SEE_JOBS, SEE_APPROVALS, SEE_AUDIT, MANAGE_STAFF),
    AUDITOR       (SEE_ACCOUNTS, SEE_STATEMENTS, SEE_ANALYTICS, SEE_JOBS, SEE_APPROVALS, SEE_AUDIT);
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

    /** Whether one person may not be all of these. */
    public static boolean conflict(Set<Role> roles) {
        boolean works = roles.contains(TELLER) || roles.contains(OPERATIONS) || roles.contains(ANALYST);
        return (roles.contains(ADMINISTRATOR) && works)
                || (roles.contains(AUDITOR) && (works || roles.contains(ADMINISTRATOR)));
    }
}
