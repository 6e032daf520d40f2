package org.daybook.core.staff;

/** What becomes of the wish for another password. Where several reasons hold, the one declared first is given. */
public sealed interface PasswordChange {

    /** The new password holds from now on. */
    record Changed(StaffMember member) implements PasswordChange {}

    /** As {@link SignIn.Refused}: the current password is not right, or the login may not be used. */
    record Refused() implements PasswordChange {}

    /** As {@link SignIn.Busy}. */
    record Busy() implements PasswordChange {}

    /** The new password will not do; the current one still holds. */
    record Unfit(Reason reason) implements PasswordChange {}

    /** Why a new password will not do. */
    enum Reason {
        TOO_SHORT("A password has at least " + Passwords.SHORTEST + " characters."),
        TOO_LONG("A password has at most " + Passwords.LONGEST + " characters."),
        HOLDS_NAME("A password must not contain the login name."),
        SAME_AS_BEFORE("The new password is the same as the old one.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
