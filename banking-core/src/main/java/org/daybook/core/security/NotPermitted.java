package org.daybook.core.security;

/** Somebody asked for what they may not do. The message is one sentence, fit to be shown to them. */
public final class NotPermitted extends RuntimeException {

    private final Permission permission;

    NotPermitted(Permission permission, String sentence) {
        super(sentence);
        this.permission = permission;
    }

    /** What was missing. */
    public Permission permission() {
        return permission;
    }
}
