package org.daybook.core.security;

import java.util.regex.Pattern;

/**
 * Who or what acts, as it is written into the journal and the audit trail for ever. Never personal data: a member of staff
 * is known by the name of the login.
 *
 * @param name 1 to 40 of lower-case letters, digits and {@code . _ -}
 */
public record Actor(Kind kind, String name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    /** What kind of actor. */
    public enum Kind {
        /** A person of the bank, signed in. */
        STAFF,
        /** A job that the bank has scheduled or somebody has started. */
        JOB,
        /** The programme by itself, or its command line. */
        SYSTEM
    }

    public Actor {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of an actor: " + name);
        }
    }

    public static Actor staff(String name) {
        return new Actor(Kind.STAFF, name);
    }

    public static Actor job(String name) {
        return new Actor(Kind.JOB, name);
    }

    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, name);
    }

    /** Whether it is a person of the bank, whose actions are audited one by one. */
    public boolean isStaff() {
        return kind == Kind.STAFF;
    }

    /** The actor of a {@link #toString} of before. */
    public static Actor parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("Not an actor: " + text);
        }
        return new Actor(Kind.valueOf(text.substring(0, blank)), text.substring(blank + 1));
    }

    /** As it is stored, in at most 47 characters: {@code STAFF anna}. */
    @Override
    public String toString() {
        return kind + " " + name;
    }
}
