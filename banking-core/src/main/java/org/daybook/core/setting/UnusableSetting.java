package org.daybook.core.setting;

import org.springframework.boot.ExitCodeGenerator;

/** A setting is wrong: the operator has to mend it first. The message is the sentence to show. */
public final class UnusableSetting extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    private static final int WRONG_USE = 1;

    /**
     * @param property as {@code daybook.credential.lockout}
     * @param allowed what would be right, as it follows on "must be"
     */
    public UnusableSetting(String property, String allowed, String text) {
        super(Settings.variable(property) + " must be " + allowed + ", not \"" + text.strip() + "\".");
    }

    @Override
    public int getExitCode() {
        return WRONG_USE;
    }
}
