package org.daybook.core.audit;

import org.daybook.core.security.Permission;

/**
 * Something that is audited, in the past tense: {@code ACCOUNT_FROZEN}. Each feature has an enum of its own; a name, once
 * written, keeps its meaning for ever.
 */
public interface AuditAction {

    /** 3 to 60 of {@code A-Z 0-9 _}; an enum constant's own name. */
    String name();

    /**
     * Without it a reader sees that there is an entry, and neither the action nor its subject. For what must not reach
     * everybody who may read the trail: alerts, and who froze which account.
     */
    default Permission readableWith() {
        return Permission.SEE_AUDIT;
    }
}
