package org.daybook.core.delivery.transport;

import org.springframework.boot.ExitCodeGenerator;

/** The mail server's settings are wrong: the operator has to mend them first. */
public final class UnusableMailSettings extends RuntimeException implements ExitCodeGenerator {

    private static final int WRONG_USE = 1;

    UnusableMailSettings(String message) {
        super(message);
    }

    UnusableMailSettings(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int getExitCode() {
        return WRONG_USE;
    }
}
