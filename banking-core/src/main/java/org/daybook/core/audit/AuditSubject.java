package org.daybook.core.audit;

import java.util.regex.Pattern;

/**
 * What was acted upon.
 *
 * @param kind 1 to 30 of {@code a-z -}: {@code account}
 * @param reference 1 to 80 printable ASCII characters without {@code @}; never a name, an address or another personal datum
 */
public record AuditSubject(String kind, String reference) {

    private static final Pattern KIND = Pattern.compile("[a-z-]{1,30}");
    private static final Pattern REFERENCE = Pattern.compile("[ -?A-~]{1,80}");

    public AuditSubject {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("Not a kind of subject: " + kind);
        }
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("Not a reference fit for the audit trail, of kind " + kind);
        }
    }

    /** An account by its reference. */
    public static AuditSubject account(String reference) {
        return new AuditSubject("account", reference);
    }

    /** A customer by the reference; never by name. */
    public static AuditSubject customer(String reference) {
        return new AuditSubject("customer", reference);
    }

    /** A member of staff by the name of the login. */
    public static AuditSubject staff(String name) {
        return new AuditSubject("staff", name);
    }
}
