package org.daybook.core.credential;

import java.time.Instant;

/** A code for the one letter that brings it. Never logged, kept or compared. */
public record CodeToSend(CodePurpose purpose, String code, String email, Instant expiresAt) {

    @Override
    public String toString() {
        return "a code";
    }
}
