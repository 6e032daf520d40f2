package org.daybook.core.audit;

/** The key that the trail was sealed with is not on this machine. Its message is for operators. */
public final class AuditKeyMissing extends RuntimeException {

    AuditKeyMissing(String message) {
        super(message);
    }
}
