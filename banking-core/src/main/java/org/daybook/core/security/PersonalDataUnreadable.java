package org.daybook.core.security;

/** Personal data cannot be read: its key is missing here, or the ciphertext was changed. */
public final class PersonalDataUnreadable extends RuntimeException {

    PersonalDataUnreadable(String message) {
        super(message);
    }

    PersonalDataUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
