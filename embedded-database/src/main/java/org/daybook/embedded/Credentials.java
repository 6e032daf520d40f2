package org.daybook.embedded;

/** A database user and the password it logs in with. */
public record Credentials(String user, String password) {

    /** Without the password, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return user;
    }
}
